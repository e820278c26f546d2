import { numbersByAppearance, numbersWithoutGaps, renumberEdits } from '../../model/renumber';
import { placeholdersIn, type Placeholder } from '../../model/placeholders';
import type { TextEdit } from '../../vocabulary/edits';
import type { LocalizedText } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { contentSpan } from '../../syntax/section-offsets';
import type { Span } from '../../vocabulary/span';
import { canonicalTag } from '../../syntax/tags';
import { applyEdits } from '../../vocabulary/edited-text';
import { parseFormatting } from '../../text/formatting/formatting';
import { formattingToPlainText } from '../../text/formatting/plain-text';
import { sectionPlace } from '../insert-section';
import { removalOf, selectedText, type Refactoring, type RefactoringPlace } from './refactoring';
import { spelled } from '../../vocabulary/numbers';

type Target = 'HEAD' | 'FOOT';

const TITLES: Readonly<Record<Target, LocalizedText>> = {
  HEAD: { en: 'Move to the header', ru: 'Перенести в заголовок' },
  FOOT: { en: 'Move to the footer', ru: 'Перенести в подпись' },
};
const REFUSALS = {
  HEAD: { en: 'The message has a header already.', ru: 'У сообщения уже есть заголовок.' },
  FOOT: { en: 'The message has a footer already.', ru: 'У сообщения уже есть подпись.' },
  lines: {
    en: 'Headers and footers have one line; the selection has more.',
    ru: 'Заголовок и подпись занимают одну строку, а выделено больше.',
  },
  all: {
    en: 'The whole message is selected; some text must stay in it.',
    ru: 'Выделено всё сообщение, а какой-то текст в нём должен остаться.',
  },
  headerVariables: {
    en: `A header may have at most ${LIMITS.headerVariables.value} variable.`,
    ru: `В заголовке может быть не больше ${LIMITS.headerVariables.value} переменной.`,
  },
  footerVariables: { en: 'A footer may have no variables.', ru: 'В подписи не может быть переменных.' },
} as const satisfies Record<string, LocalizedText>;

/** Takes the selected text out of the message and makes it the header or the footer, without formatting. */
export function moveRefactorings(place: RefactoringPlace): Refactoring[] {
  const { document } = place;
  const part = selectedText(place);
  const content = contentSpan(document.body);
  if (!part || part.start < content.start || part.end > content.end) return [];
  const isTorn = placeholdersIn(document, document.body).some(
    ({ span }) => spansOverlap(span, part) && (span.start < part.start || span.end > part.end),
  );
  if (isTorn) return [];
  return [moveTo(place, part, content, 'HEAD'), moveTo(place, part, content, 'FOOT')];
}

function moveTo({ document }: RefactoringPlace, part: Span, content: Span, target: Target): Refactoring {
  const kind = `refactor.move.${target === 'HEAD' ? 'header' : 'footer'}`;
  const title = TITLES[target];
  const places = placeholdersIn(document, document.body);
  const moved = places.filter(({ span }) => span.start >= part.start && span.end <= part.end);
  const text = movedText(document.text, part, moved);
  const isTaken = target === 'HEAD' ? (document.head ?? document.image) : document.foot;
  const limit = target === 'HEAD' ? LIMITS.header.value : LIMITS.footer.value;
  if (isTaken) return { kind, title, refusal: REFUSALS[target] };
  if (/[\r\n]/.test(text)) return { kind, title, refusal: REFUSALS.lines };
  if (text.length > limit) return { kind, title, refusal: tooLong(text.length, limit) };
  const removal = removalOf(document.text, content, part);
  if (removal.span.start === content.start && removal.span.end === content.end) {
    return { kind, title, refusal: REFUSALS.all };
  }
  if (target === 'FOOT' && moved.length > 0) return { kind, title, refusal: REFUSALS.footerVariables };
  if (new Set(moved.map(({ name }) => name)).size > LIMITS.headerVariables.value) {
    return { kind, title, refusal: REFUSALS.headerVariables };
  }
  const offset = sectionPlace(document, target);
  const insertion = { span: { start: offset, end: offset }, newText: canonicalTag(target) + text };
  return {
    kind,
    title,
    edits: [removal, ...closeGaps(places.filter((one) => !moved.includes(one))), insertion],
  };
}

function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Plain, with variables renumbered: header and body count separately. */
function movedText(text: string, part: Span, places: readonly Placeholder[]): string {
  const numbered = places.filter(({ form }) => form === 'number');
  const edits: TextEdit[] = renumberEdits(numbered, numbersByAppearance(numbered)).map(
    ({ span, newText }) => ({
      span: { start: span.start - part.start, end: span.end - part.start },
      newText,
    }),
  );
  const written = applyEdits(text.slice(part.start, part.end), edits).text;
  return formattingToPlainText(parseFormatting(written)).trim();
}

/** Numbers without gaps for the variables that stay; nothing where names are among them. */
export function closeGaps(places: readonly Placeholder[]): TextEdit[] {
  if (places.some(({ form }) => form !== 'number')) return [];
  return renumberEdits(places, numbersWithoutGaps(places));
}

function tooLong(length: number, limit: number): LocalizedText {
  return {
    en: `The selection is too long: ${spelled(length).en} of ${spelled(limit).en} characters.`,
    ru: `Выделено слишком много: ${spelled(length).ru} символов при допустимых ${spelled(limit).ru}.`,
  };
}
