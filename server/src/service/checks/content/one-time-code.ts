import { Character } from '../../syntax/characters';
import { contentSpan } from '../../syntax/section-offsets';
import type { Span } from '../../vocabulary/span';
import { askedWordsOf } from './_asked-words';
import { CODE_VALUE, ONE_TIME_CODE, OTHER_CODES } from './_sensitive-words';
import { nextSentence, sentenceAround } from './_sentences';
import { defineCheck } from '../define';

/** How far from the words the code itself may be, in UTF-16 units. */
const REACH = 80;

export default defineCheck<{ readonly written: string }>({
  id: 'one-time-code',
  group: 'content',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-categories', certainty: 'stated', date: '2026-11-22' },
  title: {
    en: 'One-time code outside an authentication template',
    ru: 'Одноразовый код — для шаблонов аутентификации',
  },
  why: {
    en: 'Meta allows one-time codes in templates of the category “Authentication” only; in another category the template is rejected or moved. Not checked when the configuration sets "category": "authentication".',
    ru: 'Одноразовые коды Meta разрешает только в шаблонах категории Authentication («аутентификация»); в другой категории шаблон отклонят или перенесут. Проверка не срабатывает, если в конфигурации указано "category": "authentication".',
  },
  message: ({ written }) => ({
    en: `“${written}” looks like a one-time code; Meta allows those in authentication templates only. Register the template under that category.`,
    ru: `«${written}» похоже на одноразовый код, а такие коды Meta допускает только в шаблонах аутентификации. Зарегистрируйте шаблон в этой категории.`,
  }),
  // The code is a place or a number.
  needs: { characters: Character.Digit | Character.CurlyBracket | Character.Percent },
  find({ document, options }, report) {
    if (options.category === 'authentication') return;
    const { codes, codeKinds } = askedWordsOf(document);
    if (codes.length === 0 || codeKinds.length === 0) return;
    const { text } = document;
    const body = contentSpan(document.body);
    let searchedUntil = 0;
    for (const word of codes) {
      if (word.start < searchedUntil) continue;
      const sentence = sentenceAround(text, word, body);
      const found = codeIn(text, sentence, body);
      if (found) report({ span: found, data: { written: text.slice(found.start, found.end) } });
      searchedUntil = nextSentence(word, sentence);
    }
  },
  examples: {
    bad: [
      { text: '[#HSM#]Ваш ⟦код подтверждения⟧: 4821. Никому его не сообщайте.' },
      { text: '[#HSM#]Здравствуйте, {{1}}! Ваш ⟦код доступа⟧ в квартиру {{2}} — {{3}}.' },
      { text: '[#HSM#]Your ⟦access code⟧ for the apartment is {{1}}. Enjoy your stay!' },
      { text: '[#HSM#]🔐 1234 is your ⟦verification code⟧. Do not share it.' },
    ],
    good: [
      '[#HSM#]Никому не сообщайте код подтверждения из сообщений банка.',
      '[#HSM#]Код доступа сообщит администратор при заселении.',
      '[#HSM#]Код ячейки постамата: 4821. Ждём вас до пятницы.',
      '[#HSM#]Your booking confirmation code is 482193. See you soon!',
    ],
  },
});

/** What a sentence calls a one-time code, when the code itself is near. */
function codeIn(text: string, sentence: Span, body: Span): Span | undefined {
  const whole = text.slice(sentence.start, sentence.end);
  const named = ONE_TIME_CODE.exec(whole);
  if (!named || OTHER_CODES.test(whole)) return undefined;
  const start = sentence.start + named.index;
  const end = start + named[0].length;
  const around = text.slice(Math.max(body.start, start - REACH), Math.min(body.end, end + REACH));
  return CODE_VALUE.test(around) ? { start, end } : undefined;
}
