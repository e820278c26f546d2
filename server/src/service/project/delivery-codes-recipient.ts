import type { DeliveryCode } from './delivery-code';

const STATUS = {
  by: 'Meta',
  when: 'status',
  isAboutText: false,
  reference: 'docs/architecture.md#delivery-codes',
  date: '2026-11-30',
} as const;

/** What Meta answers when the text is right, and the customer, their number or the pace of sending is the cause. */
export const RECIPIENT_CODES: readonly DeliveryCode[] = [
  {
    ...STATUS,
    code: '131026',
    meaning: {
      en: 'This number cannot receive the message: no WhatsApp, an old app, terms not accepted, or the sender is blocked.',
      ru: 'Этот номер не может принять сообщение: нет WhatsApp, старая версия, не приняты условия или отправитель заблокирован.',
    },
    advice: {
      en: 'Send the message to another number. If it arrives there, the template is right.',
      ru: 'Отправьте сообщение на другой номер. Если оно придёт, шаблон верен.',
    },
  },
  {
    ...STATUS,
    code: '131047',
    meaning: {
      en: 'More than 24 hours have passed since the customer’s last message, and what was sent is not a template for Meta.',
      ru: 'С последнего сообщения клиента прошло больше 24 часов, а отправленное для Meta не шаблон.',
    },
    advice: {
      en: 'Send a registered template: check that the text begins with [#HSM#] and matches the registered one.',
      ru: 'Отправьте зарегистрированный шаблон: проверьте, что текст начинается с [#HSM#] и совпадает с зарегистрированным.',
    },
  },
  {
    ...STATUS,
    code: '131048',
    meaning: {
      en: 'Meta limits this number, because many customers blocked or reported its messages.',
      ru: 'Meta ограничила этот номер: многие клиенты заблокировали его сообщения или пожаловались на них.',
    },
    advice: {
      en: 'Check the quality of the number in Edna, and send only what customers agreed to.',
      ru: 'Проверьте качество номера в Edna и отправляйте только то, на что клиенты согласились.',
    },
  },
  {
    ...STATUS,
    code: '131049',
    meaning: {
      en: 'Meta did not deliver it, because this customer gets many marketing messages, also from others.',
      ru: 'Meta не доставила сообщение: клиент получает много рекламных сообщений, в том числе от других компаний.',
    },
    advice: {
      en: 'Do not send it again at once. Wait for a day, or write to customers who have answered lately.',
      ru: 'Не отправляйте его сразу ещё раз. Подождите сутки или пишите клиентам, которые недавно отвечали.',
    },
  },
  {
    ...STATUS,
    code: '131050',
    meaning: {
      en: 'This customer no longer wants marketing messages from your company.',
      ru: 'Клиент отказался от рекламных сообщений вашей компании.',
    },
    advice: {
      en: 'Stop sending them to this customer. Utility templates still arrive.',
      ru: 'Не отправляйте их этому клиенту. Служебные шаблоны по-прежнему приходят.',
    },
  },
  {
    ...STATUS,
    code: '131056',
    meaning: {
      en: 'Too many messages went to this customer within a short time.',
      ru: 'Этому клиенту за короткое время отправлено слишком много сообщений.',
    },
    advice: {
      en: 'Wait, and send the message once more.',
      ru: 'Подождите и отправьте сообщение ещё раз.',
    },
  },
];
