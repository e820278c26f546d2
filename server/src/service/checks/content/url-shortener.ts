import type { Span } from '../../vocabulary/span';
import { Character, characterClass } from '../../syntax/characters';
import { contentSpan } from '../../syntax/section-offsets';
import { CHAT_LINKS, URL_SHORTENERS } from './_url-shorteners';
import { defineCheck } from '../define';

interface Data {
  readonly host: string;
  readonly chat: boolean;
}

const DOT = 0x2e;
/** A host has 253 characters at most (RFC 1035); all shorteners have far fewer. */
const MAXIMUM_HOST = 32;
const LINK_END = /[\s"<>«»]/;
const TRAILING = /[.,!?:;…)\]}»"'*_~`]/;

export default defineCheck<Data>({
  id: 'url-shortener',
  group: 'content',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  title: { en: 'A shortened link', ru: 'Сокращённая ссылка' },
  why: {
    en: 'A shortened link hides where it leads. Meta often rejects templates with one, and customers distrust it. A link to a chat (wa.me) is rejected often enough, too: the message is in a chat already.',
    ru: 'По сокращённой ссылке не видно, куда она ведёт: шаблоны с такими ссылками Meta часто отклоняет, да и клиенты им не доверяют. Ссылки на чат (wa.me) тоже нередко отклоняют: сообщение и так приходит в чат.',
  },
  message: ({ host, chat }) =>
    chat
      ? {
          en: `${host} leads to a WhatsApp chat; Meta often rejects such links in templates. Ask the customer to reply, or link to your site.`,
          ru: `${host} ведёт в чат WhatsApp: шаблоны с такими ссылками Meta нередко отклоняет. Предложите ответить на сообщение или дайте ссылку на свой сайт.`,
        }
      : {
          en: `${host} hides where the link leads; Meta often rejects templates with shortened links. Write the full address on your own domain.`,
          ru: `${host} скрывает, куда ведёт ссылка: шаблоны с сокращёнными ссылками Meta часто отклоняет. Укажите полный адрес на своём домене.`,
        },
  needs: { characters: Character.Dot },
  find({ document }, report) {
    const { text } = document;
    const body = contentSpan(document.body);
    let searchedUntil = body.start;
    // A link has something behind its host: slashes are rarer than dots.
    for (
      let slash = text.indexOf('/', body.start);
      slash >= 0 && slash < body.end;
      slash = text.indexOf('/', Math.max(slash + 1, searchedUntil))
    ) {
      const start = hostStart(text, slash, searchedUntil);
      if (start === slash) continue;
      const span = { start, end: slash };
      const host = withoutWww(text.slice(start, slash).toLowerCase());
      const chat = CHAT_LINKS.has(host);
      if ((!chat && !URL_SHORTENERS.has(host)) || isInside(text, span)) continue;
      const link = linkAround(text, span, body);
      report({ span: link, data: { host, chat }, severity: chat ? 'information' : 'warning' });
      searchedUntil = link.end;
    }
  },
  examples: {
    bad: [
      { text: '[#HSM#]Оцените нас: ⟦https://clck.ru/3AbCd⟧. Это займёт минуту ⏱' },
      { text: '[#HSM#]Track your parcel: ⟦bit.ly/3xYz⟧, it is on its way.' },
      { text: '[#HSM#]Пишите нам: ⟦https://wa.me/79001234567⟧', severity: 'information' },
    ],
    good: [
      '[#HSM#]Оцените нас: https://shop.example.ru/review?from=bit.ly и https://habit.ly.example.com/a.',
    ],
  },
});

/** Where the host that ends at a slash begins; the slash when none does, or one longer than any shortener's. */
function hostStart(text: string, slash: number, earliest: number): number {
  let hasDot = false;
  for (let start = slash; start >= slash - MAXIMUM_HOST; start--) {
    const unit = start > earliest ? text.charCodeAt(start - 1) : 0;
    if (!isHostUnit(unit)) return hasDot ? start : slash;
    hasDot ||= unit === DOT;
  }
  return slash;
}

function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice('www.'.length) : host;
}

/** Whether the host is itself a part of another address or of a word. */
function isInside(text: string, { start }: Span): boolean {
  return !text.startsWith('://', start - 3) && /[@/=&?\p{L}\p{N}]/u.test(text.charAt(start - 1));
}

/** The link with its scheme and path, without punctuation at its end. */
function linkAround(text: string, host: Span, limits: Span): Span {
  const scheme =
    /https?:\/\/$/i.exec(text.slice(Math.max(limits.start, host.start - 8), host.start))?.[0] ?? '';
  let end = host.end;
  while (end < limits.end && !LINK_END.test(text.charAt(end))) end++;
  while (end > host.end && TRAILING.test(text.charAt(end - 1))) end--;
  return { start: host.start - scheme.length, end };
}

function isHostUnit(unit: number): boolean {
  return (
    unit === DOT ||
    (unit < 0x80 && (characterClass(unit) & (Character.Latin | Character.Digit | Character.Hyphen)) !== 0)
  );
}
