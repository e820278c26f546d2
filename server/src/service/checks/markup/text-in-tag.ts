import { blankEnd } from '../../model/blank';
import { Character } from '../../syntax/characters';
import { tagBeginsAt } from '../../syntax/recovery';
import { resolveTagName } from '../../syntax/tag-names';
import { skipSpaces } from '../../syntax/tag-shape';
import { TokenKind } from '../../syntax/tokens';
import { canonicalTag, FOREIGN_TAG_NAMES, type SectionTagKind } from '../../syntax/tags';
import type { LocalizedText } from '../../vocabulary/language';
import type { Span } from '../../vocabulary/span';
import { LOSES_PART } from './_damaged-tags';
import { defineCheck } from '../define';
import { late } from '../../vocabulary/late-pattern';

interface Data {
  /** Undefined for a name that no tag has, such as `VIDEO`. */
  readonly tag: SectionTagKind | undefined;
  /** What is meant to follow the tag. */
  readonly content: string;
}

const OPENING = 0x5b;
const CLOSING = 0x5d;
const NUMBER_SIGN = 0x23;
const ASTERISK = 0x2a;
const ADDRESS = /^https?:\/\/\S+$/i;
/** A name, what separates it from the text, and the text. */
const NAMED = late(() => /^(\p{L}{2,16})([ \t\u00a0]*[:=][ \t\u00a0]*|[ \t\u00a0]+)(\S.*)$/u);

export default defineCheck<Data>({
  id: 'text-in-tag',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-30' },
  cannotWork: LOSES_PART,
  title: { en: 'Text inside a tag', ru: 'Текст внутри тега' },
  why: {
    en: "BPMSoft's page shows exactly four tags, and the text of a part follows its tag: `[*HEAD*]Your order`. With the text or the address inside the brackets there is no tag, and the customer sees everything as it is written.",
    ru: 'На странице BPMSoft описаны ровно четыре тега, и текст каждой части идёт после тега: `[*HEAD*]Ваш заказ`. Если текст или адрес написан внутри скобок, тега нет, и клиент увидит всё как написано.',
  },
  message: describe,
  needs: { characters: Character.SquareBracket },
  find({ document: { text, tokens } }, report) {
    let token = 0;
    for (let start = text.indexOf('['); start >= 0; start = text.indexOf('[', start + 1)) {
      while (tokens.end(token) <= start) token++;
      const found = tokens.kind(token) === TokenKind.Tag ? undefined : tagWithText(text, start);
      if (found) report(found);
    }
  },
  suggest({ tag, content }, span, { document: { text } }) {
    if (tag === undefined || !endsThere(text, span)) return [];
    const written = canonicalTag(tag);
    return [
      {
        title: { en: `Write it after ${written}`, ru: `Написать после ${written}` },
        edits: [{ span, newText: `${written}${content}` }],
      },
    ];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Ваш заказ готов, ждём вас.⟦[*HEAD: Заказ готов*]⟧',
        fixed: '[#HSM#]Ваш заказ готов, ждём вас.[*HEAD*]Заказ готов',
      },
      {
        text: '[#HSM#]Ваш заказ готов, ждём вас.⟦[*https://bpmsoft.ru/1.png*]⟧',
        fixed: '[#HSM#]Ваш заказ готов, ждём вас.[*IMAGE*]https://bpmsoft.ru/1.png',
      },
      { text: '[#HSM#]Ваш заказ готов, ждём вас.⟦[*BUTTON Оплатить*]⟧' },
    ],
    good: [
      '[#HSM#]Размеры [*сегодня: S и M*] снова в продаже, [*фото в каталоге*].',
      '[#HSM#]Ваш заказ готов, ждём вас.[*HEAD*]Заказ готов',
    ],
  },
});

/** A tag with text inside that begins at an offset. */
function tagWithText(text: string, start: number): { readonly span: Span; readonly data: Data } | undefined {
  const sign = skipSpaces(text, start + 1);
  const mark = text.charCodeAt(sign);
  if (mark !== ASTERISK && mark !== NUMBER_SIGN) return undefined;
  const inside = skipSpaces(text, sign + 1);
  let end = inside;
  while (end < text.length && !stopsInside(text.charCodeAt(end))) end++;
  const data = text.charCodeAt(end) === CLOSING ? readInside(text.slice(inside, end)) : undefined;
  return data && { span: { start, end: end + 1 }, data };
}

/** Whether the inside of a tag ends there at the latest. */
function stopsInside(unit: number): boolean {
  return unit === OPENING || unit === CLOSING || unit === 0x0a || unit === 0x0d;
}

/** What is between the brackets of a tag, or undefined when it is a remark in bold. */
function readInside(inside: string): Data | undefined {
  const trimmed = inside.trimEnd();
  const isClosed = /[*#]$/.test(trimmed);
  const bare = isClosed ? trimmed.slice(0, -1).trimEnd() : trimmed;
  if (ADDRESS.test(bare)) return { tag: 'IMAGE', content: bare };
  const [, name = '', separator = '', content = ''] = NAMED().exec(bare) ?? [];
  // A word in small letters is one of the remark.
  if (name === '' || name !== name.toUpperCase()) return undefined;
  const isLabel = separator.trim() !== '';
  const isShouted = content === content.toUpperCase();
  if (FOREIGN_TAG_NAMES.has(name))
    return isClosed && (isLabel || !isShouted) ? { tag: undefined, content } : undefined;
  const found = resolveTagName(name, false);
  // A template that does not begin with [#HSM#] is another check's.
  if (!found || found.kind === 'HSM') return undefined;
  // `[*ФОТО В КАТАЛОГЕ*]` and `[*HEAD OFFICE*]` are remarks, `[*ФОТО: …*]` and `[*HEAD Заказ*]` are not.
  const isRemark = found.defects.includes('alias') || isShouted;
  return isLabel || ADDRESS.test(content) || !isRemark ? { tag: found.kind, content } : undefined;
}

/** Whether nothing follows that would become a part of the text, too. */
function endsThere(text: string, { end }: Span): boolean {
  const next = blankEnd(text, end);
  return next === text.length || tagBeginsAt(text, next) || tagWithText(text, next) !== undefined;
}

function describe({ tag }: Data): LocalizedText {
  if (tag === undefined) {
    return {
      en: 'BPMSoft has no such tag, so the customer sees all of this as text. The tags are [*HEAD*], [*IMAGE*] and [*FOOT*]; their text follows them.',
      ru: 'Такого тега в BPMSoft нет: клиент увидит всё это как текст. Теги — [*HEAD*], [*IMAGE*] и [*FOOT*], а их текст идёт после них.',
    };
  }
  const written = canonicalTag(tag);
  const [en, ru] = tag === 'IMAGE' ? ['address', 'адрес'] : ['text', 'текст'];
  return {
    en: `BPMSoft does not recognize a tag with the ${en} inside, and the customer sees all of it. Write the ${en} after the tag: ${written}…`,
    ru: `Тег, внутри которого ${ru}, BPMSoft не распознает, и клиент увидит его целиком. Напишите ${ru} после тега: ${written}…`,
  };
}
