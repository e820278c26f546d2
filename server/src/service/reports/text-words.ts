import { englishPlural, type LocalizedText } from '../vocabulary/language';
import { spelled } from '../vocabulary/numbers';

const counted = (count: number, one: string): string =>
  `${spelled(count).en} ${englishPlural(count, one, `${one}s`)}`;

export const textWords = {
  summary: (
    files: number,
    errors: number,
    warnings: number,
    others: number,
    fixed: number,
  ): LocalizedText => ({
    en: `${spelled(files).en} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(others, 'other finding')}${fixed > 0 ? `; ${counted(fixed, 'file')} repaired` : ''}.`,
    ru: `Проверено файлов: ${spelled(files).ru}; ошибок: ${spelled(errors).ru}, предупреждений: ${spelled(warnings).ru}, других замечаний: ${spelled(others).ru}${fixed > 0 ? `; исправлено файлов: ${spelled(fixed).ru}` : ''}.`,
  }),
  fixable: (count: number): LocalizedText => ({
    en: `Fixable with --fix: ${spelled(count).en}.`,
    ru: `Можно исправить с помощью --fix: ${spelled(count).ru}.`,
  }),
};
