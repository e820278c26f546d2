import type { LocalizedText } from '../../service';

/** What the command line says about reports and runs. */
export const reportTexts = {
  unknownFormat: (
    format: string,
    known: readonly string[],
    suggestion: string | undefined,
  ): LocalizedText => ({
    en: `Unknown format "${format}".${suggestion ? ` Did you mean "${suggestion}"?` : ''} Use ${known.join(', ')}.`,
    ru: `Неизвестный вид отчёта «${format}».${suggestion ? ` Возможно, вы имели в виду «${suggestion}»?` : ''} Допустимы ${known.join(', ')}.`,
  }),
  noReportFile: (format: string): LocalizedText => ({
    en: `"--format ${format}=" needs a file: --format ${format}=FILE.`,
    ru: `Для «--format ${format}=» нужен файл: --format ${format}=ФАЙЛ.`,
  }),
  sameReportFile: (file: string): LocalizedText => ({
    en: `${file}: two reports cannot go to one file.`,
    ru: `${file}: в один файл нельзя записать два отчёта.`,
  }),
  notANumber: (option: string, value: string): LocalizedText => ({
    en: `"${option} ${value}": use a whole number, 0 or more.`,
    ru: `«${option} ${value}»: укажите целое число не меньше 0.`,
  }),
  notThreads: (value: string): LocalizedText => ({
    en: `"--threads ${value}": use a whole number from 1 to 99.`,
    ru: `«--threads ${value}»: укажите целое число от 1 до 99.`,
  }),
  tooManyWarnings: (count: number, maximum: number): LocalizedText => ({
    en: `Too many warnings: ${count}, and --max-warnings allows ${maximum}.`,
    ru: `Слишком много предупреждений: ${count}, а --max-warnings допускает ${maximum}.`,
  }),
  watchesFiles: (): LocalizedText => ({
    en: '--watch needs files or folders, not standard input.',
    ru: 'Для --watch укажите файлы или папки: за стандартным вводом следить нельзя.',
  }),
  watching: (): LocalizedText => ({
    en: 'Watching for changes. Press Ctrl+C to stop.',
    ru: 'Жду изменений. Остановить: Ctrl+C.',
  }),
  changed: (path: string): LocalizedText => ({ en: `Changed: ${path}`, ru: `Изменён: ${path}` }),
};
