import { Character } from '../../syntax/characters';
import { TokenKind } from '../../syntax/tokens';
import { defineCheck } from '../define';
import { late } from '../../vocabulary/late-pattern';

/** Without a column, as in letters: `[#ФИО#]`, `[#Main contact#]`. The parser takes it for text: BPMSoft's macros have a dot. */
const SHORT_MACRO = late(() => /\[#[\p{L}_][\p{L}\p{N}_ ]{1,63}#\]/uy);

export default defineCheck<string>({
  id: 'macro-in-text',
  group: 'markup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'assumed', date: '2026-11-22' },
  title: { en: 'Macro in the text', ru: 'В тексте есть макрос' },
  why: {
    en: 'BPMSoft replaces macros in e-mails; its page on WhatsApp does not say that it does so in reply templates. A macro that is not replaced reaches Edna as typed, the text does not match the registered one, and the message is not sent.',
    ru: 'В письмах BPMSoft заменяет макросы значениями; про шаблоны ответов на странице о WhatsApp этого не сказано. Незаменённый макрос уйдёт в Edna как есть, текст не совпадёт с зарегистрированным, и сообщение не отправится.',
  },
  message: (macro) => ({
    en: `BPMSoft may not replace ${macro} in WhatsApp templates; then the message is not sent. Try it in a test chat or write the text without it.`,
    ru: `Неизвестно, заменяет ли BPMSoft макрос ${macro} в шаблонах WhatsApp; если нет, сообщение не уйдёт. Проверьте в тестовом чате или обойдитесь без макроса.`,
  }),
  needs: { characters: Character.Hash },
  find({ document }, report) {
    const { text, tokens } = document;
    const macros = document.spansOf(TokenKind.Macro);
    const count = macros.length;
    let token = 0;
    for (let at = text.indexOf('[#'); at >= 0; at = text.indexOf('[#', at + 2)) {
      while (token < tokens.length - 1 && tokens.end(token) <= at) token++;
      // Macros themselves, and tags.
      if (tokens.kind(token) !== TokenKind.Text) continue;
      const pattern = SHORT_MACRO();
      pattern.lastIndex = at;
      const [written] = pattern.exec(text) ?? [];
      if (written) macros.push({ start: at, end: at + written.length });
    }
    if (macros.length > count) macros.sort((a, b) => a.start - b.start);
    for (const span of macros) report({ span, data: text.slice(span.start, span.end) });
  },
  examples: {
    bad: [
      { text: '[#HSM#]Здравствуйте, ⟦[#Contact.Name#]⟧!' },
      { text: '[#HSM#]Здравствуйте, ⟦[#Имя клиента#]⟧!' },
    ],
    good: ['[#HSM#]Здравствуйте, Елена! Ваш заказ [#15] готов.'],
  },
});
