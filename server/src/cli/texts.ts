import type { Language, LocalizedText } from '../service';
import { languageOf } from '../service';

/** The language of the command line: `--language`, else the environment's, as POSIX orders its variables. */
export function commandLineLanguage(explicit: string | undefined, environment: NodeJS.ProcessEnv): Language {
  return languageOf(explicit ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG);
}

export const USAGE: LocalizedText = {
  en: `hsm — checks WhatsApp HSM templates of BPMSoft

  hsm check PATHS…        check files, folders or patterns; - reads standard input
      --format text|json  how to report (default: text)
      --fix               apply all safe fixes to the files; with -, print the repaired text
      --baseline FILE     findings accepted in this file are not reported
      --update-baseline   accept all present findings: write them to the baseline file
      --reason TEXT       why, for --update-baseline
  hsm render PATHS… --out PAGE.html
                          one page with every message: bubble, lengths, problems
      --samples NAME      fill the places with this sample set of hsm.config.json
      --title TEXT        title of the page
  hsm render FILE --out PICTURE.png
                          a picture of one message, drawn by an installed Chrome, Edge or Chromium
  hsm render FILE         print the message as plain text
      --part body --format html|text
                          only the body, formatted
  hsm explain CHECK       what a check looks for, why, and how to repair it
  hsm config --print [FOLDER]
                          the configuration that applies, and where each value comes from
      --language en|ru    language of the texts (default: the environment's)
      --version, --help

Exit code: 0 no errors, 1 findings of severity error, 2 wrong use.
`,
  ru: `hsm — проверка шаблонов WhatsApp (HSM) для BPMSoft

  hsm check ПУТИ…         проверить файлы, папки или маски; - читает стандартный ввод
      --format text|json  вид отчёта (по умолчанию text)
      --fix               внести в файлы все безопасные исправления; с - напечатать исправленный текст
      --baseline ФАЙЛ     замечания, принятые в этом файле, не показываются
      --update-baseline   принять все нынешние замечания: записать их в этот файл
      --reason ТЕКСТ      почему, для --update-baseline
  hsm render ПУТИ… --out СТРАНИЦА.html
                          одна страница со всеми сообщениями: вид, длина, замечания
      --samples ИМЯ       заполнить места значениями этого набора из hsm.config.json
      --title ТЕКСТ       название страницы
  hsm render ФАЙЛ --out КАРТИНКА.png
                          картинка одного сообщения; рисует установленный Chrome, Edge или Chromium
  hsm render ФАЙЛ         напечатать сообщение обычным текстом
      --part body --format html|text
                          только основной текст с форматированием
  hsm explain ПРОВЕРКА    что ищет проверка, почему это важно и как исправить
  hsm config --print [ПАПКА]
                          действующая конфигурация и происхождение каждого значения
      --language en|ru    язык сообщений (по умолчанию — язык окружения)
      --version, --help

Код возврата: 0 — ошибок нет, 1 — найдены ошибки, 2 — неверный вызов.
`,
};

