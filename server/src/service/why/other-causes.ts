import type { Cause } from './cause';

/** What a text cannot show. Reports and pages about them: `delivery-codes-*.ts`, DOMAIN of the codes. */
export const OTHER_CAUSES = {
  noNearTemplate: {
    likelihood: 'likely',
    text: {
      en: 'No template of this folder is like the text, so it is probably not registered.',
      ru: 'Похожего шаблона в этой папке нет: вероятно, текст не зарегистрирован.',
    },
    advice: {
      en: 'Look for the text among the templates in Edna. Only a registered text can open a dialogue.',
      ru: 'Найдите текст среди шаблонов в Edna. Начать диалог можно только зарегистрированным текстом.',
    },
    codes: ['matched-template-not-found', 'not-template-match', '132001'],
  },
  unknownStatus: {
    likelihood: 'possible',
    text: {
      en: 'The template may not be approved, or be paused or disabled: without a list from Edna, this cannot be seen here.',
      ru: 'Шаблон может быть не одобрен, приостановлен или отключён: без выгрузки из Edna этого здесь не видно.',
    },
    advice: {
      en: 'Check its status in Edna, or name an exported list under "registered" in hsm.config.json.',
      ru: 'Проверьте его статус в Edna или укажите выгрузку в "registered" файла hsm.config.json.',
    },
    codes: ['132001', '132015', '132016', '134101'],
  },
  imageNotLoaded: {
    likelihood: 'possible',
    text: {
      en: 'WhatsApp could not load the image: sending then seems to succeed, but nothing arrives.',
      ru: 'WhatsApp не смог загрузить изображение: отправка при этом выглядит успешной, но ничего не приходит.',
    },
    advice: {
      en: 'Open the address in a private window: it must show a JPEG or PNG of at most 5 MB, without signing in.',
      ru: 'Откройте адрес в приватном окне: там должно быть изображение JPEG или PNG до 5 МБ, без входа.',
    },
    codes: ['131053', 'error-content-format'],
  },
  sentTwice: {
    likelihood: 'possible',
    text: {
      en: 'The same message was sent to the same number within 20 minutes: Edna cancels the second one.',
      ru: 'То же сообщение уже отправляли на этот номер в последние 20 минут: второе Edna отменяет.',
    },
    advice: {
      en: 'Wait 20 minutes, or test with another value.',
      ru: 'Подождите 20 минут или проверьте с другим значением.',
    },
    codes: [],
  },
  recipient: {
    likelihood: 'unlikely',
    text: {
      en: 'It is not the text: the number has no WhatsApp, the customer blocked the sender, or the Edna account has no money.',
      ru: 'Дело не в тексте: на номере нет WhatsApp, клиент заблокировал отправителя или на счёте в Edna нет средств.',
    },
    advice: {
      en: 'Send the message to another number. If it arrives there, the template is right.',
      ru: 'Отправьте сообщение на другой номер. Если оно придёт, шаблон верен.',
    },
    codes: ['not-whatsapp-user', 'user-blocked', 'error-insufficient-balance', '131026'],
  },
  channel: {
    likelihood: 'unlikely',
    text: {
      en: 'The channel is set up wrongly: then no template is delivered at all.',
      ru: 'Канал настроен неверно: тогда не доставляется ни один шаблон.',
    },
    advice: {
      en: 'Ask the administrator whether any template was delivered today.',
      ru: 'Узнайте у администратора, доставлялись ли сегодня другие шаблоны.',
    },
    codes: [
      'error-subject-unknown',
      'cascade-not-found',
      'cascade-scheduling-request-is-not-valid',
      'requestId-is-not-unique',
    ],
  },
} as const satisfies Record<string, Cause>;
