import type { DeliveryCode } from './delivery-code';

const AT_ONCE = {
  reference: 'https://docs.edna.io/kb/cascade-verification-errors',
  date: '2026-11-22',
} as const;

/** What Edna answers at once when a message is sent. */
export const EDNA_REQUEST_CODES: readonly DeliveryCode[] = [
  {
    code: 'matched-template-not-found',
    by: 'Edna',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'No registered template has these parts: the text, header, footer and buttons together fit none.',
      ru: 'Ни один зарегистрированный шаблон не подходит по составу: тексту, заголовку, подписи и кнопкам вместе.',
    },
    advice: {
      en: 'Check that the header or image and the footer are the registered ones, then compare the text.',
      ru: 'Проверьте, что заголовок или изображение и подпись те же, что зарегистрированы, затем сравните текст.',
    },
    ...AT_ONCE,
  },
  {
    code: 'text-not-specified',
    by: 'Edna',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'The message has no text.',
      ru: 'В сообщении нет текста.',
    },
    advice: {
      en: 'Write the text right after [#HSM#], before the other tags.',
      ru: 'Напишите текст сразу после [#HSM#], перед остальными тегами.',
    },
    ...AT_ONCE,
  },
  {
    code: 'content-not-specified',
    by: 'Edna',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'The message has no content.',
      ru: 'В сообщении нет содержимого.',
    },
    advice: {
      en: 'Write the text right after [#HSM#], before the other tags.',
      ru: 'Напишите текст сразу после [#HSM#], перед остальными тегами.',
    },
    ...AT_ONCE,
  },
  {
    code: 'contentType-not-specified',
    by: 'Edna',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'The kind of content is missing, usually because the message is empty.',
      ru: 'Не указан тип содержимого — обычно потому, что сообщение пустое.',
    },
    advice: {
      en: 'Check that the template has a text; if it has, ask the administrator of the channel.',
      ru: 'Проверьте, что в шаблоне есть текст; если он есть, обратитесь к администратору канала.',
    },
    ...AT_ONCE,
  },
  {
    code: 'cascade-scheduling-request-is-not-valid',
    by: 'Edna',
    when: 'request',
    isAboutText: false,
    meaning: {
      en: 'The request of the channel is not valid; the template is not the cause.',
      ru: 'Запрос канала составлен неверно; дело не в шаблоне.',
    },
    advice: {
      en: 'Ask the administrator to check the settings of the channel.',
      ru: 'Попросите администратора проверить настройки канала.',
    },
    ...AT_ONCE,
  },
  {
    code: 'cascade-not-found',
    by: 'Edna',
    when: 'request',
    isAboutText: false,
    meaning: {
      en: 'Edna does not know the cascade of the channel; the template is not the cause.',
      ru: 'Edna не знает каскад этого канала; дело не в шаблоне.',
    },
    advice: {
      en: 'Ask the administrator to compare the cascade number in the channel with the one in Edna.',
      ru: 'Попросите администратора сверить номер каскада в канале и в Edna.',
    },
    ...AT_ONCE,
  },
  {
    code: 'requestId-is-not-unique',
    by: 'Edna',
    when: 'request',
    isAboutText: false,
    meaning: {
      en: 'The same request was sent twice; the template is not the cause.',
      ru: 'Один и тот же запрос отправлен дважды; дело не в шаблоне.',
    },
    advice: {
      en: 'Send the message again.',
      ru: 'Отправьте сообщение ещё раз.',
    },
    ...AT_ONCE,
  },
];
