import {
  CHECKS,
  explainCheck,
  GROUP_WORDS,
  proseMarkdown,
  repairWords,
  SEVERITY_WORDS,
  type Check,
  type Language,
  type LocalizedText,
} from '../../server/src/service';
import type { GeneratedFile } from './write';

const FOLDER = 'docs/checks';
const SUFFIX: Readonly<Record<Language, string>> = { en: '.md', ru: '.ru.md' };

const TEXTS = {
  title: { en: 'All checks', ru: 'Все проверки' },
  about: {
    en: 'What the extension and `hsm check` look for. Each page explains why the rule matters and where it comes from, and shows wrong and right templates; the tests run these examples. The same pages open offline in the editor, and in the terminal with `hsm explain CHECK`.',
    ru: 'Что ищут расширение и команда `hsm check`. На каждой странице сказано, почему это важно и откуда взято правило, и показаны неправильные и правильные шаблоны; эти примеры выполняются в тестах. Те же страницы открываются в редакторе без сети, а в терминале — командой `hsm explain ПРОВЕРКА`.',
  },
  severities: {
    en: 'An error is reported only where BPMSoft, Edna, or Meta states the rule, or the text cannot work. A likely refusal is a warning; matters of taste are hints or off.',
    ru: 'Ошибкой считается только то, что прямо требуют BPMSoft, Edna или Meta, либо то, с чем шаблон не сработает. Вероятные причины отказа — предупреждения, вопросы вкуса — подсказки или отключённые проверки.',
  },
  check: { en: 'Check', ru: 'Проверка' },
  id: { en: 'Name', ru: 'Имя' },
  severity: { en: 'Severity', ru: 'Строгость' },
  repair: { en: 'Fix', ru: 'Исправление' },
} as const satisfies Record<string, LocalizedText>;

/** `docs/checks/`: a page for each check and the catalogue, in both languages. */
export function generateDocs(): GeneratedFile[] {
  const languages: Language[] = ['en', 'ru'];
  return languages.flatMap((language) => [
    { path: `${FOLDER}/README${SUFFIX[language]}`, content: catalogue(language) },
    ...CHECKS.map((check) => ({
      path: `${FOLDER}/${check.id}${SUFFIX[language]}`,
      content: page(check, language),
    })),
  ]);
}

function page(check: Check, language: Language): string {
  const other = language === 'en' ? `[По-русски](${check.id}.ru.md)` : `[In English](${check.id}.md)`;
  const [title = '', ...rest] = explainCheck(check, language).split('\n\n');
  const navigation = `${other} · [${TEXTS.title[language]}](README${SUFFIX[language]})`;
  return `${[title, navigation, ...rest].join('\n\n').trimEnd()}\n`;
}

function catalogue(language: Language): string {
  const other = language === 'en' ? '[По-русски](README.ru.md)' : '[In English](README.md)';
  const parts = [
    `# ${TEXTS.title[language]} (${CHECKS.length})`,
    other,
    TEXTS.about[language],
    TEXTS.severities[language],
  ];
  for (const [group, words] of Object.entries(GROUP_WORDS)) {
    const checks = CHECKS.filter((check) => check.group === group);
    if (checks.length > 0) parts.push(`## ${words[language]}`, table(checks, language));
  }
  return `${parts.join('\n\n')}\n`;
}

function table(checks: readonly Check[], language: Language): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = [TEXTS.check, TEXTS.id, TEXTS.severity, TEXTS.repair].map((text) => text[language]);
  const rows = checks.map((check) => [
    `[${proseMarkdown(check.title[language])}](${check.id}${SUFFIX[language]})`,
    `\`${check.id}\``,
    SEVERITY_WORDS[check.severity][language],
    repairWords(check)[language],
  ]);
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
