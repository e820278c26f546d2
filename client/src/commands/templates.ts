/** A text in both languages. */
interface InBoth {
  readonly en: string;
  readonly ru: string;
}

/** What `HSM: New Template` offers: correct templates, tags flush as BPMSoft's manual writes them. */
export const TEMPLATES: readonly { readonly name: InBoth; readonly detail: InBoth; readonly text: InBoth }[] =
  [
    {
      name: { en: 'Empty template', ru: 'Пустой шаблон' },
      detail: {
        en: 'Only the tag that every template begins with',
        ru: 'Только тег, с которого начинается каждый шаблон',
      },
      text: { en: '[#HSM#]', ru: '[#HSM#]' },
    },
    {
      name: { en: 'Start a conversation', ru: 'Начать переписку' },
      detail: {
        en: 'When more than 24 hours have passed since the customer wrote',
        ru: 'Когда с последнего сообщения клиента прошло больше 24 часов',
      },
      text: {
        en: '[#HSM#]Hello! We have an answer to your question.\nReply to this message, and we will go on here.[*FOOT*]Always with you, the support team',
        ru: '[#HSM#]Здравствуйте! Мы подготовили ответ на ваш вопрос.\nОтветьте на это сообщение, и мы продолжим разговор здесь.[*FOOT*]Всегда с вами, служба поддержки',
      },
    },
    {
      name: { en: 'Order with a header', ru: 'Заказ, с заголовком' },
      detail: { en: 'Text, header and footer', ru: 'Текст, заголовок и подпись' },
      text: {
        en: '[#HSM#]Hello! Your order has been handed to the courier.\n\n*What to prepare:*\n- your passport\n- the order number\n\nThe courier will call an hour before arrival.[*HEAD*]Your order is on its way[*FOOT*]Delivery service',
        ru: '[#HSM#]Здравствуйте! Ваш заказ передан курьеру.\n\n*Подготовьте, пожалуйста:*\n- паспорт\n- номер заказа\n\nКурьер позвонит за час до приезда.[*HEAD*]Ваш заказ в пути[*FOOT*]Служба доставки',
      },
    },
    {
      name: { en: 'News with an image', ru: 'Новость с изображением' },
      detail: {
        en: 'Text, image and footer; put in the address of your image',
        ru: 'Текст, изображение и подпись; укажите адрес своего изображения',
      },
      text: {
        en: '[#HSM#]Hello! The new catalogue is here.\nReply to this message, and we will send it to you.[*IMAGE*]https://example.com/catalogue.jpg[*FOOT*]Always with you, your store',
        ru: '[#HSM#]Здравствуйте! Вышел новый каталог.\nОтветьте на это сообщение, и мы пришлём его вам.[*IMAGE*]https://example.com/catalogue.jpg[*FOOT*]Всегда с вами, ваш магазин',
      },
    },
    {
      name: { en: 'Appointment', ru: 'Напоминание о встрече' },
      detail: { en: 'With variables for name, day and time', ru: 'С переменными для имени, дня и времени' },
      text: {
        en: '[#HSM#]Hello, {{1}}! You have an appointment with us on {{2}} at {{3}}.\nReply «yes» to confirm, or «no» to choose another time.[*HEAD*]Appointment reminder',
        ru: '[#HSM#]Здравствуйте, {{1}}! Напоминаем: вы записаны к нам на {{2}} в {{3}}.\nОтветьте «да», чтобы подтвердить запись, или «нет», чтобы выбрать другое время.[*HEAD*]Напоминание о записи',
      },
    },
  ];
