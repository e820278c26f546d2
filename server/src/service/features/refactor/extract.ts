import { acceptableName, freeName } from '../../model/variable-name';
import { placeholdersIn } from '../../model/placeholders';
import type { LocalizedText } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { contentSpan } from '../../syntax/section-offsets';
import type { Span } from '../../vocabulary/span';
import { TokenKind } from '../../syntax/tokens';
import type { HsmDocument, Section } from '../../syntax/tree';
import { variableForm } from '../../syntax/variables';
import { nextName } from '../insert-variable';
import { selectedText, type Refactoring, type RefactoringPlace } from './refactoring';
import { shortValue } from '../short-value';

const REFUSALS = {
  foot: { en: 'A footer may have no variables.', ru: 'В подписи не может быть переменных.' },
  head: {
    en: `A header may have at most ${LIMITS.headerVariables.value} variable.`,
    ru: `В заголовке может быть не больше ${LIMITS.headerVariables.value} переменной.`,
  },
} as const satisfies Record<string, LocalizedText>;
/** What a variable may take the place of; other tokens would be torn. */
const REPLACEABLE: ReadonlySet<TokenKind> = new Set([TokenKind.Text, TokenKind.Url]);

/** Text into a variable, and the same with the text kept as its sample. */
export function extractions(place: RefactoringPlace): Refactoring[] {
  const { document } = place;
  const part = selectedText(place);
  const section = part && sectionOf(document, part);
  if (!part || !section || section.kind === 'image') return [];
  const written = document.text.slice(part.start, part.end);
  if (/[\r\n]/.test(written) || !isReplaceable(document, part)) return [];
  const used = new Set(placeholdersIn(document, section).map(({ name }) => name));
  const name = newName(used, written);
  const kind = 'refactor.extract.variable';
  const title = { en: `Replace by the variable {{${name}}}`, ru: `Заменить переменной {{${name}}}` };
  if (section.kind === 'foot') return [{ kind, title, refusal: REFUSALS.foot }];
  if (section.kind === 'head' && used.size >= LIMITS.headerVariables.value) {
    return [{ kind, title, refusal: REFUSALS.head }];
  }
  const plain = { kind, title, edits: [{ span: part, newText: `{{${name}}}` }] };
  const kept = keepSample(place, { part, written, used });
  return kept ? [plain, kept] : [plain];
}

/**
 * The text is kept as the sample of the new variable. A set of samples serves all templates of a folder, so a value
 * that is there is never changed: a name makes way for it, a number cannot, because Meta wants numbers without gaps.
 */
function keepSample(
  { sampleTarget }: RefactoringPlace,
  { part, written, used }: { readonly part: Span; readonly written: string; readonly used: Set<string> },
): Refactoring | undefined {
  if (!sampleTarget) return undefined;
  const values = sampleTarget.ok ? sampleTarget.value.values : {};
  const valueOf = (name: string): string => (Object.hasOwn(values, name) ? (values[name] ?? '') : '');
  const isFree = (name: string): boolean => ['', written].includes(valueOf(name));
  const wanted = newName(used, written);
  const name =
    variableForm(wanted) === 'number' ? wanted : freeName(wanted, (one) => !used.has(one) && isFree(one));
  const kind = 'refactor.extract.variableWithSample';
  const shown = shortValue(written);
  const title = {
    en: `Replace by the variable {{${name}}} and keep “${shown}” as its sample`,
    ru: `Заменить переменной {{${name}}}, сохранив «${shown}» как пример`,
  };
  if (!sampleTarget.ok) return { kind, title, refusal: sampleTarget.problem };
  const { set, isNewFile } = sampleTarget.value;
  if (!isFree(name)) return { kind, title, refusal: takenSample(set, name, valueOf(name)) };
  // It is the sample already: the plain replacement does the same.
  if (valueOf(name) === written) return undefined;
  const where = {
    en: isNewFile ? ' (new file hsm.config.json)' : ` (set “${set}”)`,
    ru: isNewFile ? ' (новый файл hsm.config.json)' : ` (набор «${set}»)`,
  };
  return {
    kind,
    title: { en: title.en + where.en, ru: title.ru + where.ru },
    sample: { span: part, name, set, value: written },
  };
}

/** Why a sample is not written: the set has another value for the variable. */
export function takenSample(set: string, name: string, value: string): LocalizedText {
  const shown = shortValue(value);
  return {
    en: `The set “${set}” has the value “${shown}” for {{${name}}} already, and other templates may show it. Replace the text without keeping it, or choose another set in the preview.`,
    ru: `В наборе «${set}» для {{${name}}} уже есть значение «${shown}», и его могут показывать другие шаблоны. Замените текст, не сохраняя его, или выберите в предпросмотре другой набор.`,
  };
}

/** The section whose content holds a span. */
export function sectionOf(document: HsmDocument, span: Span): Section | undefined {
  return document.allSections.find((section) => {
    const content = contentSpan(section);
    return content.start <= span.start && span.end <= content.end;
  });
}

function isReplaceable({ tokens }: HsmDocument, { start, end }: Span): boolean {
  for (let index = tokens.indexAt(start); index < tokens.length && tokens.start(index) < end; index++) {
    if (!REPLACEABLE.has(tokens.kind(index))) return false;
  }
  return true;
}

/** A number, or among names one made from what was written there. */
function newName(used: ReadonlySet<string>, written: string): string {
  const next = nextName(used);
  if (variableForm(next) === 'number') return next;
  const name = acceptableName(written);
  return name !== undefined && variableForm(name) === 'name' && !used.has(name) ? name : next;
}
