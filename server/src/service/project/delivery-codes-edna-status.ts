import type { DeliveryCode } from './delivery-code';

const LATER = { reference: 'https://docs.edna.io/kb/available-status-codes/', date: '2026-11-22' } as const;

/** What Edna reports later in the status of a message. */
export const EDNA_STATUS_CODES: readonly DeliveryCode[] = [
  {
    code: 'error-content-do-not-match-hsm-template',
    by: 'Edna',
    when: 'status',
    isAboutText: true,
    meaning: {
      en: 'The text differs from the registered template.',
      ru: 'Текст отличается от зарегистрированного шаблона.',
    },
    advice: {
      en: 'Compare the text with the registered template, part by part and character by character.',
      ru: 'Сравните текст с зарегистрированным шаблоном по частям и по символам.',
    },
    ...LATER,
  },
  {
    code: 'not-template-match',
    by: 'Edna',
    when: 'status',
    isAboutText: true,
    meaning: {
      en: 'The message fits no approved template.',
      ru: 'Сообщение не совпадает ни с одним одобренным шаблоном.',
    },
    advice: {
      en: 'Compare the text with the registered template, part by part and character by character.',
      ru: 'Сравните текст с зарегистрированным шаблоном по частям и по символам.',
    },
    ...LATER,
  },
  {
    code: 'error-attachment-url-not-specified',
    by: 'Edna',
    when: 'status',
    isAboutText: true,
    meaning: {
      en: 'The address of the image is missing.',
      ru: 'Не указан адрес изображения.',
    },
    advice: {
      en: 'Write an https:// address after [*IMAGE*], or remove the tag.',
      ru: 'Укажите после [*IMAGE*] адрес, начинающийся с https://, или удалите тег.',
    },
    ...LATER,
  },
  {
    code: 'error-content-format',
    by: 'Edna',
    when: 'status',
    isAboutText: true,
    meaning: {
      en: 'The content or the image has a format that is not accepted.',
      ru: 'Формат содержимого или изображения не принимается.',
    },
    advice: {
      en: 'Use a JPEG or PNG image of at most 5 MB under a public https:// address.',
      ru: 'Используйте изображение JPEG или PNG не больше 5 МБ по открытому адресу https://.',
    },
    ...LATER,
  },
  {
    code: 'error-subject-unknown',
    by: 'Edna',
    when: 'status',
    isAboutText: false,
    meaning: {
      en: 'Edna does not know the sender; the template is not the cause.',
      ru: 'Edna не знает отправителя; дело не в шаблоне.',
    },
    advice: {
      en: 'Ask the administrator to check the sender in the settings of the channel.',
      ru: 'Попросите администратора проверить отправителя в настройках канала.',
    },
    ...LATER,
  },
  {
    code: 'not-whatsapp-user',
    by: 'Edna',
    when: 'status',
    isAboutText: false,
    meaning: {
      en: 'The number has no WhatsApp; the template is not the cause.',
      ru: 'На этом номере нет WhatsApp; дело не в шаблоне.',
    },
    advice: {
      en: 'Check the number, or reach the customer in another way.',
      ru: 'Проверьте номер или свяжитесь с клиентом другим способом.',
    },
    ...LATER,
  },
  {
    code: 'user-blocked',
    by: 'Edna',
    when: 'status',
    isAboutText: false,
    meaning: {
      en: 'The customer has blocked the sender; the template is not the cause.',
      ru: 'Клиент заблокировал отправителя; дело не в шаблоне.',
    },
    advice: {
      en: 'Reach the customer in another way.',
      ru: 'Свяжитесь с клиентом другим способом.',
    },
    ...LATER,
  },
  {
    code: 'error-insufficient-balance',
    by: 'Edna',
    when: 'status',
    isAboutText: false,
    meaning: {
      en: 'There is no money left on the Edna account; the template is not the cause.',
      ru: 'На счёте в Edna не хватает средств; дело не в шаблоне.',
    },
    advice: {
      en: 'Ask the administrator to top up the account.',
      ru: 'Попросите администратора пополнить счёт.',
    },
    ...LATER,
  },
];
