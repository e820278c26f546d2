export type Language = 'en' | 'ru';

/** Words of the playground. */
const TEXTS = {
  template: { en: 'Template', ru: 'Шаблон' },
  message: { en: 'Message on the phone', ru: 'Сообщение на телефоне' },
  findings: { en: 'Findings', ru: 'Замечания' },
  none: { en: 'No findings.', ru: 'Замечаний нет.' },
  fixAll: { en: 'Fix all', ru: 'Исправить всё' },
  why: { en: 'Why?', ru: 'Почему?' },
  error: { en: 'Error', ru: 'Ошибка' },
  warning: { en: 'Warning', ru: 'Предупреждение' },
  information: { en: 'Information', ru: 'Сведения' },
  hint: { en: 'Hint', ru: 'Подсказка' },
} as const satisfies Record<string, Record<Language, string>>;

export type TextKey = keyof typeof TEXTS;

export function textIn(language: Language): (key: TextKey) => string {
  return (key) => TEXTS[key][language];
}

/** What the text area holds at first: three mistakes that nobody sees. */
export const EXAMPLES: Readonly<Record<Language, string>> = {
  en: '[#HSM#]Hello, Anna!  Your order No. 1024 is *on its way*.\n\n- Keep your passport ready\n- The courier calls in an hour[*HEADER*]Order on its way[*FOOT*]Online store',
  ru: '[#HSM#]Здравствуйте, Анна!  Ваш заказ № 1024 *уже в пути*.\n\n- Приготовьте паспорт\n- Курьер позвонит за час[*HEADER*]Заказ уже в пути[*FOOT*]Интернет-магазин',
};
