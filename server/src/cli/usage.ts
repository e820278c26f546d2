import type { LocalizedText } from '../service';

/** What `hsm --help` prints. */
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
  hsm explain             all checks
  hsm config --print [FOLDER]
                          the configuration that applies, and where each value comes from
      --language en|ru    language of the texts (default: the environment's)
      --version, --help

Exit code: 0 no errors, 1 findings of severity error, 2 wrong use, or something could
not be read or written.
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
  hsm explain             все проверки
  hsm config --print [ПАПКА]
                          действующая конфигурация и происхождение каждого значения
      --language en|ru    язык сообщений (по умолчанию — язык окружения)
      --version, --help

Код возврата: 0 — ошибок нет, 1 — найдены ошибки, 2 — неверный вызов либо что-то не удалось
прочитать или записать.
`,
};
