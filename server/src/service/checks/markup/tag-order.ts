import { Fact } from '../../syntax/facts';
import type { Section } from '../../syntax/tree';
import type { HsmDocument } from '../../syntax/tree';
import { SECTION_NAMES, wholeSpan } from '../../model/sections';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';

export default defineCheck<{ readonly misplaced: Section; readonly footer: Section }>({
  id: 'tag-order',
  group: 'markup',
  severity: 'information',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'assumed', date: '2026-11-22' },
  title: { en: 'Unusual order of parts', ru: 'Необычный порядок частей' },
  why: {
    en: "BPMSoft's examples have one order: the text, then the header or the image, then the footer. It is not documented whether another order works, so the known one is safer.",
    ru: 'В примерах BPMSoft порядок один: текст, затем заголовок или изображение, затем подпись. Работает ли другой порядок, нигде не сказано, поэтому известный надёжнее.',
  },
  message: ({ misplaced }) => ({
    en: `The ${SECTION_NAMES[misplaced.kind].name.en} comes after the footer. Move the footer to the end, as in BPMSoft's examples; it is not known whether another order works.`,
    ru: `После подписи стоит ${SECTION_NAMES[misplaced.kind].name.ru}. Перенесите подпись в конец, как в примерах BPMSoft: работает ли другой порядок, неизвестно.`,
  }),
  needs: { facts: Fact.UnusualStructure },
  find({ document }, report) {
    const footer = document.foot;
    if (!footer?.tag) return;
    const misplaced = misplacedSections(document)[0];
    if (!misplaced?.tag) return;
    const message = { en: 'The footer is here', ru: 'Подпись — здесь' };
    report({
      span: misplaced.tag.span,
      data: { misplaced, footer },
      related: [{ span: footer.tag.span, message }],
    });
  },
  suggest: ({ footer }, _span, { document }) => [
    {
      title: { en: 'Put the parts in the usual order', ru: 'Расставить части в обычном порядке' },
      edits: reorder(document, wholeSpan(footer).start),
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас![*FOOT*]Учебный центр⟦[*HEAD*]⟧Встреча',
        fixed: '[#HSM#]Ждём вас![*HEAD*]Встреча[*FOOT*]Учебный центр',
      },
    ],
    good: ['[#HSM#]Ждём вас![*HEAD*]Встреча[*FOOT*]Учебный центр'],
  },
});

/** Headers and images after a footer. */
function misplacedSections({ sections, foot }: HsmDocument): Section[] {
  const footerIndex = sections.findIndex((section) => section === foot);
  return sections.filter((section, index) => index > footerIndex && section.kind !== 'foot');
}

function reorder(document: HsmDocument, footerStart: number): TextEdit[] {
  const spans = misplacedSections(document).map(wholeSpan);
  const moved = spans.map(({ start, end }) => document.text.slice(start, end).trim()).join('');
  return [
    { span: { start: footerStart, end: footerStart }, newText: moved },
    ...spans.map((span) => ({ span, newText: '' })),
  ];
}
