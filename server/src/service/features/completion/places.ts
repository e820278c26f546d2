import type { CompletionItem } from 'vscode-languageserver-types';
import { LIMITS } from '../../vocabulary/limits';
import {
  PlaceholderKind,
  placeholdersOfFile,
  WRITTEN_VARIABLES,
  type Placeholder,
} from '../../model/placeholders';
import { completionItem, touches, type CompletionPlace } from './request';
import { OTHER_TEXTS, VARIABLE_TEXTS } from './texts';

const VARIABLE = 6;
const CONSTANT = 21;

/**
 * The next `{{n}}` and the variables that the template has already, where the section may hold one. A name may appear
 * only once in a section, so those of this one are not offered again.
 */
export function variableItems(place: CompletionPlace): CompletionItem[] {
  const { typed, section, document, replaced } = place;
  if (section?.kind !== 'body' && section?.kind !== 'head') return [];
  if (typed && typed.kind !== 'variable') return [];
  const others = placeholdersOfFile(document, WRITTEN_VARIABLES).filter(
    ({ span }) => !touches(span, replaced),
  );
  const here = others.filter(({ span }) => section.span.start <= span.start && span.end <= section.span.end);
  if (section.kind === 'head' && here.length >= LIMITS.headerVariables.value) return [];
  const names = new Set(namesOf(others, 'name'));
  for (const name of namesOf(here, 'name')) names.delete(name);
  const used = [...names, ...new Set(namesOf(here, 'number'))];
  const next = namesOf(others, 'name').length > 0 ? undefined : nextNumber(here);
  const items: CompletionItem[] = [];
  const add = (name: string, detail: string): void => {
    if (typed && !name.startsWith(typed.name)) return;
    const written = `{{${name}}}`;
    items.push(
      completionItem(place, {
        label: written,
        kind: VARIABLE,
        detail,
        documentation: VARIABLE_TEXTS.about[place.language],
        newText: written,
        filterText: typed ? `${place.typedText}${name.slice(typed.name.length)}}}` : written,
        sortText: `3${String(items.length).padStart(3, '0')}`,
      }),
    );
  };
  if (next !== undefined) add(next, VARIABLE_TEXTS.next[place.language]);
  for (const name of used) add(name, VARIABLE_TEXTS.used[place.language]);
  return items;
}

function namesOf(variables: readonly Placeholder[], form: Placeholder['form']): string[] {
  return variables.filter((variable) => variable.form === form).map(({ name }) => name);
}

/** The number after the highest one; each section counts from 1 (Meta numbers header and body apart). */
function nextNumber(variables: readonly Placeholder[]): string {
  const numbers = namesOf(variables, 'number').map(Number);
  return String(Math.max(0, ...numbers) + 1);
}

/** The macros that the template has already. */
export function macroItems(place: CompletionPlace): CompletionItem[] {
  const { typed, document, replaced, section } = place;
  if (!section || section.kind === 'image') return [];
  const isBegun =
    typed === undefined ||
    typed.kind === 'macro' ||
    (typed.kind === 'tag' && '[#'.startsWith(typed.opening) && typed.opening !== '');
  if (!isBegun) return [];
  const written = placeholdersOfFile(document, PlaceholderKind.Macro)
    .filter(({ span }) => !touches(span, replaced))
    .map(({ name }) => `[#${name}#]`);
  const name = typed?.name.toLowerCase() ?? '';
  return [...new Set(written)]
    .filter((macro) => macro.slice(2).toLowerCase().startsWith(name))
    .map((macro, index) =>
      completionItem(place, {
        label: macro,
        kind: CONSTANT,
        detail: OTHER_TEXTS.macro[place.language],
        newText: macro,
        filterText: typed ? `[#${typed.name}${macro.slice(2 + typed.name.length)}` : macro,
        sortText: `4${String(index).padStart(3, '0')}`,
      }),
    );
}
