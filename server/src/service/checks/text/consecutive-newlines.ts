import { LIMITS } from '../../vocabulary/limits';
import { Fact } from '../../syntax/facts';
import { gapsOf } from '../../model/gaps';
import { defineCheck } from '../define';

export default defineCheck<{ readonly blankLines: number; readonly newline: string }>({
  id: 'consecutive-newlines',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  title: { en: 'Several empty lines in a row', ru: 'Несколько пустых строк подряд' },
  why: {
    en: 'Meta does not accept several empty lines in a row: such a template cannot be submitted. One empty line separates paragraphs just as well.',
    ru: 'Meta не допускает несколько пустых строк подряд: такой шаблон не отправить на проверку. Чтобы разделить абзацы, достаточно одной.',
  },
  message: ({ blankLines }) => ({
    en: `${blankLines} empty lines in a row; Meta accepts no more than one. Leave one.`,
    ru: `Пустых строк подряд: ${blankLines}, а Meta допускает не больше одной. Оставьте одну.`,
  }),
  // A line end after a space, or after a CR, repeats without two LF in a row.
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
