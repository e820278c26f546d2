import { LIMITS } from '../../vocabulary/limits';
import { Fact } from '../../syntax/facts';
import { gapsOf } from '../../model/gaps';
import { defineCheck } from '../define';

export default defineCheck<null>({
  id: 'trailing-space',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'Edna', reference: 'edna-errors', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Trailing space', ru: 'Пробел в конце строки' },
  why: {
    en: 'Edna finds the registered template by comparing texts. A space at the end of a line is invisible, but it makes the text different, and the message is not sent.',
    ru: 'Edna ищет зарегистрированный шаблон, сравнивая тексты. Пробел в конце строки не виден, но текст с ним уже другой, и сообщение не будет отправлено.',
  },
  message: () => ({
    en: 'A space at the end of the line is invisible but may keep the text from matching the registered one. Remove it.',
    ru: 'Пробел в конце строки не виден, но из-за него текст может не совпасть с зарегистрированным. Удалите его.',
  }),
  needs: { facts: Fact.SpaceBeforeNewline },
  find({ document }, report) {
    for (const { section, start, indent, newlines, unusual } of gapsOf(document)) {
      if (unusual || section.kind !== 'body' || newlines === 0) continue;
      // Too many line ends are one defect with all that is between them.
      if (newlines > LIMITS.consecutiveNewlines.value) continue;
      for (let offset = start; offset < indent;) {
        let end = offset;
        while (document.text.charCodeAt(end) === 0x20) end++;
        if (end > offset) report({ span: { start: offset, end }, data: null });
        offset = end + (document.text.startsWith('\r\n', end) ? 2 : 1);
      }
    }
  },
  fix: {
    title: { en: 'Remove the space', ru: 'Удалить пробел' },
    // A CR and a LF that came to touch would be one line end: `carriage-return` goes first.
    edits: (_data, span, { document: { text } }) =>
      text[span.start - 1] === '\r' && text[span.end] === '\n' ? undefined : [{ span, newText: '' }],
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Здравствуйте!⟦ ⟧\nВаш заказ готов.⟦  ⟧\n⟦ ⟧\nЖдём вас!',
        fixed: '[#HSM#]Здравствуйте!\nВаш заказ готов.\n\nЖдём вас!',
      },
      {
        text: '[#HSM#]Здравствуйте!⟦ ⟧\r\nВаш заказ готов.',
        fixed: '[#HSM#]Здравствуйте!\r\nВаш заказ готов.',
      },
    ],
    good: ['[#HSM#]Здравствуйте!\nВаш заказ готов.'],
  },
});
