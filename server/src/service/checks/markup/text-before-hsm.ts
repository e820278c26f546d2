import { Fact } from '../../syntax/facts';
import { canonicalTag, type TagNode } from '../../syntax/tags';
import type { HsmDocument, Section } from '../../syntax/tree';
import { blankStart, isBlank, isWhiteSpace, lineEndOf } from '../../model/blank';
import type { Span } from '../../vocabulary/span';
import { wholeSpan } from '../../model/sections';
import { defineCheck } from '../define';
import type { Repair, TextEdit } from '../../vocabulary/edits';

const TAG = canonicalTag('HSM');

export default defineCheck<{
  readonly hsm: TagNode;
  readonly what: 'blank' | 'quoted' | 'text' | 'sections';
}>({
  id: 'text-before-hsm',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  tags: ['unnecessary'],
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Content before [#HSM#]', ru: 'Лишнее перед тегом [#HSM#]' },
  why: {
    en: 'BPMSoft requires a template to begin with `[#HSM#]`. Even a space, an empty line, or an invisible byte order mark before the tag means that the text does not begin with it.',
    ru: 'По требованию BPMSoft шаблон начинается с тега `[#HSM#]`. Даже пробел, пустая строка или невидимая метка порядка байтов (BOM) перед тегом означает, что текст начинается не с него.',
  },
  message: ({ what }) => {
    switch (what) {
      case 'blank':
        return {
          en: `Spaces, line breaks, or invisible characters before ${TAG}; BPMSoft expects the tag at the very start. Delete them.`,
          ru: `Перед тегом ${TAG} стоят пробелы, переносы строк или невидимые символы, а BPMSoft требует начинать шаблон с тега. Удалите их.`,
        };
      case 'quoted':
        return {
          en: `The template is in quotation marks, like a cell copied from Excel, but BPMSoft requires it to begin with ${TAG}. Delete them at both ends.`,
          ru: `Шаблон заключён в кавычки, как скопированная ячейка Excel, а BPMSoft требует начинать его с ${TAG}. Удалите кавычки с обоих концов.`,
        };
      case 'text':
        return {
          en: `Text before ${TAG}, but BPMSoft requires the template to begin with the tag. Move the text after the tag or delete it.`,
          ru: `Перед тегом ${TAG} стоит текст, а BPMSoft требует начинать шаблон с тега. Перенесите текст за тег или удалите его.`,
        };
      case 'sections':
        return {
          en: `Other tags before ${TAG}, but BPMSoft requires the template to begin with it. Move these parts after the message text.`,
          ru: `Перед тегом ${TAG} стоят другие теги, а BPMSoft требует начинать шаблон с него. Перенесите эти части за текст сообщения.`,
        };
    }
  },
  needs: { facts: Fact.UnusualStructure },
  find({ document }, report) {
    const { hsm, preamble } = document;
    if (!hsm || !preamble) return;
    report({ span: preamble, data: { hsm, what: whatStandsIn(preamble, document) } });
  },
  fix: {
    title: { en: `Delete everything before ${TAG}`, ru: `Удалить лишнее перед ${TAG}` },
    edits: ({ what }, span) => (what === 'blank' ? [{ span, newText: '' }] : undefined),
  },
  suggest({ hsm, what }, span, { document }) {
    if (what === 'blank') return [];
    if (what === 'quoted') return [unwrap(document.text, span)];
    const move: Repair =
      what === 'text'
        ? {
            title: { en: `Move the text after ${TAG}`, ru: `Перенести текст за ${TAG}` },
            edits: moveTag(document, hsm),
          }
        : {
            title: { en: 'Move these parts to their places', ru: 'Перенести эти части на их места' },
            edits: moveSections(document, hsm),
          };
    const remove: Repair = {
      title: { en: `Delete everything before ${TAG}`, ru: `Удалить всё, что стоит перед ${TAG}` },
      edits: [{ span, newText: '' }],
    };
    return [move, remove];
  },
  examples: {
    bad: [
      { text: '⟦\n⟧[#HSM#]Ваш заказ готов.', fixed: '[#HSM#]Ваш заказ готов.' },
      { text: '⟦Здравствуйте!\n⟧[#HSM#]Ваш заказ готов.', fixed: '[#HSM#]Здравствуйте!\nВаш заказ готов.' },
      {
        text: '⟦"⟧[#HSM#]Магазин ""Весна"": ваш заказ готов."',
        fixed: '[#HSM#]Магазин "Весна": ваш заказ готов.',
      },
      {
        text: '⟦[*FOOT*]Служба доставки⟧[#HSM#]Ваш заказ готов.',
        fixed: '[#HSM#]Ваш заказ готов.[*FOOT*]Служба доставки',
      },
    ],
    good: ['[#HSM#]Ваш заказ готов.'],
  },
});

/** What programs put around a text that is copied out of them: opening and closing. */
const WRAPPERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['```', '```'],
  ['**', '**'],
] as const);

