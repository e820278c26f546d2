import type { TextMatch } from '../../registered/compare/compare-text';
import { extraName } from '../../registered/extra-name';
import { recognize, type Recognition } from '../../registered/recognition';
import { statusMeaning } from '../../registered/status';
import type { ButtonKind, RegisteredButton, RegisteredTemplate } from '../../registered/template';
import type { TextSection } from '../../syntax/tree';
import type { Language, LocalizedText } from '../../vocabulary/language';
import { codeMarkdown, escapeMarkdown } from '../markdown';
import { shortValue } from '../short-value';
import type { HoverRequest } from './request';

/** More values and buttons than these do not fit into a tooltip. */
const MAX_ITEMS = 10;

/** What the registered lists say about the message; empty without a list. */
export function registeredParts(request: HoverRequest): string[] {
  const { document, registered, language } = request;
  const recognition = recognize(document, registered);
  if (!recognition) return [];
  const { match } = recognition;
  const parts = [headline(recognition, language) + compareLink(request, recognition)];
  if (!match) return parts;
  const { template, head, body } = match;
  parts.push(...detailLine(template, language));
  const values = [...valueItems(document.head, head), ...valueItems(document.body, body)];
  const extras = template.extras.map((extra) => `${NAMES.extra[language]} ${extraName(extra)[language]}`);
  const items = [...buttonItems(template.buttons, language), ...extras, ...cut([...new Set(values)])];
  if (items.length > 0) parts.push(items.map((item) => `- ${item}`).join('\n'));
  return parts;
}

function headline({ state, match, text }: Recognition, language: Language): string {
  const meaning = match && state !== 'differs' ? ` ${statusMeaning(match.template.status)[language]}` : '';
  return `**${escapeMarkdown(text[language])}.**${escapeMarkdown(meaning)}`;
}

/** Leads to the comparison where something differs. */
function compareLink({ compareCommand, text, language }: HoverRequest, recognition: Recognition): string {
  const isCompared = recognition.state === 'differs' || recognition.nearest !== undefined;
  if (compareCommand === undefined || !isCompared) return '';
  const target = encodeURIComponent(JSON.stringify([{ uri: text.uri }]));
  return ` [${NAMES.compare[language]}](command:${compareCommand}?${target})`;
}

const CATEGORIES: Readonly<Record<string, LocalizedText>> = {
  MARKETING: { en: 'marketing', ru: 'маркетинг' },
  UTILITY: { en: 'utility', ru: 'сервисный (utility)' },
  AUTHENTICATION: { en: 'authentication', ru: 'аутентификация' },
};
const QUALITIES: Readonly<Record<string, LocalizedText>> = {
  GREEN: { en: 'high', ru: 'высокое' },
  YELLOW: { en: 'medium', ru: 'среднее' },
  RED: { en: 'low', ru: 'низкое' },
};
const NAMES = {
  compare: { en: 'Compare', ru: 'Сравнить' },
  category: { en: 'Category', ru: 'Категория' },
  quality: { en: 'quality', ru: 'качество' },
  button: { en: 'The customer will also see the button', ru: 'Клиент увидит ещё кнопку' },
  extra: { en: 'The customer will also see', ru: 'Клиент увидит ещё' },
} as const satisfies Record<string, LocalizedText>;

function detailLine({ category, quality }: RegisteredTemplate, language: Language): string[] {
  const word = (words: Readonly<Record<string, LocalizedText>>, key: string): string =>
    escapeMarkdown((Object.hasOwn(words, key) ? words[key]?.[language] : undefined) ?? key);
  const details: string[] = [];
  if (category !== undefined) details.push(`${NAMES.category[language]}: ${word(CATEGORIES, category)}`);
  if (quality !== undefined && quality !== 'UNKNOWN')
    details.push(`${NAMES.quality[language]}: ${word(QUALITIES, quality)}`);
  return details.length === 0 ? [] : [details.join(' · ')];
}

const BUTTONS: Readonly<Record<ButtonKind, LocalizedText | undefined>> = {
  url: { en: 'link', ru: 'ссылка' },
  phone: { en: 'call', ru: 'звонок' },
  'quick-reply': { en: 'quick reply', ru: 'быстрый ответ' },
  'copy-code': { en: 'copies a code', ru: 'копирует код' },
  other: undefined,
};

function buttonItems(buttons: readonly RegisteredButton[], language: Language): string[] {
  return cut(
    buttons.map(({ kind, text, target }) => {
      const about = [BUTTONS[kind]?.[language], target && codeMarkdown(shortValue(target))];
      const known = about.filter((part) => part !== undefined && part !== '');
      const more = known.length === 0 ? '' : ` (${known.join(': ')})`;
      return `${NAMES.button[language]} ${codeMarkdown(text)}${more}`;
    }),
  );
}

/** What the author's text has for each registered placeholder. */
function valueItems(section: TextSection | undefined, match: TextMatch | undefined): string[] {
  if (!section || !match) return [];
  return match.values.map(({ name, span }) => {
    const value = section.text.slice(span.start, span.end);
    return `${codeMarkdown(`{{${name}}}`)} = ${codeMarkdown(shortValue(value))}`;
  });
}

function cut(items: readonly string[]): string[] {
  return items.length > MAX_ITEMS ? [...items.slice(0, MAX_ITEMS), '…'] : [...items];
}
