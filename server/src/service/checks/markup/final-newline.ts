import { documentSpan } from '../../syntax/section-offsets';
import { isBlankSection, trailingSpaceStart } from '../../model/blank';
import { defineCheck } from '../define';

export default defineCheck<null>({
  id: 'final-newline',
  group: 'markup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  untilRegistered: true,
  source: { by: 'Edna', reference: 'edna-errors', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Whitespace at the end of the template', ru: 'В конце шаблона лишние пробелы' },
  why: {
    en: 'Edna finds the registered template by comparing texts, and spaces or empty lines at the end are part of the text. The single line break that editors put at the end of a file does not count.',
    ru: 'Edna ищет зарегистрированный шаблон, сравнивая тексты, а пробелы и пустые строки в конце — часть текста. Единственный перенос строки, который редакторы ставят в конец файла, не учитывается.',
  },
  message: () => ({
    en: 'Spaces or empty lines at the end become part of the message, which then differs from the registered text. Remove them.',
    ru: 'Пробелы и пустые строки в конце станут частью сообщения, и оно не совпадёт с зарегистрированным. Удалите их.',
  }),
  find({ document }, report) {
    const last = document.sections.at(-1) ?? document.body;
    const start = trailingSpaceStart(last.text);
    if (start === last.text.length || isBlankSection(document, last)) return;
    report({ span: documentSpan(last, { start, end: last.text.length }), data: null });
  },
  fix: {
    title: { en: 'Remove the whitespace at the end', ru: 'Удалить пробелы в конце' },
    edits: (_data, span) => [{ span, newText: '' }],
  },
  examples: {
    bad: [
      { text: '[#HSM#]Ждём вас!⟦\n\n⟧\n', fixed: '[#HSM#]Ждём вас!\n' },
      { text: '[#HSM#]Ждём вас![*FOOT*]Учебный центр⟦ ⟧', fixed: '[#HSM#]Ждём вас![*FOOT*]Учебный центр' },
    ],
    good: ['[#HSM#]Ждём вас!\n'],
  },
});
