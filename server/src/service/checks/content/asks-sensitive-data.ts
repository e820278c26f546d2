import { contentSpan } from '../../syntax/section-offsets';
import type { Span } from '../../vocabulary/span';
import { askedWordsOf } from './_asked-words';
import { HARMLESS, NEGATION, SENSITIVE } from './_sensitive-words';
import { shortened } from '../../text/shortened';
import { nextSentence, REACH, sentenceAround } from './_sentences';
import { defineCheck } from '../define';

export default defineCheck<{ readonly asked: string }>({
  id: 'asks-sensitive-data',
  group: 'content',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-review', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['132007'],
  title: {
    en: 'Request for sensitive data',
    ru: 'Сообщение просит прислать конфиденциальные данные',
  },
  why: {
    en: 'Meta rejects templates that ask the customer for card or account numbers, passport data, passwords, PIN or CVV codes, because fraudsters do the same. Asking for the last digits of a number is allowed.',
    ru: 'Meta отклоняет шаблоны, в которых клиента просят прислать номер карты или счёта, паспортные данные, пароль, ПИН-код или CVV: так пишут мошенники. Последние цифры номера спрашивать можно.',
  },
  message: ({ asked }) => ({
    en: `“${asked}” asks for sensitive data: Meta rejects such templates. Ask on your site or in the office, or only for the last digits.`,
    ru: `«${asked}» — запрос конфиденциальных данных: Meta отклонит шаблон. Запросите их на сайте, в офисе или только последние цифры.`,
  }),
  find({ document }, report) {
    const { requests, sensitive } = askedWordsOf(document);
    let next = 0;
    const { text } = document;
    const body = contentSpan(document.body);
    let searchedUntil = 0;
    for (const request of requests) {
      if (request.start < searchedUntil) continue;
      // Patterns are expensive: they are tried only where one of their words may be in the same sentence.
      for (let word = sensitive[next]; word && word.start < request.end; word = sensitive[next]) next++;
      const named = sensitive[next];
      if (!named) return;
      if (named.start > request.end + REACH) continue;
      const sentence = sentenceAround(text, request, body);
      const found = askedFor(text, request, sentence);
      if (found) report({ span: found, data: { asked: shortened(text.slice(found.start, found.end)) } });
      searchedUntil = found?.end ?? searchedUntilWithout(text, request, sentence);
    }
  },
  examples: {
    bad: [
      { text: '[#HSM#]Для возврата денег ⟦пришлите номер вашей карты⟧ и ⟦назовите CVV⟧ менеджеру. Спасибо!' },
      { text: '[#HSM#]Чтобы оформить пропуск, ⟦отправьте, пожалуйста, фото паспорта⟧ в этот чат 🙏 Ждём!' },
      { text: '[#HSM#]To restore access please ⟦reply with your password⟧ today.' },
    ],
    good: [
      '[#HSM#]Никому не сообщайте номер карты, CVV и пароль: наши сотрудники никогда не попросят назвать пароль.',
      '[#HSM#]Назовите менеджеру номер карты лояльности. При себе имейте паспорт.',
      '[#HSM#]Сообщите, пожалуйста, последние четыре цифры номера карты, чтобы мы нашли платёж.',
      '[#HSM#]Please enter your password in the app, and never share your PIN with anybody.',
    ],
  },
});

/** From the request to what it asks for; undefined when the sentence asks for nothing sensitive. */
function askedFor(text: string, request: Span, sentence: Span): Span | undefined {
  const asked = SENSITIVE.exec(firstClause(text.slice(request.end, sentence.end)));
  if (!asked) return undefined;
  const whole = text.slice(sentence.start, sentence.end);
  if (NEGATION.test(text.slice(sentence.start, request.start)) || HARMLESS.test(whole)) return undefined;
  return { start: request.start, end: request.end + asked.index + asked[0].length };
}

/** A later clause of the sentence may ask for something, unless nothing sensitive is named in all of it. */
function searchedUntilWithout(text: string, request: Span, sentence: Span): number {
  const named = SENSITIVE.test(text.slice(request.end, sentence.end));
  return named ? request.end : nextSentence(request, sentence);
}

/** Up to the first comma, «пожалуйста» in commas left aside: what follows has its own verb («…, а паспорт возьмите с собой»). */
function firstClause(rest: string): string {
  const comma = rest.search(/(?<!пожалуйста|please),(?!\s*(?:пожалуйста|please))/i);
  return comma < 0 ? rest : rest.slice(0, comma);
}
