import type { LocalizedText } from '../../vocabulary/language';
import { Character } from '../../syntax/characters';
import type { Span } from '../../vocabulary/span';
import { isBlank } from '../../model/blank';
import { bodySpan } from '../../model/section-formatting';
import { defineCheck } from '../define';

interface Data {
  readonly kind: 'heading' | 'link' | 'image';
  readonly converted: string;
}

interface Found extends Data {
  /** In the body's text. */
  readonly span: Span;
}

/** The longest text and the longest address of a link that is looked for. */
const MAXIMUM_TEXT = 200;
const MAXIMUM_ADDRESS = 2048;
const HEADING = /^#{1,6}[ \t]+(\S.*)$/;
const ADDRESS = /^(?:https?:\/\/|www\.|tel:|mailto:|\{\{|[\w-]+(?:\.[\w-]+)+)/i;

export default defineCheck<Data>({
  id: 'markdown-syntax',
  group: 'content',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'WhatsApp clients', reference: 'whatsapp', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Markdown that WhatsApp does not support', ru: 'Разметка Markdown, которой нет в WhatsApp' },
  why: {
    en: 'WhatsApp has no headings and no links with their own text: the customer sees the hash signs and brackets. Use a bold line as a heading; an address in the text becomes a link by itself.',
    ru: 'В WhatsApp нет ни заголовков, ни ссылок с отдельным текстом: клиент увидит решётки и скобки. Вместо заголовка выделите строку полужирным, а адрес в тексте станет ссылкой сам.',
  },
  message: describe,
  needs: { characters: Character.Hash | Character.SquareBracket },
  find({ document }, report) {
    const { text } = document.body;
    const hasHeading = text.includes('#');
    const hasLink = text.includes('](');
    if (!hasHeading && !hasLink) return;
    const found = [...(hasHeading ? headings(text) : []), ...(hasLink ? links(text) : [])];
    found.sort((a, b) => a.span.start - b.span.start);
    for (const { span, ...data } of found) report({ span: bodySpan(document, span), data });
  },
  suggest: ({ kind, converted }, span) => [
    {
      title:
        kind === 'heading'
          ? { en: 'Make the line bold', ru: 'Выделить строку полужирным' }
          : { en: 'Write the address as text', ru: 'Записать адрес текстом' },
      edits: [{ span, newText: converted }],
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]⟦## Ваш заказ 📦⟧\nПодробности в кабинете.',
        fixed: '[#HSM#]*Ваш заказ 📦*\nПодробности в кабинете.',
      },
      {
        text: '[#HSM#]Все подробности ⟦[на сайте](https://example.ru/a)⟧ или ⟦![схема](https://example.ru/b.png)⟧.',
        fixed:
          '[#HSM#]Все подробности на сайте: https://example.ru/a или ![схема](https://example.ru/b.png).',
      },
    ],
    good: [
      '[#HSM#]Заказ # 15 готов.\n#осень #скидки\nСкобки [вот] (такие) и [такие](не ссылка) — просто текст.',
    ],
  },
});

/** Headings of Markdown: signs at the start of a line. Whitespace before them is another check's, and makes no difference. */
function headings(text: string): Found[] {
  const found: Found[] = [];
  for (let hash = text.indexOf('#'); hash >= 0;) {
    const newline = text.indexOf('\n', hash);
    const lineEnd = newline < 0 ? text.length : newline;
    const lineStart = text.lastIndexOf('\n', hash) + 1;
    if (isBlank(text, lineStart, hash)) {
      const line = text.slice(hash, lineEnd).trimEnd();
      const title = HEADING.exec(line)?.[1];
      if (title !== undefined) {
        const converted = `*${title.replaceAll('*', '').trim()}*`;
        found.push({ kind: 'heading', converted, span: { start: hash, end: hash + line.length } });
      }
    }
    // Only the first sign of a line can be one.
    hash = text.indexOf('#', lineEnd);
  }
  return found;
}

function links(text: string): Found[] {
  const found: Found[] = [];
  let searchedUntil = 0;
  for (let middle = text.indexOf(']('); middle >= 0; middle = text.indexOf('](', middle + 2)) {
    const open = openingBracket(text, middle, searchedUntil);
    const close = open === undefined ? undefined : closingParenthesis(text, middle + 2);
    if (open === undefined || close === undefined) continue;
    const address = text.slice(middle + 2, close);
    if (!ADDRESS.test(address)) continue;
    const kind = open > searchedUntil && text[open - 1] === '!' ? 'image' : 'link';
    const title = text.slice(open + 1, middle).trim();
    const converted = title === '' || title === address ? address : `${title}: ${address}`;
    found.push({ kind, converted, span: { start: kind === 'image' ? open - 1 : open, end: close + 1 } });
    searchedUntil = close + 1;
  }
  return found;
}

function openingBracket(text: string, middle: number, limit: number): number | undefined {
  const earliest = Math.max(limit, middle - MAXIMUM_TEXT);
  for (let offset = middle - 1; offset >= earliest; offset--) {
    const character = text[offset];
    if (character === '[') return offset;
    if (character === ']' || character === '\n') return undefined;
  }
  return undefined;
}

function closingParenthesis(text: string, start: number): number | undefined {
  const latest = Math.min(text.length, start + MAXIMUM_ADDRESS);
  for (let offset = start; offset < latest; offset++) {
    const character = text[offset];
    if (character === ')') return offset;
    if (character === undefined || character === '\n' || character === ' ' || character === '[')
      return undefined;
  }
  return undefined;
}

function describe({ kind }: Data): LocalizedText {
  switch (kind) {
    case 'heading':
      return {
        en: 'WhatsApp has no headings in the text: the customer will see the hash sign. Make the line bold with *…*, or use [*HEAD*].',
        ru: 'В тексте WhatsApp нет заголовков: клиент увидит решётку. Выделите строку полужирным (*…*) или используйте [*HEAD*].',
      };
    case 'link':
      return {
        en: 'WhatsApp has no links with their own text: the customer will see the brackets. Write the address itself; it becomes a link.',
        ru: 'В WhatsApp нет ссылок с отдельным текстом: клиент увидит скобки. Напишите сам адрес, он станет ссылкой.',
      };
    case 'image':
      return {
        en: 'The text cannot contain an image: the customer will see the brackets. Put the address after [*IMAGE*].',
        ru: 'Изображения внутри текста в WhatsApp не бывает: клиент увидит скобки. Укажите адрес после [*IMAGE*].',
      };
  }
}
