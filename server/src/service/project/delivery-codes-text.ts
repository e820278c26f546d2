import type { DeliveryCode } from './delivery-code';

const CREATE = { reference: 'docs/architecture.md#delivery-codes', date: '2026-11-29' } as const;

/** Subcodes with which Meta refuses the text of a template when it is registered. */
export const TEXT_CODES: readonly DeliveryCode[] = [
  {
    code: '2388037',
    by: 'Meta',
    when: 'registration',
    isAboutText: true,
    meaning: {
      en: 'The numbers of the variables do not start at {{1}}.',
      ru: 'Номера переменных начинаются не с {{1}}.',
    },
    advice: {
      en: 'Check the variables: numbers from 1 without gaps, two braces on each side, text around them.',
      ru: 'Проверьте переменные: номера подряд с 1, по две скобки с каждой стороны, вокруг — текст.',
    },
    ...CREATE,
  },
  {
    code: '2388040',
    by: 'Meta',
    when: 'registration',
    isAboutText: true,
    meaning: {
      en: 'A part is too long: 60 characters for header and footer, 1,024 for the body.',
      ru: 'Часть слишком длинная: заголовок и подпись — до 60 символов, основной текст — до 1 024.',
    },
    advice: {
      en: 'Shorten it.',
      ru: 'Сократите её.',
    },
    ...CREATE,
  },
  {
    code: '2388043',
    by: 'Meta',
    when: 'registration',
    isAboutText: true,
    meaning: {
      en: 'A variable has no example.',
      ru: 'Для переменной не указан пример.',
    },
    advice: {
      en: 'Give every variable an example when you register the template.',
      ru: 'При регистрации укажите пример для каждой переменной.',
    },
    ...CREATE,
  },
  {
    code: '2388047',
    by: 'Meta',
    when: 'registration',
    isAboutText: true,
    meaning: {
      en: 'The header has a line break, an emoji, an asterisk or formatting signs.',
      ru: 'В заголовке есть перенос строки, эмодзи, звёздочка или знаки форматирования.',
    },
    advice: {
      en: 'Write the header as one plain line.',
      ru: 'Запишите заголовок одной строкой без форматирования.',
    },
    ...CREATE,
  },
  {
    code: '2388072',
    by: 'Meta',
    when: 'registration',
    isAboutText: true,
    meaning: {
      en: 'The body is not accepted, mostly because of its variables.',
      ru: 'Основной текст не принят, чаще всего из-за переменных.',
    },
    advice: {
      en: 'Check the variables: numbers from 1 without gaps, two braces on each side, text around them.',
      ru: 'Проверьте переменные: номера подряд с 1, по две скобки с каждой стороны, вокруг — текст.',
    },
    ...CREATE,
  },
  {
    code: '2388073',
    by: 'Meta',
    when: 'registration',
    isAboutText: true,
    meaning: {
      en: 'The footer has an emoji, a line break or a variable.',
      ru: 'В подписи есть эмодзи, перенос строки или переменная.',
    },
    advice: {
      en: 'Write the footer as one plain line.',
      ru: 'Запишите подпись одной строкой.',
    },
    ...CREATE,
  },
  {
    code: '2388293',
    by: 'Meta',
    when: 'registration',
    isAboutText: true,
    meaning: {
      en: 'There are too many variables for the length of the text.',
      ru: 'Для такой длины текста переменных слишком много.',
    },
    advice: {
      en: 'Write more words, or make some of the variables text.',
      ru: 'Добавьте слов или замените часть переменных текстом.',
    },
    ...CREATE,
  },
  {
    code: '2388299',
    by: 'Meta',
    when: 'registration',
    isAboutText: true,
    meaning: {
      en: 'The body begins or ends with a variable; punctuation does not count as text.',
      ru: 'Текст начинается или заканчивается переменной; знаки препинания текстом не считаются.',
    },
    advice: {
      en: 'Put a word before or after it.',
      ru: 'Поставьте слово перед ней или после неё.',
    },
    ...CREATE,
  },
];
