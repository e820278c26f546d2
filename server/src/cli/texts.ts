import { englishPlural, formatNumber, type LocalizedText } from '../service';

const counted = (count: number, one: string): string =>
  `${formatNumber(count, 'en')} ${englishPlural(count, one, `${one}s`)}`;

export const cliTexts = {
  unknownCommand: (command: string, suggestion: string | undefined): LocalizedText => ({
    en: `Unknown command "${command}".${suggestion ? ` Did you mean "${suggestion}"?` : ''} Run "hsm --help" for the list.`,
    ru: `Неизвестная команда «${command}».${suggestion ? ` Возможно, вы имели в виду «${suggestion}»?` : ''} Список команд: «hsm --help».`,
  }),
  unknownOption: (option: string, suggestion: string | undefined): LocalizedText => ({
    en: `Unknown option "${option}".${suggestion ? ` Did you mean "--${suggestion}"?` : ''} Run "hsm --help" for the list.`,
    ru: `Неизвестный параметр «${option}».${suggestion ? ` Возможно, вы имели в виду «--${suggestion}»?` : ''} Список параметров: «hsm --help».`,
  }),
  foreignOption: (option: string, command: string): LocalizedText => ({
    en: `"hsm ${command}" has no option "${option}". Run "hsm --help" for the list.`,
    ru: `У команды «hsm ${command}» нет параметра «${option}». Список параметров: «hsm --help».`,
  }),
  needsValue: (option: string): LocalizedText => ({
    en: `"${option}" needs a value: ${option} VALUE.`,
    ru: `Для параметра «${option}» нужно значение: ${option} ЗНАЧЕНИЕ.`,
  }),
  takesNoValue: (option: string): LocalizedText => ({
    en: `"${option}" takes no value.`,
    ru: `Параметр «${option}» не принимает значения.`,
  }),
  unknownLanguage: (language: string): LocalizedText => ({
    en: `Unknown language "${language}": use en or ru.`,
    ru: `Неизвестный язык «${language}»: допустимы en и ru.`,
  }),
  reasonAlone: (): LocalizedText => ({
    en: '--reason works only with --update-baseline; nothing was accepted.',
    ru: 'Параметр --reason работает только вместе с --update-baseline; ничего не принято.',
  }),
  noPaths: (): LocalizedText => ({
    en: 'Nothing to check. Name files, folders or patterns, or - for standard input.',
    ru: 'Нечего проверять. Укажите файлы, папки или маски либо - для стандартного ввода.',
  }),
  emptyOperand: (): LocalizedText => ({
    en: 'An argument is empty, so nothing was done. Name a file, a folder or a pattern; "." is the current folder.',
    ru: 'Один из аргументов пуст, поэтому ничего не сделано. Укажите файл, папку или маску; «.» — текущая папка.',
  }),
  notFound: (path: string): LocalizedText => ({
    en: `${path}: no such file or folder, and no file matches it as a pattern.`,
    ru: `${path}: нет такого файла или папки, и ни один файл не подходит под эту маску.`,
  }),
  byDefault: (): LocalizedText => ({ en: 'default', ru: 'по умолчанию' }),
  noFolder: (path: string): LocalizedText => ({
    en: `${path}: no such folder.`,
    ru: `${path}: такой папки нет.`,
  }),
  failure: (cause: string): LocalizedText => ({
    en: `stopped unexpectedly: ${cause}`,
    ru: `работа прервана: ${cause}`,
  }),
  noTemplates: (path: string): LocalizedText => ({
    en: `${path}: the folder has no .hsm files.`,
    ru: `${path}: в папке нет файлов .hsm.`,
  }),
  unreadable: (path: string, cause: LocalizedText): LocalizedText => ({
    en: `Cannot read ${path}: ${cause.en}`,
    ru: `Не удалось прочитать ${path}: ${cause.ru}`,
  }),
  unwritable: (path: string, cause: LocalizedText): LocalizedText => ({
    en: `Cannot write ${path}, so it is unchanged: ${cause.en}`,
    ru: `Не удалось записать ${path}, файл не изменён: ${cause.ru}`,
  }),
  changedMeanwhile: (path: string): LocalizedText => ({
    en: `${path}: another program changed the file during the run, so it was not fixed. Run the command again.`,
    ru: `${path}: во время проверки файл изменила другая программа, поэтому исправления не внесены. Запустите команду ещё раз.`,
  }),
  tooLarge: (path: string, bytes: number): LocalizedText => ({
    en: `${path}: not checked, because it is larger than ${bytes / 1024 / 1024} MB. No template is that large.`,
    ru: `${path}: не проверен, потому что больше ${bytes / 1024 / 1024} МБ. Таких больших шаблонов не бывает.`,
  }),
  tookTooLong: (path: string, milliseconds: number): LocalizedText => ({
    en: `${path}: not checked, because it took longer than ${milliseconds / 1000} s (--time-limit). Please report the file: no template should take that long.`,
    ru: `${path}: не проверен, потому что проверка заняла больше ${milliseconds / 1000} с (--time-limit). Сообщите об этом файле разработчикам: так долго не должен проверяться ни один шаблон.`,
  }),
  notText: (path: string): LocalizedText => ({
    en: `${path}: not checked, because this is not a text file.`,
    ru: `${path}: не проверен, потому что это не текстовый файл.`,
  }),
  unmarkedUtf16: (path: string): LocalizedText => ({
    en: `${path}: not checked, because the text is in UTF-16 without a byte-order mark. Save it as UTF-8.`,
    ru: `${path}: не проверен, потому что текст в UTF-16 без метки порядка байтов (BOM). Сохраните его в UTF-8.`,
  }),
  notUtf8: (path: string): LocalizedText => ({
    en: `${path}: the file is not UTF-8 text, so letters are replaced by �. Save it as UTF-8; it was not changed.`,
    ru: `${path}: файл не в кодировке UTF-8, поэтому буквы заменены на �. Сохраните его в UTF-8; файл не изменён.`,
  }),
  noServer: (): LocalizedText => ({
    en: 'The language server is missing. Reinstall hsm-templates.',
    ru: 'Не найден языковой сервер. Установите hsm-templates заново.',
  }),
  unknownCheck: (id: string, suggestion: string | undefined): LocalizedText => ({
    en: `There is no check "${id}".${suggestion ? ` Did you mean "${suggestion}"?` : ''} Run "hsm explain" for the list.`,
    ru: `Проверки «${id}» нет.${suggestion ? ` Возможно, вы имели в виду «${suggestion}»?` : ''} Список проверок: «hsm explain».`,
  }),
  unknownView: (view: string): LocalizedText => ({
    en: `Unknown view "${view}": use arrives or meant.`,
    ru: `Неизвестное значение --view «${view}»: допустимы arrives и meant.`,
  }),
  doesNotArrive: (file: string, reason: LocalizedText): LocalizedText => ({
    en: `${file}: ${reason.en}`,
    ru: `${file}: ${reason.ru}`,
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
    en: `${out}: ${counted(count, 'message')}.`,
    ru: `${out}: сообщений — ${formatNumber(count, 'ru')}.`,
  }),
  badBaseline: (path: string): LocalizedText => ({
    en: `${path}: this is not a baseline file; it was neither read nor changed.`,
    ru: `${path}: это не файл принятых замечаний; он не прочитан и не изменён.`,
  }),
  noBaseline: (path: string): LocalizedText => ({
    en: `${path}: no such file, so nothing is accepted. Correct the path, or create the file with --update-baseline.`,
    ru: `${path}: такого файла нет, поэтому ни одно замечание не принято. Исправьте путь или создайте файл с --update-baseline.`,
  }),
  checkFailed: (path: string, check: string, cause: LocalizedText): LocalizedText => ({
    en: `${path}: the check ${check} failed: ${cause.en}. The other checks are complete.`,
    ru: `${path}: сбой проверки ${check}: ${cause.ru}. Остальные проверки выполнены.`,
  }),
  ignoredFile: (path: string, entry: string, config: string): LocalizedText => ({
    en: `${path}: not checked, because ${config} ignores it (${JSON.stringify(entry)}).`,
    ru: `${path}: не проверен, потому что исключён в ${config} (${JSON.stringify(entry)}).`,
  }),
  ignoredFiles: (count: number, entry: string, config: string): LocalizedText => ({
    en: `Nothing was checked: ${counted(count, 'file')} ignored by ${JSON.stringify(entry)} in ${config}.`,
    ru: `Ничего не проверено: исключено файлов: ${formatNumber(count, 'ru')} (запись ${JSON.stringify(entry)} в ${config}).`,
  }),
  staleEntry: (file: string, check: string, text: string): LocalizedText => ({
    en: `${file}: the accepted finding ${check} (${JSON.stringify(text)}) is no longer there; remove it with --update-baseline.`,
    ru: `${file}: принятого замечания ${check} (${JSON.stringify(text)}) больше нет; уберите его с помощью --update-baseline.`,
  }),
  baselineWritten: (path: string, entries: number, gone: number): LocalizedText => ({
    en: `${path}: ${counted(entries, 'accepted finding')} written${gone > 0 ? `, ${gone} left out: their templates are no longer there` : ''}.`,
    ru: `${path}: записано принятых замечаний: ${formatNumber(entries, 'ru')}${gone > 0 ? `; не записано: ${gone}, их шаблонов больше нет` : ''}.`,
  }),
};
