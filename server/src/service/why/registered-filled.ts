import type { TextMatch } from '../registered/compare/compare-text';
import { Pattern } from '../registered/compare/pattern';
import type { Recognition } from '../registered/recognition';
import type { RegisteredTemplate, RegisteredText } from '../registered/template';
import { contentSpan } from '../syntax/section-offsets';
import type { HsmDocument, Section, TextSection } from '../syntax/tree';
import { applyEdits } from '../vocabulary/edited-text';
import type { TextEdit } from '../vocabulary/edits';
import { comparePart, type PartName } from './compare-part';

/**
 * A template as it would be with the registered texts: the author's values, tags and order stay, so that a comparison with
 * the template shows only what Edna would see differ. A header that BPMSoft has no tag for is left out of it.
 *
 * @returns undefined when no registered template is like it
 */
export function registeredFilled(document: HsmDocument, recognition: Recognition): string | undefined {
  const { match, nearest } = recognition;
  const template = match?.template ?? nearest;
  if (!template) return undefined;
  const edits = [
    ...replaced('body', document.body, template.body, match?.body),
    ...headerEdits(document, template, match?.head),
    ...footerEdits(document, template, match?.foot),
  ];
  const end = Math.max(
    ...document.sections.map((section) => contentSpan(section).end),
    contentSpan(document.body).end,
  );
  edits.push({ span: { start: end, end }, newText: additions(document, template) });
  return applyEdits(document.text, edits).text;
}

function headerEdits(
  { head, image }: HsmDocument,
  { header }: RegisteredTemplate,
  match: TextMatch | undefined,
): TextEdit[] {
  if (header && header.kind !== 'text' && header.kind !== 'image') return [];
  const edits: TextEdit[] = [];
  if (image && header?.kind !== 'image') edits.push(removed(image));
  if (head)
    edits.push(
      ...(header?.kind === 'text' ? replaced('header', head, header.content, match) : [removed(head)]),
    );
  return edits;
}

function footerEdits(
  { foot }: HsmDocument,
  { footer }: RegisteredTemplate,
  match: TextMatch | undefined,
): TextEdit[] {
  if (!foot) return [];
  return footer ? replaced('footer', foot, footer, match) : [removed(foot)];
}

/** The parts that the template lacks. */
function additions({ head, image, foot }: HsmDocument, { header, footer }: RegisteredTemplate): string {
  let added = '';
  if (header?.kind === 'text' && !head) added += `[*HEAD*]${new Pattern(header.content.text).text}`;
  if (header?.kind === 'image' && !image) added += `[*IMAGE*]${header.url ?? ''}`;
  if (footer && !foot) added += `[*FOOT*]${new Pattern(footer.text).text}`;
  return added;
}

function replaced(
  part: PartName,
  section: TextSection,
  registered: RegisteredText,
  match: TextMatch | undefined,
): TextEdit[] {
  const pattern = new Pattern(registered.text);
  const values = match
    ? match.values.map(({ span }) => section.text.slice(span.start, span.end))
    : comparePart(part, pattern, section.text).values.map(({ text }) => text);
  const newText = filled(pattern, values);
  return newText === section.text ? [] : [{ span: contentSpan(section), newText }];
}

/** The registered text with a value for each placeholder; one without a value stays as it is. */
function filled({ text, placeholders }: Pattern, values: readonly string[]): string {
  let result = '';
  let copied = 0;
  placeholders.forEach(({ span }, index) => {
    const value = values[index] ?? '';
    result += text.slice(copied, span.start) + (value === '' ? text.slice(span.start, span.end) : value);
    copied = span.end;
  });
  return result + text.slice(copied);
}

function removed(section: Section): TextEdit {
  const { start, end } = contentSpan(section);
  return { span: { start: section.tag?.span.start ?? start, end }, newText: '' };
}
