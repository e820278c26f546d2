import { englishPlural, formatNumber, type LocalizedText } from '../service';

/** What `hsm render` says. */
export const renderTexts = {
  unknownView: (view: string): LocalizedText => ({
    en: `Unknown view "${view}": use arrives or meant.`,
    ru: `Неизвестное значение --view «${view}»: допустимы arrives и meant.`,
  }),
  unknownPart: (part: string): LocalizedText => ({
    en: `Unknown part "${part}": only body can be rendered alone.`,
    ru: `Неизвестная часть «${part}»: отдельно можно показать только body.`,
  }),
  unknownRenderFormat: (format: string): LocalizedText => ({
    en: `Unknown format "${format}": use text or html.`,
    ru: `Неизвестный вид «${format}»: допустимы text и html.`,
  }),
  oneFile: (): LocalizedText => ({
    en: 'Name one file to print its message, or --out PAGE.html for a page with all of them.',
    ru: 'Укажите один файл, чтобы напечатать сообщение, или --out СТРАНИЦА.html для страницы со всеми.',
  }),
  htmlNeedsPart: (): LocalizedText => ({
    en: 'A whole message as HTML is a page: use --out PAGE.html, or --part body for only the body.',
    ru: 'Сообщение целиком в HTML — это страница: укажите --out СТРАНИЦА.html, а для одного текста — --part body.',
  }),
  pageName: (out: string): LocalizedText => ({
    en: `${out}: give the page a name that ends in .html, or the picture of one message a name that ends in .png.`,
    ru: `${out}: имя страницы должно оканчиваться на .html, имя картинки с одним сообщением — на .png.`,
  }),
  oneFileForPicture: (): LocalizedText => ({
    en: 'A picture shows one message: name one file, or use --out PAGE.html for a page with all of them.',
    ru: 'На картинке одно сообщение: укажите один файл или --out СТРАНИЦА.html для страницы со всеми.',
  }),
  noBrowser: (named: string | undefined): LocalizedText =>
    named
      ? {
          en: `The environment variable CHROMIUM names ${named}, but there is no such file.`,
          ru: `В переменной окружения CHROMIUM указан путь ${named}, но такого файла нет.`,
        }
      : {
          en: 'A picture needs a browser, and no Chrome, Edge or Chromium was found. Install one or set the environment variable CHROMIUM to its path. A page (--out PAGE.html) needs no browser.',
          ru: 'Картинку рисует браузер, а Chrome, Edge или Chromium здесь не найден. Установите один из них или укажите путь к нему в переменной окружения CHROMIUM. Для страницы (--out СТРАНИЦА.html) браузер не нужен.',
        },
  notDrawn: (browser: string, cause: LocalizedText): LocalizedText => ({
    en: `${browser} failed to draw the picture: ${cause.en} Use --out PAGE.html and print the page, or set CHROMIUM to another browser.`,
    ru: `Браузер ${browser} не нарисовал картинку: ${cause.ru} Сохраните страницу (--out СТРАНИЦА.html) и напечатайте её или укажите другой браузер в переменной CHROMIUM.`,
  }),
  pictureTooHigh: (out: string, height: number, most: number): LocalizedText => ({
    en: `${out}: not drawn, because the message is too long for a picture: it would be ${height} pixels high, and many programs show at most ${most}. Shorten the message, or use --out PAGE.html, which has no limit.`,
    ru: `${out}: картинка не создана, потому что сообщение слишком длинное: высота была бы ${height} пикс., а многие программы показывают не больше ${most}. Сократите сообщение или сохраните страницу (--out СТРАНИЦА.html): у неё ограничения нет.`,
  }),
  drawn: (out: string): LocalizedText => ({ en: `${out}: drawn.`, ru: `${out}: картинка готова.` }),
  unknownSamples: (file: string, name: string, known: readonly string[]): LocalizedText => ({
    en: `${file}: its hsm.config.json has no sample set "${name}"${known.length > 0 ? `; there are: ${known.join(', ')}` : ''}.`,
    ru: `${file}: в hsm.config.json нет набора примеров «${name}»${known.length > 0 ? `; есть: ${known.join(', ')}` : ''}.`,
  }),
  catalogueTitle: (): LocalizedText => ({ en: 'WhatsApp templates', ru: 'Шаблоны WhatsApp' }),
  rendered: (out: string, count: number): LocalizedText => ({
    en: `${out}: ${formatNumber(count, 'en')} ${englishPlural(count, 'message', 'messages')}.`,
    ru: `${out}: сообщений — ${formatNumber(count, 'ru')}.`,
  }),
};
