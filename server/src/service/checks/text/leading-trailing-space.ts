import { Fact } from '../../syntax/facts';
import { beginsBlock } from '../../model/joining';
import { textRegions } from '../../model/text-regions';
import { defineCheck } from '../define';

const TITLE = { en: 'Remove the whitespace', ru: 'Удалить пробелы' };

export default defineCheck<null>({
  id: 'leading-trailing-space',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'Edna', reference: 'edna-errors', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Whitespace at the start of the text', ru: 'Текст начинается с пробела' },
  why: {
    en: 'Edna finds the registered template by comparing texts, and whitespace at the start is part of the text. Next to a tag it is reported by `space-around-tag`, at the end of the template by `final-newline`.',
    ru: 'Edna ищет зарегистрированный шаблон, сравнивая тексты, а пробелы в начале — часть текста. О пробелах рядом с тегом говорит `space-around-tag`, о пробелах в конце шаблона — `final-newline`.',
  },
  message: () => ({
    en: 'Spaces or empty lines at the start become part of the message, which then differs from the registered text. Remove them.',
    ru: 'Пробелы и пустые строки в начале станут частью сообщения, и оно не совпадёт с зарегистрированным. Удалите их.',
  }),
  needs: { facts: Fact.UnusualStructure },
  find({ document }, report) {
    if (document.hsm) return;
    const region = textRegions(document).find(({ section }) => section === document.body);
    const start = document.body.span.start;
    if (region && region.start > start) report({ span: { start, end: region.start }, data: null });
  },
  fix: {
    title: TITLE,
    edits: (_data, span, { document: { text } }) =>
      beginsBlock(text, span.end) ? undefined : [{ span, newText: '' }],
  },
  suggest: (_data, span, { document: { text } }) =>
    beginsBlock(text, span.end) ? [{ title: TITLE, edits: [{ span, newText: '' }] }] : [],
  examples: {
    bad: [{ text: '⟦ \n⟧Ваш заказ готов.', fixed: 'Ваш заказ готов.' }],
    good: ['[#HSM#]Ваш заказ готов.'],
  },
});
