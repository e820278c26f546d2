import type { Language, LocalizedText } from '../service';
import { COMMANDS } from './commands';

const TITLE: LocalizedText = {
  en: 'hsm — checks WhatsApp HSM templates of BPMSoft\n',
  ru: 'hsm — проверка шаблонов WhatsApp (HSM) для BPMSoft\n',
};

const END: LocalizedText = {
  en: `      --language en|ru    language of the texts (default: the environment's)
      --version, --help

Exit code: 0 no errors, 1 findings of severity error, 2 wrong usage, or something could
not be read or written.
`,
  ru: `      --language en|ru    язык сообщений (по умолчанию — язык окружения)
      --version, --help

Код возврата: 0 — ошибок нет, 1 — найдены ошибки, 2 — неверный вызов либо что-то не удалось
прочитать или записать.
`,
};

/** What `hsm --help` prints. */
export async function usage(language: Language): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return `${TITLE[language]}\n${commands.map((command) => command.usage[language]).join('')}${END[language]}`;
}
