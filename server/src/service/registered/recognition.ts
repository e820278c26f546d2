import type { HsmDocument } from '../syntax/tree';
import type { LocalizedText } from '../vocabulary/language';
import type { PartDifference, TemplateMatch } from './compare/compare-template';
import type { RegisteredIndex } from './index/registered-index';
import { nameOf } from './name-of';
import { isUsable, statusName } from './status';
import type { RegisteredTemplate } from './template';

/** As which registered template a message is recognized. */
export interface Recognition {
  /** `approved`: as it is, and it can be sent. `unusable`: as it is, but it cannot be sent now. */
  readonly state: 'approved' | 'unusable' | 'differs' | 'missing';
  /** The best of those that fit; undefined when none does. */
  readonly match: TemplateMatch | undefined;
  /** The registered template that is most like a text which none fits. */
  readonly nearest: RegisteredTemplate | undefined;
  /** One sentence without a full stop: “Registered as “order_ready”, approved”. */
  readonly text: LocalizedText;
}

/** Recognizes a template; undefined without a list that could be read, and while there is no body. */
export function recognize(
  document: HsmDocument,
  index: RegisteredIndex | undefined,
): Recognition | undefined {
  const comparison = index?.compare(document);
  if (!index || !comparison) return undefined;
  const [match] = comparison.matches;
  if (!match) {
    const nearest = index.nearest(document)[0]?.template;
    return { state: 'missing', match, nearest, text: missingText(index.isComplete, nearest) };
  }
  const { template, level } = match;
  const text = matchText(match);
  if (level !== 'exact') return { state: 'differs', match, nearest: undefined, text };
  return { state: isUsable(template.status) ? 'approved' : 'unusable', match, nearest: undefined, text };
}

function matchText({ template, level, parts }: TemplateMatch): LocalizedText {
  const [name, status] = [nameOf(template), statusName(template.status)];
  if (level === 'exact') {
    return {
      en: `Registered as ${name.en}, ${status.en}`,
      ru: `Зарегистрирован как ${name.ru}, ${status.ru}`,
    };
  }
  const where = level === 'characters' ? CHARACTERS : partsText(parts);
  return {
    en: `Differs from ${name.en} (${status.en}) in ${where.en}`,
    ru: `Отличается от ${name.ru} (${status.ru}): ${where.ru}`,
  };
}

const CHARACTERS: LocalizedText = { en: 'single characters', ru: 'отдельные символы' };
const PARTS: Readonly<Record<PartDifference['part'], LocalizedText>> = {
  header: { en: 'the header', ru: 'заголовок' },
  footer: { en: 'the footer', ru: 'подпись' },
};

function partsText(parts: readonly PartDifference[]): LocalizedText {
  const names = parts.map(({ part }) => PARTS[part]);
  return { en: names.map(({ en }) => en).join(' and '), ru: names.map(({ ru }) => ru).join(' и ') };
}

function missingText(isComplete: boolean, nearest: RegisteredTemplate | undefined): LocalizedText {
  const missing: LocalizedText = isComplete
    ? { en: 'Not registered', ru: 'Не зарегистрирован' }
    : { en: 'Not in the list, which is incomplete', ru: 'Нет в списке, но список неполный' };
  if (!nearest) return missing;
  const name = nameOf(nearest);
  return { en: `${missing.en}; the closest is ${name.en}`, ru: `${missing.ru}; ближайший — ${name.ru}` };
}
