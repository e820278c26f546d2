import type { LocalizedText } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import type { TagKind } from '../../syntax/tags';

/** What a tag is for, in a line (beside the item in the list) and at length (completion's documentation, hover). */
export const TAG_TEXTS: Readonly<
  Record<TagKind, { readonly detail: LocalizedText; readonly about: LocalizedText }>
> = {
  HSM: {
    detail: { en: 'starts the template', ru: 'начинает шаблон' },
    about: {
      en: 'Every template starts with this tag: by it BPMSoft sees that the text is a registered template (HSM) and may be sent after 24 hours without a message from the customer. The message itself follows directly after it.',
      ru: 'С этого тега начинается каждый шаблон: по нему BPMSoft узнаёт зарегистрированный шаблон (HSM), который можно отправить и через 24 часа после последнего сообщения клиента. Сразу за тегом идёт текст сообщения.',
    },
  },
  HEAD: {
    detail: { en: 'header text', ru: 'заголовок-текст' },
    about: {
      en: `The line in bold above the message. Meta allows ${LIMITS.header.value} characters, no line breaks, emoji or formatting, and one header: a text or an image.`,
      ru: `Строка над сообщением, выделенная полужирным. Meta допускает ${LIMITS.header.value} символов без переносов, эмодзи и форматирования; заголовок может быть только один — текст или изображение.`,
    },
  },
  IMAGE: {
    detail: { en: 'header image', ru: 'заголовок-изображение' },
    about: {
      en: 'The address of the image above the message: https, a JPEG or PNG file that anybody can open without signing in. A message has one header: a text or an image.',
      ru: 'Адрес изображения над сообщением: https, файл JPEG или PNG, который открывается без входа в систему. Заголовок может быть только один — текст или изображение.',
    },
  },
  FOOT: {
    detail: { en: 'footer', ru: 'подпись' },
    about: {
      en: `The small grey line under the message. Meta allows ${LIMITS.footer.value} characters, no line breaks, emoji, formatting or variables.`,
      ru: `Мелкая серая строка под сообщением. Meta допускает ${LIMITS.footer.value} символов без переносов, эмодзи, форматирования и переменных.`,
    },
  },
};

/** Why a tag is not in the list. */
export const TAKEN_TEXTS: Readonly<Record<Exclude<TagKind, 'HSM'>, LocalizedText>> = {
  HEAD: {
    en: '`[*HEAD*]` and `[*IMAGE*]` are not offered: the message has a header text already, and it may have only one header.',
    ru: '`[*HEAD*]` и `[*IMAGE*]` не предлагаются: у сообщения уже есть заголовок-текст, а заголовок может быть только один.',
  },
  IMAGE: {
    en: '`[*HEAD*]` and `[*IMAGE*]` are not offered: the message has a header image already, and it may have only one header.',
    ru: '`[*HEAD*]` и `[*IMAGE*]` не предлагаются: у сообщения уже есть заголовок-изображение, а заголовок может быть только один.',
  },
  FOOT: {
    en: '`[*FOOT*]` is not offered: the message has a footer already.',
    ru: '`[*FOOT*]` не предлагается: у сообщения уже есть подпись.',
  },
};

/** The same in a line of the list, where no tag is left to offer. */
export const TAKEN_LABELS: Readonly<Record<Exclude<TagKind, 'HSM'>, LocalizedText>> = {
  HEAD: { en: 'The message has a header text already', ru: 'Заголовок-текст уже есть' },
  IMAGE: { en: 'The message has a header image already', ru: 'Заголовок-изображение уже есть' },
  FOOT: { en: 'The message has a footer already', ru: 'Подпись уже есть' },
};

export const VARIABLE_TEXTS = {
  next: {
    en: 'the next variable',
    ru: 'следующая переменная',
  },
  used: { en: 'used in this template', ru: 'уже есть в этом шаблоне' },
  about: {
    en: 'A place for a value. In the registered template Edna has such a place here; the message that is sent has the value instead. BPMSoft’s page does not say that it fills places, so check how your system does it.',
    ru: 'Место для значения. В зарегистрированном шаблоне Edna здесь такое же место, а в отправленном сообщении — само значение. На странице BPMSoft не сказано, что система подставляет значения сама: проверьте, как это устроено у вас.',
  },
} as const satisfies Record<string, LocalizedText>;

export const OTHER_TEXTS = {
  macro: { en: 'macro of this template', ru: 'макрос из этого шаблона' },
  image: { en: 'used in', ru: 'используется в' },
} as const satisfies Record<string, LocalizedText>;

/** A whole template to start with. `body` has snippet places `${1:…}`. */
export interface TemplateSnippet {
  readonly label: LocalizedText;
  readonly detail: LocalizedText;
  readonly body: LocalizedText;
}

export const TEMPLATE_SNIPPETS: readonly TemplateSnippet[] = [
  {
    label: { en: 'Template: text', ru: 'Шаблон: текст' },
    detail: { en: 'body only', ru: 'только текст' },
    body: {
      en: '[#HSM#]${1:Good afternoon! Your order is ready and waiting for you.}',
      ru: '[#HSM#]${1:Добрый день! Ваш заказ готов и ждёт вас.}',
    },
  },
  {
    label: { en: 'Template: text with footer', ru: 'Шаблон: текст с подписью' },
    detail: { en: 'body and footer', ru: 'текст и подпись' },
    body: {
      en: '[#HSM#]${1:Good afternoon! Your order is ready and waiting for you.}[*FOOT*]${2:Your service team}',
      ru: '[#HSM#]${1:Добрый день! Ваш заказ готов и ждёт вас.}[*FOOT*]${2:С уважением, служба поддержки}',
    },
  },
  {
    label: { en: 'Template: header, text, footer', ru: 'Шаблон: заголовок, текст, подпись' },
    detail: { en: 'header text, body, footer', ru: 'заголовок-текст, текст, подпись' },
    body: {
      en: '[#HSM#]${1:Good afternoon! Your order is ready and waiting for you.}[*HEAD*]${2:Your order is ready}[*FOOT*]${3:Your service team}',
      ru: '[#HSM#]${1:Добрый день! Ваш заказ готов и ждёт вас.}[*HEAD*]${2:Заказ готов}[*FOOT*]${3:С уважением, служба поддержки}',
    },
  },
  {
    label: { en: 'Template: image, text, footer', ru: 'Шаблон: изображение, текст, подпись' },
    detail: { en: 'header image, body, footer', ru: 'заголовок-изображение, текст, подпись' },
    body: {
      en: '[#HSM#]${1:Good afternoon! Your order is ready and waiting for you.}[*IMAGE*]${2:https://example.com/picture.jpg}[*FOOT*]${3:Your service team}',
      ru: '[#HSM#]${1:Добрый день! Ваш заказ готов и ждёт вас.}[*IMAGE*]${2:https://example.com/picture.jpg}[*FOOT*]${3:С уважением, служба поддержки}',
    },
  },
];
