import { Character } from '../../syntax/characters';
import { PlaceholderKind, placeholdersOfFile } from '../../model/placeholders';
import { TokenKind } from '../../syntax/tokens';
import { defineCheck } from '../define';

/** Without a column, as in letters: `[#ФИО#]`, `[#Main contact#]`. The parser takes it for text: BPMSoft's macros have a dot. */
const SHORT_MACRO = /\[#[\p{L}_][\p{L}\p{N}_ ]{1,63}#\]/gu;

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
    const macros = placeholdersOfFile(document, PlaceholderKind.Macro).map(({ span }) => span);
    for (const { index, 0: written } of text.matchAll(SHORT_MACRO)) {
      const isText = tokens.kind(tokens.indexAt(index)) === TokenKind.Text;
      if (isText) macros.push({ start: index, end: index + written.length });
    }
    macros.sort((a, b) => a.start - b.start);
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
