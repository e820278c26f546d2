import { englishPlural, type LocalizedText } from '../service';

/** What `hsm registered` says. */
export const registeredTexts = {
  usage: (): LocalizedText => ({
    en: 'Use "hsm registered [PATHS…]", "hsm registered download [--from edna|meta]", "hsm registered create --out FOLDER" or "hsm registered request FILE [--for edna|meta]".',
    ru: 'Используйте «hsm registered [ПУТИ…]», «hsm registered download [--from edna|meta]», «hsm registered create --out ПАПКА» или «hsm registered request ФАЙЛ [--for edna|meta]».',
  }),
  noList: (): LocalizedText => ({
    en: 'No list of registered templates could be read. Name one in "registered" of hsm.config.json.',
    ru: 'Не удалось прочитать ни одного списка зарегистрированных шаблонов. Укажите список в "registered" файла hsm.config.json.',
  }),
  withoutFile: (count: number): LocalizedText => ({
    en: `${count} approved ${englishPlural(count, 'template has', 'templates have')} no file here:`,
    ru: `Одобрены, но файла здесь нет (${count}):`,
  }),
  alreadyThere: (file: string): LocalizedText => ({
    en: `${file}: exists, not changed.`,
    ru: `${file}: уже есть, оставлен без изменений.`,
  }),
  created: (count: number, folder: string): LocalizedText => ({
    en: `Created ${count} ${englishPlural(count, 'template', 'templates')} in ${folder}.`,
    ru: `Создано шаблонов: ${count}, папка ${folder}.`,
  }),
  refused: (file: string): LocalizedText => ({
    en: `${file}: Meta would refuse this template. Correct these findings first:`,
    ru: `${file}: Meta отклонит этот шаблон. Сначала исправьте эти замечания:`,
  }),
} as const;
