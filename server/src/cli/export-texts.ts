import { englishPlural, russianPlural, type LocalizedText } from '../service';

/** What `hsm export`, `hsm import` and `hsm status` say. */
export const exportTexts = {
  format: (known: readonly string[]): LocalizedText => ({
    en: `Unknown format: use ${known.join(', ')}.`,
    ru: `Неизвестный формат: допустимы ${known.join(', ')}.`,
  }),
  value: (option: string, known: readonly string[]): LocalizedText => ({
    en: `Unknown value of ${option}: use ${known.join(', ')}.`,
    ru: `Неизвестное значение ${option}: допустимы ${known.join(', ')}.`,
  }),
  noPaths: (): LocalizedText => ({
    en: 'No templates named: name files, folders or patterns.',
    ru: 'Шаблоны не указаны: укажите файлы, папки или маски.',
  }),
  noOut: (): LocalizedText => ({
    en: 'A workbook needs a file name: --out templates.xlsx.',
    ru: 'Для книги нужно имя файла: --out templates.xlsx.',
  }),
  refused: (count: number, isFinal: boolean): LocalizedText => ({
    en: `Nothing was written: ${count} ${englishPlural(count, 'problem', 'problems')} above must be fixed first.${isFinal ? '' : '--force writes it anyway.'}`,
    ru: `Ничего не записано: сначала исправьте ${count} ${russianPlural(count, 'замечание', 'замечания', 'замечаний')} выше.${isFinal ? '' : ' С --force файл будет записан и так.'}`,
  }),
  written: (path: string, count: number): LocalizedText => ({
    en: `${path}: ${count} ${englishPlural(count, 'template', 'templates')}.`,
    ru: `${path}: шаблонов — ${count}.`,
  }),
  notForImport: (): LocalizedText => ({
    en: 'BPMSoft cannot import this table, it reads only .xlsx: signs such as = at the beginning of a cell are escaped.',
    ru: 'Эта таблица не для импорта в BPMSoft: он читает только .xlsx, а знаки вроде = в начале ячейки здесь экранированы.',
  }),
  oneWorkbook: (): LocalizedText => ({
    en: 'Name one workbook: hsm import lookup.xlsx --out FOLDER.',
    ru: 'Укажите одну книгу: hsm import lookup.xlsx --out ПАПКА.',
  }),
  noFolder: (): LocalizedText => ({
    en: 'Name the folder for the templates: --out FOLDER.',
    ru: 'Укажите папку для шаблонов: --out ПАПКА.',
  }),
  at: (path: string, { en, ru }: LocalizedText): LocalizedText => ({
    en: `${path}: ${en}`,
    ru: `${path}: ${ru}`,
  }),
  damaged: (name: string): LocalizedText => ({
    en: `“${name}”: its [#HSM#] is damaged; run the check.`,
    ru: `«${name}»: тег [#HSM#] повреждён; запустите проверку.`,
  }),
  imported: (
    created: number,
    overwritten: number,
    changed: number,
    equal: number,
    gone: number,
  ): LocalizedText => ({
    en: `New: ${created}, overwritten: ${overwritten}, changed but kept: ${changed}, equal: ${equal}, not in the lookup: ${gone}.`,
    ru: `Новых: ${created}, перезаписано: ${overwritten}, отличаются, но не изменены: ${changed}, совпадают: ${equal}, нет в справочнике: ${gone}.`,
  }),
  overwriteHint: (): LocalizedText => ({
    en: 'Files that differ were not changed. Use --overwrite to replace them with the texts of the lookup.',
    ru: 'Отличающиеся файлы не изменены. С --overwrite они получат тексты из справочника.',
  }),
  namesKept: (path: string, count: number): LocalizedText => ({
    en: `${path}: original names of ${count} ${englishPlural(count, 'template', 'templates')} written to "names".`,
    ru: `${path}: в "names" записаны исходные названия, шаблонов — ${count}.`,
  }),
  namesNotKept: (path: string): LocalizedText => ({
    en: `${path}: not valid JSON, so the original names could not be written to "names". Correct it and import again.`,
    ru: `${path}: ошибка в JSON, исходные названия не записаны в "names". Исправьте файл и повторите импорт.`,
  }),
  noLookup: (): LocalizedText => ({
    en: 'Nothing to compare with: name the exported lookup or the registered list in hsm.config.json, "lookup": { "file": "lookup.xlsx" }, "registered": "list.json".',
    ru: 'Сравнивать не с чем: укажите в hsm.config.json выгрузку справочника или список зарегистрированных шаблонов, "lookup": { "file": "lookup.xlsx" }, "registered": "list.json".',
  }),
} as const;
