import { trimEndOf } from '../vocabulary/trim';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { acceptableName } from '../model/variable-name';
import { placeholdersIn } from '../model/placeholders';
import type { TextEdit } from '../vocabulary/edits';
import type { LocalizedText } from '../vocabulary/language';
import { LIMITS } from '../vocabulary/limits';
import { failure, success, type Result } from '../vocabulary/result';
import { variableForm } from '../syntax/variables';
import type { HsmDocument } from '../syntax/tree';
import { variableAt } from './occurrences';
import { rangeOf } from '../vocabulary/ranges';

/** The name between the braces that can be renamed at an offset. */
export interface RenameTarget {
  readonly range: Range;
  readonly placeholder: string;
}

/** What a rename does, or why it cannot be done. */
export type Rename = Result<readonly TextEdit[]>;

/** What can be renamed at the offset: a variable's name. */
export function prepareRename(
  text: TextDocument,
  document: HsmDocument,
  offset: number,
): RenameTarget | undefined {
  const found = variableAt(document, offset);
  if (!found) return undefined;
  const { span, name } = found.place;
  const start = span.start + document.text.slice(span.start, span.end).indexOf(name);
  return { range: rangeOf(text, { start, end: start + name.length }), placeholder: name };
}

/**
 * Gives the variable at the offset another number or name, everywhere in its section. A number that is in use is
 * swapped: after renaming `{{1}}` to 3, the former `{{3}}` is `{{1}}`, so the numbers stay whole and no two variables
 * become one. A number that would leave a gap, a name that is in use and a name that Meta refuses are refused.
 * Sample values stay: other templates use them, too.
 *
 * @param newName as typed; braces and whitespace around it do not matter
 * @returns undefined when there is no variable at the offset
 */
export function getRename(document: HsmDocument, offset: number, newName: string): Rename | undefined {
  const found = variableAt(document, offset);
  if (!found) return undefined;
  const oldName = found.place.name;
  const name = trimEndOf(newName.replace(/^[\s{]+/, ''), '} \t\n\r\u00a0');
  const form = variableForm(name);
  if (form === 'invalid') return failure(invalidName(name));
  if (form === 'name' && name.length > LIMITS.variableName.value) return failure(longName(name));

  const places = placeholdersIn(document, found.section);
  const isUsed = name !== oldName && places.some((place) => place.name === name);
  const swaps = isUsed && form === 'number' && variableForm(oldName) === 'number';
  if (isUsed && !swaps) return failure(nameInUse(name));
  if (form === 'number' && !isUsed && name !== oldName) {
    const numbers = new Set(places.filter((place) => place.form === 'number').map((place) => place.name));
    const highest = variableForm(oldName) === 'number' ? numbers.size : numbers.size + 1;
    if (Number(name) > highest) return failure(gap(name, highest));
  }
  const names = new Map([[oldName, name]]);
  if (swaps) names.set(name, oldName);
  const edits: TextEdit[] = [];
  for (const place of places) {
    const changed = names.get(place.name);
    if (changed === undefined) continue;
    const newText = `{{${changed}}}`;
    if (document.text.slice(place.span.start, place.span.end) !== newText)
      edits.push({ span: place.span, newText });
  }
  return success(edits);
}

function invalidName(name: string): LocalizedText {
  const proposal = acceptableName(name);
  const en =
    'A variable is a number from 1 or a name of small Latin letters, digits and “_” that does not begin with a digit; Meta refuses others.';
  const ru =
    'Переменная — это число от 1 или имя из строчных латинских букв, цифр и знака «_», которое начинается не с цифры; другие Meta отклоняет.';
  if (proposal === undefined) return { en, ru };
  return { en: `${en} For instance: ${proposal}`, ru: `${ru} Например: ${proposal}` };
}

function longName(name: string): LocalizedText {
  return {
    en: `A variable name has at most ${LIMITS.variableName.value} characters; this one has ${name.length}.`,
    ru: `Имя переменной — не длиннее ${LIMITS.variableName.value} символов, а в этом ${name.length}.`,
  };
}

function nameInUse(name: string): LocalizedText {
  return {
    en: `{{${name}}} is already used in this part of the template: two different values would become one. Choose another name.`,
    ru: `{{${name}}} уже есть в этой части шаблона: два разных значения стали бы одним. Выберите другое имя.`,
  };
}

function gap(name: string, highest: number): LocalizedText {
  return {
    en: `Variables are numbered without gaps, so {{${name}}} cannot be used here: the highest possible number is ${highest}.`,
    ru: `Переменные нумеруются подряд, без пропусков, поэтому номер ${name} здесь невозможен: наибольший возможный — ${highest}.`,
  };
}
