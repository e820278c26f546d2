import { LIMITS } from '../../vocabulary/limits';
import { Fact } from '../../syntax/facts';
import { gapsOf } from '../../model/gaps';
import { defineCheck } from '../define';

export default defineCheck<{ readonly blankLines: number; readonly newline: string }>({
  id: 'consecutive-newlines',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'sent-lint', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'There are several empty lines in a row', ru: 'Несколько пустых строк подряд' },
  why: {
    en: 'More than one empty line between paragraphs is a reason for which providers reject a template. One empty line separates paragraphs just as well.',
    ru: 'Больше одной пустой строки между абзацами — повод для отказа: так сообщают провайдеры. Чтобы разделить абзацы, достаточно одной.',
  },
  message: ({ blankLines }) => ({
    en: `There are ${blankLines} empty lines in a row; more than one may be rejected. Leave one.`,
    ru: `Пустых строк подряд: ${blankLines}. Если их больше одной, шаблон могут отклонить. Оставьте одну.`,
  }),
  // A line end behind a space, or behind a CR, repeats without two LF in a row.
  needs: { facts: Fact.RepeatedNewline | Fact.SpaceBeforeNewline },
  find({ document }, report) {
    for (const { section, start, indent, newlines, unusual } of gapsOf(document)) {
      if (unusual || section.kind !== 'body' || newlines <= LIMITS.consecutiveNewlines.value) continue;
      const newline = document.text.slice(start, indent).includes('\r\n') ? '\r\n' : '\n';
      report({ span: { start, end: indent }, data: { blankLines: newlines - 1, newline } });
    }
  },
  fix: {
    title: { en: 'Leave one empty line', ru: 'Оставить одну пустую строку' },
    edits: ({ newline }, span) => [{ span, newText: newline.repeat(LIMITS.consecutiveNewlines.value) }],
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Ваш заказ готов.⟦\n\n\n⟧Ждём вас!',
        fixed: '[#HSM#]Ваш заказ готов.\n\nЖдём вас!',
      },
      {
        text: '[#HSM#]Ваш заказ готов.⟦\r\n \r\n\r\n⟧Ждём вас!',
        fixed: '[#HSM#]Ваш заказ готов.\r\n\r\nЖдём вас!',
      },
    ],
    good: ['[#HSM#]Ваш заказ готов.\n\nЖдём вас!'],
  },
});
