import { englishPlural, type LocalizedText } from '../service';

/** What `hsm registered` says. */
export const registeredTexts = {
  wrongUse: (): LocalizedText => ({
    en: 'Use "hsm registered [PATHS…]", "hsm registered download [--from edna|meta]", "hsm registered create --out FOLDER" or "hsm registered request FILE [--for edna|meta]".',
    ru: 'Используйте «hsm registered [ПУТИ…]», «hsm registered download [--from edna|meta]», «hsm registered create --out ПАПКА» или «hsm registered request ФАЙЛ [--for edna|meta]».',
  }),
  noList: (): LocalizedText => ({
    en: 'There is no readable list of registered templates. Name it as "registered" in hsm.config.json.',
    ru: 'Нет списка зарегистрированных шаблонов, который удалось бы прочитать. Укажите его в "registered" файла hsm.config.json.',
  }),
  withoutFile: (count: number): LocalizedText => ({
    en: `${count} approved ${englishPlural(count, 'template has', 'templates have')} no file here:`,
    ru: `Одобрены, но файла здесь нет (${count}):`,
  }),
  alreadyThere: (file: string): LocalizedText => ({
    en: `${file}: already there, left as it is.`,
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
