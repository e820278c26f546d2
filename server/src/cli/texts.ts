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
