import type { LocalizedText } from '../vocabulary/language';
import { LIMITS } from '../vocabulary/limits';
import { formatNumber } from '../vocabulary/numbers';
import type { MessageImage } from './message';

/** The words around the message; everything else in the bubble is the author's own. */
export const LABELS = {
  message: { en: 'Message as the customer sees it', ru: 'Сообщение, каким его увидит клиент' },
  header: { en: 'Header', ru: 'Заголовок' },
  footer: { en: 'Footer', ru: 'Подпись' },
  image: { en: 'Header image', ru: 'Изображение в заголовке' },
  readMore: { en: 'Read more', ru: 'Читать далее' },
  loadImage: { en: 'Load the image', ru: 'Загрузить изображение' },
  imageHeld: {
    en: 'The image is not loaded: images from the internet are switched off.',
    ru: 'Изображение не загружено: загрузка изображений из интернета отключена.',
  },
  imageUntrusted: {
    en: 'The image is not loaded: you have not said yet that you trust this folder. Trust it, or load the image all the same.',
    ru: 'Изображение не загружено: вы ещё не подтвердили, что доверяете этой папке. Подтвердите это или загрузите только изображение.',
  },
  manageTrust: { en: 'Trust the folder…', ru: 'Доверять папке…' },
  imageLoading: { en: 'Loading the image…', ru: 'Изображение загружается…' },
  imageFailed: {
    en: 'The image cannot be shown. Check that the address opens in a browser without signing in and that it is a JPEG or PNG file.',
    ru: 'Изображение не удалось показать. Проверьте, что адрес открывается в браузере без входа в систему и ведёт на файл JPEG или PNG.',
  },
  imageMissing: {
    en: 'The image could not be loaded. Check that this address opens in a browser without signing in and is a JPEG or PNG file:',
    ru: 'Изображение не удалось загрузить. Проверьте, что этот адрес открывается в браузере без входа в систему и ведёт на файл JPEG или PNG:',
  },
  empty: {
    en: 'Nothing to show yet. Write the text of the message right after [#HSM#].',
    ru: 'Пока показывать нечего. Напишите текст сообщения сразу после [#HSM#].',
  },
  noBody: {
    en: 'The message has no text. Write it right after [#HSM#], before the other tags.',
    ru: 'В сообщении нет текста. Напишите его сразу после [#HSM#], перед остальными тегами.',
  },
  cut: {
    en: 'The text is too long for a message, so only its beginning is shown here.',
    ru: 'Текст слишком велик для сообщения, поэтому здесь показано только его начало.',
  },
} as const satisfies Record<string, LocalizedText>;

/** Why an image cannot even be requested. */
export const IMAGE_PROBLEMS: Readonly<Record<Exclude<MessageImage['state'], 'show'>, LocalizedText>> = {
  missing: {
    en: 'The image has no address. Put it right after [*IMAGE*].',
    ru: 'У изображения нет адреса. Укажите его сразу после [*IMAGE*].',
  },
  'not-https': {
    en: 'The image cannot be loaded: its address must begin with https://.',
    ru: 'Изображение не загрузится: адрес должен начинаться с https://.',
  },
  invalid: {
    en: 'The image cannot be loaded: its address is not a complete web address such as https://example.com/image.jpg.',
    ru: 'Изображение не загрузится: это не полный веб-адрес вида https://example.com/image.jpg.',
  },
  'not-alone': {
    en: 'The image cannot be loaded: what comes after its address becomes part of the address.',
    ru: 'Изображение не загрузится: то, что стоит после адреса, станет частью адреса.',
  },
  'too-long': {
    en: `The image is not loaded: its address is far too long. Meta allows ${formatNumber(LIMITS.imageUrl.value, 'en')} characters.`,
    ru: `Изображение не загружается: его адрес намного длиннее ${formatNumber(LIMITS.imageUrl.value, 'ru')} символов, которые допускает Meta.`,
  },
};

/** Why the customer will not get an image that may be shown here: the type of its file, known by its address. */
export function refusedTypeText(type: string): LocalizedText {
  return {
    en: `The address leads to a file of type .${type}. WhatsApp shows only JPEG and PNG.`,
    ru: `Адрес ведёт на файл типа .${type}. WhatsApp показывает только JPEG и PNG.`,
  };
}