function whatStandsIn(
  { end }: Span,
  { text, preambleSections }: HsmDocument,
): 'blank' | 'quoted' | 'text' | 'sections' {
  if (preambleSections.length > 0) return 'sections';
  if (isBlank(text, 0, end)) return 'blank';
  const closing = WRAPPERS.get(text.slice(0, end).trim());
  return closing !== undefined && text.trimEnd().endsWith(closing) ? 'quoted' : 'text';
}

/** Takes off what is around the template; Excel has doubled the quotation marks inside. */
function unwrap(text: string, { start, end }: Span): Repair {
  const opening = text.slice(start, end).trim();
  const closingStart = text.trimEnd().length - (WRAPPERS.get(opening) ?? '').length;
  const edits: TextEdit[] = [{ span: { start, end }, newText: '' }];
  const doubled = opening === '"' ? [...text.slice(end, closingStart).matchAll(/""/g)] : [];
  for (const { index } of doubled) {
    edits.push({ span: { start: end + index, end: end + index + 2 }, newText: '"' });
  }
  edits.push({ span: { start: blankStart(text, closingStart), end: text.length }, newText: '' });
  return { title: { en: 'Delete them at both ends', ru: 'Удалить их с обоих концов' }, edits };
}

/** The tag goes to the beginning; the text reads as before. */
function moveTag({ text, body }: HsmDocument, hsm: TagNode): TextEdit[] {
  let start = 0;
  while (isWhiteSpace(text.charCodeAt(start))) start++;
  const spaced =
    body.span.start === body.span.end ||
    isWhiteSpace(text.charCodeAt(hsm.span.start - 1)) ||
    isWhiteSpace(text.charCodeAt(hsm.span.end));
  return [
    { span: { start: 0, end: start }, newText: TAG },
    { span: hsm.span, newText: spaced ? '' : lineEndOf(text) },
  ];
}

/** Plain text goes to the head of the body, header and image after the body, the footer to the end. */
function moveSections(document: HsmDocument, hsm: TagNode): TextEdit[] {
  const { text, body, preambleSections } = document;
  const printed = (section: Section): string => {
    const { start, end } = wholeSpan(section);
    return text.slice(start, end).trim();
  };
  const footers = preambleSections.filter((section) => section.kind === 'foot');
  const headers = preambleSections.filter((section) => section.kind !== 'foot');
  const plain = text.slice(0, preambleSections[0]?.tag?.span.start ?? 0).trim();
  const last = document.sections.at(-1) ?? body;
  const insertions = [
    {
      offset: hsm.span.end,
      newText: plain === '' || body.text.trim() === '' ? plain : plain + lineEndOf(text),
    },
    { offset: wholeSpan(body).end, newText: headers.map(printed).join('') },
    { offset: wholeSpan(last).end, newText: footers.map(printed).join('') },
  ].filter(({ newText }) => newText !== '');
  return [
    { span: { start: 0, end: hsm.span.start }, newText: '' },
    ...insertions.map(({ offset, newText }) => ({ span: { start: offset, end: offset }, newText })),
  ];
}
