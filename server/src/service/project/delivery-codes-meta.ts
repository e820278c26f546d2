import type { DeliveryCode } from './delivery-code';

const SEND = {
  reference: 'docs/architecture.md#delivery-codes',
  date: '2026-11-29',
} as const;

/** What Meta answers to a message that is sent by a template. */
export const META_CODES: readonly DeliveryCode[] = [
  {
    code: '132000',
    by: 'Meta',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'The number of values is not the number of variables in the registered template.',
      ru: 'Число значений не равно числу переменных в зарегистрированном шаблоне.',
    },
    advice: {
      en: 'Compare the text with the registered one: every {{n}} needs exactly one value.',
      ru: 'Сравните текст с зарегистрированным: для каждой {{n}} нужно ровно одно значение.',
    },
    ...SEND,
  },
  {
    code: '132001',
    by: 'Meta',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'There is no approved template of this name in this language.',
      ru: 'Одобренного шаблона с таким именем на этом языке нет.',
    },
    advice: {
      en: 'Check in Edna that the template is approved, and in which language.',
      ru: 'Проверьте в Edna, одобрен ли шаблон и на каком языке.',
    },
    ...SEND,
  },
  {
    code: '132005',
    by: 'Meta',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'With the values in place the text is longer than 1,024 characters.',
      ru: 'С подставленными значениями текст длиннее 1 024 символов.',
    },
    advice: {
      en: 'Shorten the values or the text.',
      ru: 'Сократите значения или текст.',
    },
    ...SEND,
  },
  {
    code: '132007',
    by: 'Meta',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'The content breaks a rule of WhatsApp.',
      ru: 'Содержание нарушает правила WhatsApp.',
    },
    advice: {
      en: 'Read the reason in the WhatsApp account, and change the template.',
      ru: 'Посмотрите причину в аккаунте WhatsApp и измените шаблон.',
    },
    ...SEND,
  },
  {
    code: '132012',
    by: 'Meta',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'A part has another form than in the registered template, such as an image for a text header.',
      ru: 'Часть сообщения устроена иначе, чем в зарегистрированном шаблоне: например, изображение вместо текстового заголовка.',
    },
    advice: {
      en: 'Check [*HEAD*] and [*IMAGE*] against the registered header.',
      ru: 'Сверьте [*HEAD*] и [*IMAGE*] с зарегистрированным заголовком.',
    },
    ...SEND,
  },
  {
    code: '132015',
    by: 'Meta',
    when: 'request',
    isAboutText: false,
    meaning: {
      en: 'The template is paused because of its quality; it returns by itself after 3 or 6 hours.',
      ru: 'Шаблон приостановлен из-за качества; через 3 или 6 часов он вернётся сам.',
    },
    advice: {
      en: 'Wait, and use another template meanwhile.',
      ru: 'Подождите, а пока используйте другой шаблон.',
    },
    ...SEND,
  },
  {
    code: '132016',
    by: 'Meta',
    when: 'request',
    isAboutText: false,
    meaning: {
      en: 'The template is disabled because of its quality.',
      ru: 'Шаблон отключён из-за качества.',
    },
    advice: {
      en: 'Register a new template with another text.',
      ru: 'Зарегистрируйте новый шаблон с другим текстом.',
    },
    ...SEND,
  },
  {
    code: '132018',
    by: 'Meta',
    when: 'request',
    isAboutText: true,
    meaning: {
      en: 'A value has a line break, a tab or more than four spaces in a row.',
      ru: 'В значении есть перенос строки, табуляция или больше четырёх пробелов подряд.',
    },
    advice: {
      en: 'Write each value in one line with single spaces.',
      ru: 'Запишите каждое значение в одну строку с одиночными пробелами.',
    },
    ...SEND,
  },
  {
    code: '131053',
    by: 'Meta',
    when: 'status',
    isAboutText: true,
    meaning: {
      en: 'The image could not be loaded: sending seemed to succeed, but nothing arrives.',
      ru: 'Изображение не удалось загрузить: отправка выглядит успешной, но ничего не приходит.',
    },
    advice: {
      en: 'Open the address without signing in: it must be a JPEG or PNG of at most 5 MB, not a page.',
      ru: 'Откройте адрес без входа в аккаунт: там должен быть файл JPEG или PNG не больше 5 МБ, а не страница.',
    },
    ...SEND,
  },
  {
    code: '134101',
    by: 'Meta',
    when: 'request',
    isAboutText: false,
    meaning: {
      en: 'The template is still being prepared, which takes up to ten minutes.',
      ru: 'Шаблон ещё подготавливается: это занимает до десяти минут.',
    },
    advice: {
      en: 'Send the message again later.',
      ru: 'Отправьте сообщение позже.',
    },
    ...SEND,
  },
];
