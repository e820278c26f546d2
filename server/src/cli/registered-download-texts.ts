import { englishPlural, type LocalizedText } from '../service';

/** What `hsm registered download` says. */
export const downloadTexts = {
  noKey: (variable: string): LocalizedText => ({
    en: `Put the key into the environment variable ${variable}. There is no option for it: options stay in the history of the shell.`,
    ru: `Задайте ключ в переменной окружения ${variable}. Параметра для него нет: параметры остаются в истории командной строки.`,
  }),
  badKey: (variable: string, why: LocalizedText): LocalizedText => ({
    en: `${variable}: ${why.en}`,
    ru: `${variable}: ${why.ru}`,
  }),
  noAccount: (): LocalizedText => ({
    en: 'Name the WhatsApp Business Account: --account NUMBER. WhatsApp Manager shows it in the account’s settings.',
    ru: 'Укажите аккаунт WhatsApp Business: --account НОМЕР. Он указан в настройках аккаунта в WhatsApp Manager.',
  }),
  written: (file: string, templates: number, approved: number): LocalizedText => ({
    en: `${file}: ${templates} ${englishPlural(templates, 'template', 'templates')}, ${approved} approved.`,
    ru: `${file}: шаблонов ${templates}, одобрено ${approved}.`,
  }),
  kept: (file: string, why: LocalizedText): LocalizedText => ({
    en: `${file}: not replaced. ${why.en}`,
    ru: `${file}: не заменён. ${why.ru}`,
  }),
  useForce: (why: LocalizedText): LocalizedText => ({
    en: `${why.en} Use --force to replace it.`,
    ru: `${why.ru} Чтобы всё же заменить, добавьте --force.`,
  }),
  failed: (channel: string, why: LocalizedText): LocalizedText => ({
    en: `${channel}: no list. ${why.en}`,
    ru: `${channel}: списка нет. ${why.ru}`,
  }),
  nameIt: (folder: string): LocalizedText => ({
    en: `To compare templates with these lists, add "registered": "${folder}/*.json" to hsm.config.json.`,
    ru: `Чтобы сравнивать шаблоны с этими списками, добавьте в hsm.config.json "registered": "${folder}/*.json".`,
  }),
} as const;
