import { placeholdersIn } from '../../model/placeholders';
import type { LocalizedText } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { contentSpan } from '../../syntax/section-offsets';
import { canonicalTag } from '../../syntax/tags';
import type { HsmDocument, ImageSection, TextSection } from '../../syntax/tree';
import { parseFormatting } from '../../text/formatting/formatting';
import { formattingToPlainText } from '../../text/formatting/plain-text';
import type { Refactoring, RefactoringPlace } from './refactoring';

const KIND = 'refactor.rewrite.header';
const TO_IMAGE: LocalizedText = {
  en: 'Make the header an image; its text becomes the first line of the message',
  ru: 'Заменить заголовок изображением, а его текст сделать первой строкой сообщения',
};
const TO_TEXT: LocalizedText = {
  en: 'Make the first line of the message the header, instead of the image',
  ru: 'Заменить изображение заголовком из первой строки сообщения',
};
const REFUSALS = {
  variables: {
    en: 'There is a variable in it, and header and message number their variables separately.',
    ru: 'В этой строке есть переменная, а заголовок и сообщение нумеруют переменные отдельно.',
  },
  oneLine: {
    en: 'The message has only one line; some text must stay in it.',
    ru: 'В сообщении только одна строка, а какой-то текст в нём должен остаться.',
  },
  tooLong: {
    en: `The first line is too long for a header: at most ${LIMITS.header.value} characters.`,
    ru: `Первая строка слишком длинная для заголовка: в нём не больше ${LIMITS.header.value} символов.`,
  },
} as const satisfies Record<string, LocalizedText>;

/** On a header: text into image and back. No text is lost; the address of the image is. */
export function headerRefactorings({ document, selection }: RefactoringPlace): Refactoring[] {
  const { head, image } = document;
  const section = head && image ? undefined : (head ?? image);
  if (!section || document.preamble) return [];
  const start = section.tag?.span.start ?? section.span.start;
  if (selection.start < start || selection.end > section.span.end) return [];
  return [section.kind === 'image' ? toText(document, section) : toImage(document, section)];
}

function toImage(document: HsmDocument, head: TextSection): Refactoring {
  const title = TO_IMAGE;
  if (placeholdersIn(document, head).length > 0) return { kind: KIND, title, refusal: REFUSALS.variables };
  const text = head.text.trim();
  const { start } = document.body.span;
  const line = text.includes('*') || text.includes('\n') ? text : `*${text}*`;
  const lineEnd = document.text.includes('\r\n') ? '\r\n' : '\n';
  const moved = text === '' ? [] : [{ span: { start, end: start }, newText: line + lineEnd }];
  return { kind: KIND, title, edits: [...moved, replacement(head, `${canonicalTag('IMAGE')}https://`)] };
}

function toText(document: HsmDocument, image: ImageSection): Refactoring {
  const { body } = document;
  const title = TO_TEXT;
  const [written = ''] = body.raw.trimStart().split(/[\r\n]/, 1);
  const start = body.raw.length - body.raw.trimStart().length;
  const end = start + written.length;
  const rest = body.raw.slice(end).trimStart();
  if (rest === '') return { kind: KIND, title, refusal: REFUSALS.oneLine };
  const lineEnd = body.span.start + end;
  if (placeholdersIn(document, body).some(({ span }) => span.start < lineEnd)) {
    return { kind: KIND, title, refusal: REFUSALS.variables };
  }
  const text = formattingToPlainText(parseFormatting(written)).trim();
  if (text.length > LIMITS.header.value) return { kind: KIND, title, refusal: REFUSALS.tooLong };
  const removed = { start: body.span.start, end: body.span.end - rest.length };
  return {
    kind: KIND,
    title,
    edits: [{ span: removed, newText: '' }, replacement(image, canonicalTag('HEAD') + text)],
  };
}

/** A section with its tag, but without the line end of the file after it. */
function replacement(
  section: TextSection | ImageSection,
  newText: string,
): { span: { start: number; end: number }; newText: string } {
  return {
    span: { start: section.tag?.span.start ?? section.span.start, end: contentSpan(section).end },
    newText,
  };
}
