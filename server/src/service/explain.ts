import { REFERENCES, type Authority, type Certainty } from './checks/sources';
import type { BadExample, Check, ConfiguredSeverity } from './checks/types';
import type { Language, LocalizedText } from './language';

const WORDS = {
  why: { en: 'Why it matters', ru: 'Почему это важно' },
  bad: { en: 'Wrong', ru: 'Неправильно' },
  fixed: { en: 'Repaired', ru: 'После исправления' },
  good: { en: 'Right', ru: 'Правильно' },
  source: { en: 'Who demands it', ru: 'Кто этого требует' },
  severity: { en: 'Severity', ru: 'Строгость' },
  since: { en: 'Since version', ru: 'С версии' },
  repair: { en: 'Repair', ru: 'Исправление' },
  silence: { en: 'How to change its severity', ru: 'Как изменить строгость' },
  read: { en: 'read on', ru: 'прочитано' },
  marks: {
    en: 'What is found stands between ⟦ and ⟧.',
    ru: 'Найденное место стоит между ⟦ и ⟧.',
  },
} as const satisfies Record<string, LocalizedText>;

const SEVERITIES: Readonly<Record<ConfiguredSeverity, LocalizedText>> = {
  error: { en: 'error', ru: 'ошибка' },
  warning: { en: 'warning', ru: 'предупреждение' },
  information: { en: 'information', ru: 'сведения' },
  hint: { en: 'hint', ru: 'подсказка' },
  off: { en: 'off', ru: 'выключена' },
};

/** How the authorities are called. */
export const AUTHORITIES: Readonly<Record<Authority, LocalizedText>> = {
  BPMSoft: { en: 'BPMSoft', ru: 'BPMSoft' },
  Edna: { en: 'Edna', ru: 'Edna' },
  Meta: { en: 'Meta', ru: 'Meta' },
  'WhatsApp clients': { en: 'WhatsApp on phones', ru: 'приложение WhatsApp' },
  practice: { en: 'practice', ru: 'практика' },
};

/** How sure a rule is, in words. */
export const CERTAINTIES: Readonly<Record<Certainty, LocalizedText>> = {
  stated: { en: 'stated on their page', ru: 'прямо сказано на странице' },
  seen: { en: 'seen in several independent sources', ru: 'подтверждают несколько независимых источников' },
  inferred: {
    en: 'follows from what is stated, or said once',
    ru: 'следует из сказанного или упомянуто однажды',
  },
  assumed: { en: 'our assumption', ru: 'наше предположение' },
};

/**
 * The page of a check, Markdown: what, why, who demands it, wrong and right examples. Shown in the editor, by
 * `hsm explain` and, generated, in `docs/checks/`.
 */
export function explainCheck(check: Check, language: Language): string {
  const { source } = check;
  const word = (key: keyof typeof WORDS): string => WORDS[key][language];
  const who = `${AUTHORITIES[source.by][language]} — ${CERTAINTIES[source.certainty][language]}`;
  return [
    `# ${check.title[language]}`,
    `\`${check.id}\` · ${word('severity')}: ${SEVERITIES[check.severity][language]} · ${word('since')} ${check.since} · ${repairText(check)[language]}`,
    `## ${word('why')}`,
    check.why[language],
    `## ${word('source')}`,
    `${who}. ${REFERENCES[source.reference]} (${word('read')} ${source.date})`,
    `## ${word('bad')}`,
    word('marks'),
    ...check.examples.bad.flatMap((example) => badExample(example, word('fixed'))),
    `## ${word('good')}`,
    ...check.examples.good.map(codeBlock),
    `## ${word('silence')}`,
    silence(check, language),
    '',
  ].join('\n\n');
}

function repairText(check: Check): LocalizedText {
  if (check.hasFix)
    return {
      en: 'repaired automatically (also on save)',
      ru: 'исправляется автоматически (и при сохранении)',
    };
  return check.hasSuggestions
    ? { en: 'repaired on request (lightbulb)', ru: 'исправляется по запросу (лампочка)' }
    : { en: 'repaired by hand', ru: 'исправляется вручную' };
}

function badExample(example: BadExample, fixedTitle: string): string[] {
  const parts = [codeBlock(example.text)];
  if (example.fixed !== undefined) parts.push(`${fixedTitle}:`, codeBlock(example.fixed));
  return parts;
}

/** A fenced block whose fence is longer than any run of backticks inside. */
function codeBlock(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}hsm\n${visible(text)}\n${fence}`;
}

/** Characters that cannot be seen, written as their code points. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2007\u2028-\u202f\u2060-\u206f\ufeff\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `‹U+${code}›`;
    },
  );
}

function silence(check: Check, language: Language): string {
  const settings = JSON.stringify({ severity: { [check.id]: 'off' } });
  return language === 'ru'
    ? `В файле \`hsm.config.json\` рядом с шаблонами: \`${settings}\` (\`error\`, \`warning\`, \`information\`, \`hint\` или \`off\`).`
    : `In \`hsm.config.json\` beside the templates: \`${settings}\` (\`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`).`;
}
