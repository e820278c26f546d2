import { englishPlural, type LocalizedText } from '../vocabulary/language';

const counted = (count: number, one: string): string => `${count} ${englishPlural(count, one, `${one}s`)}`;

export const textWords = {
  summary: (
    files: number,
    errors: number,
    warnings: number,
    others: number,
    fixed: number,
  ): LocalizedText => ({
    en: `${files} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(others, 'other finding')}${fixed > 0 ? `; ${counted(fixed, 'file')} repaired` : ''}.`,
    ru: `Проверено файлов: ${files}; ошибок: ${errors}, предупреждений: ${warnings}, других замечаний: ${others}${fixed > 0 ? `; исправлено файлов: ${fixed}` : ''}.`,
  }),
  fixable: (count: number): LocalizedText => ({
    en: `Fixable with --fix: ${count}.`,
    ru: `Можно исправить с помощью --fix: ${count}.`,
  }),
};