export const cliTexts = {
  unknownCommand: (command: string): LocalizedText => ({
    en: `Unknown command "${command}". Run "hsm --help" for the list.`,
    ru: `Неизвестная команда «${command}». Список команд: «hsm --help».`,
  }),
  wrongOption: (cause: string): LocalizedText => ({
    en: `${cause} Run "hsm --help" for the options.`,
    ru: `Неверный параметр: ${cause} Список параметров: «hsm --help».`,
  }),
  noPaths: (): LocalizedText => ({
    en: 'Nothing to check: name files, folders or patterns, or - for standard input.',
    ru: 'Нечего проверять: укажите файлы, папки или маски либо - для стандартного ввода.',
  }),
  notFound: (path: string): LocalizedText => ({
    en: `${path}: no such file or folder, and no file matches it as a pattern.`,
    ru: `${path}: нет такого файла или папки, и ни один файл не подходит под эту маску.`,
  }),
  noTemplates: (path: string): LocalizedText => ({
    en: `${path}: the folder holds no .hsm files.`,
    ru: `${path}: в папке нет файлов .hsm.`,
  }),
  unreadable: (path: string, cause: string): LocalizedText => ({
    en: `${path}: cannot be read: ${cause}`,
    ru: `${path}: не удалось прочитать: ${cause}`,
  }),
  unwritable: (path: string, cause: string): LocalizedText => ({
    en: `${path}: cannot be written; the file is unchanged: ${cause}`,
    ru: `${path}: не удалось записать, файл не изменён: ${cause}`,
  }),
  notUtf8: (path: string): LocalizedText => ({
    en: `${path}: the file is not UTF-8 text. Save it as UTF-8 and check it again; it was not changed.`,
    ru: `${path}: файл не в кодировке UTF-8. Сохраните его в UTF-8 и проверьте снова; файл не изменён.`,
  }),
  unknownFormat: (format: string): LocalizedText => ({
    en: `Unknown format "${format}": use text or json.`,
    ru: `Неизвестный вид отчёта «${format}»: допустимы text и json.`,
  }),
  unknownCheck: (id: string, suggestion: string | undefined): LocalizedText => ({
    en: `There is no check "${id}".${suggestion ? ` Did you mean "${suggestion}"?` : ''} The catalogue: docs/checks/README.md.`,
    ru: `Проверки «${id}» нет.${suggestion ? ` Возможно, вы имели в виду «${suggestion}»?` : ''} Каталог: docs/checks/README.ru.md.`,
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
    en: 'As HTML, a whole message is a page: use --out PAGE.html, or --part body for the body alone.',
    ru: 'Целое сообщение в HTML — это страница: укажите --out СТРАНИЦА.html или --part body для одного текста.',
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
          en: `The environment variable CHROMIUM is set to ${named}, where there is no file.`,
          ru: `В переменной окружения CHROMIUM указан путь ${named}, но такого файла нет.`,
        }
      : {
          en: 'A picture is drawn by a browser, and no Chrome, Edge or Chromium was found here. Install one, or set the environment variable CHROMIUM to the path of one. A page (--out PAGE.html) needs none.',
          ru: 'Картинку рисует браузер, а Chrome, Edge или Chromium здесь не найден. Установите один из них или укажите путь к нему в переменной окружения CHROMIUM. Для страницы (--out СТРАНИЦА.html) браузер не нужен.',
        },
  notDrawn: (browser: string, cause: string): LocalizedText => ({
    en: `The browser ${browser} drew no picture: ${cause} Use --out PAGE.html and print the page, or set CHROMIUM to another browser.`,
    ru: `Браузер ${browser} не нарисовал картинку: ${cause} Сохраните страницу (--out СТРАНИЦА.html) и напечатайте её или укажите другой браузер в переменной CHROMIUM.`,
  }),
  drawn: (out: string): LocalizedText => ({ en: `${out}: drawn.`, ru: `${out}: картинка готова.` }),
  unknownSamples: (file: string, name: string, known: readonly string[]): LocalizedText => ({
    en: `${file}: its hsm.config.json has no sample set "${name}"${known.length > 0 ? `; there are: ${known.join(', ')}` : ''}.`,
    ru: `${file}: в hsm.config.json нет набора примеров «${name}»${known.length > 0 ? `; есть: ${known.join(', ')}` : ''}.`,
  }),
  catalogueTitle: (): LocalizedText => ({ en: 'WhatsApp templates', ru: 'Шаблоны WhatsApp' }),
  rendered: (out: string, count: number): LocalizedText => ({
    en: `${out}: ${count} messages.`,
    ru: `${out}: сообщений — ${count}.`,
  }),
  badBaseline: (path: string): LocalizedText => ({
    en: `${path}: this is not a baseline file; nothing was read from it or written to it.`,
    ru: `${path}: это не файл принятых замечаний; он не прочитан и не изменён.`,
  }),
  checkFailed: (path: string, check: string, cause: string): LocalizedText => ({
    en: `${path}: the check ${check} failed: ${cause}. The other checks are complete.`,
    ru: `${path}: сбой проверки ${check}: ${cause}. Остальные проверки выполнены.`,
  }),
  staleEntry: (file: string, check: string, text: string): LocalizedText => ({
    en: `${file}: the accepted finding ${check} (${JSON.stringify(text)}) is no longer there; remove it with --update-baseline.`,
    ru: `${file}: принятого замечания ${check} (${JSON.stringify(text)}) больше нет; уберите его с помощью --update-baseline.`,
  }),
  summary: (
    files: number,
    errors: number,
    warnings: number,
    others: number,
    fixed: number,
  ): LocalizedText => ({
    en: `${files} checked: ${errors} errors, ${warnings} warnings, ${others} other findings${fixed > 0 ? `; ${fixed} files repaired` : ''}.`,
    ru: `Проверено файлов: ${files}; ошибок: ${errors}, предупреждений: ${warnings}, других замечаний: ${others}${fixed > 0 ? `; исправлено файлов: ${fixed}` : ''}.`,
  }),
  baselineWritten: (path: string, entries: number): LocalizedText => ({
    en: `${path}: ${entries} accepted findings written.`,
    ru: `${path}: записано принятых замечаний: ${entries}.`,
  }),
};

export const SEVERITY_NAMES: Readonly<Record<'error' | 'warning' | 'information' | 'hint', LocalizedText>> = {
  error: { en: 'error', ru: 'ошибка' },
  warning: { en: 'warning', ru: 'предупреждение' },
  information: { en: 'information', ru: 'сведения' },
  hint: { en: 'hint', ru: 'подсказка' },
};
