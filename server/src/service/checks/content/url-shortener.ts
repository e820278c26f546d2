import type { Span } from '../../vocabulary/span';
import { Character, characterClass } from '../../syntax/characters';
import { contentSpan } from '../../syntax/section-offsets';
import { CHAT_LINKS, URL_SHORTENERS } from './_url-shorteners';
import { plainListOf } from '../../shapes/collections';
import { textLike } from '../../shapes/scalars';
import { defineCheck } from '../define';
import { ownOptions } from '../own-options';
import { late } from '../../vocabulary/late-pattern';

interface Data {
  readonly host: string;
  readonly chat: boolean;
}

const DOT = 0x2e;
const HYPHEN = 0x2d;
/** The longest host of the list has fewer; a host has 253 characters at most (RFC 1035). */
const LONGEST_HOST = 32;
const WWW = 'www.';
const JOINED_BEFORE = late(() => /[@/=&?\p{L}\p{N}]/u);
const LINK_END = /[\s"<>«»]/;
const TRAILING = /[.,!?:;…)\]}»"'*_~`]/;

const options = ownOptions('url-shortener', {
  hosts: {
    shape: plainListOf(textLike(/^[a-zа-яё0-9-]{1,63}(\.[a-zа-яё0-9-]{1,63}){1,7}$/, 'go.example.ru')),
    default: [],
    description: {
      en: 'More hosts whose links are reported as shortened, for instance your own service.',
      ru: 'Другие домены, ссылки на которые считаются сокращёнными, например вашего сервиса.',
    },
  },
});

export default defineCheck<Data>({
  id: 'url-shortener',
  group: 'content',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  title: { en: 'Shortened link', ru: 'Сокращённая ссылка' },
  why: {
    en: 'A shortened link hides where it leads. Meta often rejects templates with one, and customers distrust it. A link to a chat (wa.me) is often rejected, too, because the message is already in a chat.',
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
  options,
  find({ document, options: configured }, report) {
    const { text } = document;
    const hosts = hostsWith(options.of(configured).hosts);
    const body = contentSpan(document.body);
    let searchedUntil = body.start;
    // A link has something after its host: slashes are rarer than dots.
    for (
      let slash = text.indexOf('/', body.start);
      slash >= 0 && slash < body.end;
      slash = text.indexOf('/', Math.max(slash + 1, searchedUntil))
    ) {
      const start = hostStart(text, slash, searchedUntil, hosts);
      if (start === slash) continue;
      const span = { start, end: slash };
      const host = withoutWww(text.slice(start, slash).toLowerCase());
      const chat = CHAT_LINKS.has(host);
      if ((!chat && !hosts.has(host)) || isInside(text, span)) continue;
      const link = linkAround(text, span, body);
      report({ span: link, data: { host, chat }, severity: chat ? 'information' : 'warning' });
      searchedUntil = link.end;
    }
  },
  examples: {
    bad: [
      { text: '[#HSM#]Оцените нас: ⟦https://clck.ru/3AbCd⟧. Это займёт минуту ⏱' },
      { text: '[#HSM#]Track your parcel: ⟦bit.ly/3xYz⟧, it is on its way.' },
      {
        text: '[#HSM#]Оцените нас: ⟦https://лавка.рф/3AbCd⟧ 🙂',
        options: { options: { 'url-shortener': { hosts: ['лавка.рф'] } } },
      },
      { text: '[#HSM#]Пишите нам: ⟦https://wa.me/79001234567⟧', severity: 'information' },
    ],
    good: [
      '[#HSM#]Оцените нас: https://shop.example.ru/review?from=bit.ly и https://habit.ly.example.com/a.',
    ],
  },
});

/** What is looked for. */
interface Hosts {
  has(host: string): boolean;
  /** UTF-16 units of the longest, `www.` included. */
  readonly longest: number;
  /** Classes of the letters that occur. */
  readonly letters: number;
}

const LISTED_HOSTS: Hosts = {
  has: (host) => URL_SHORTENERS.has(host),
  longest: LONGEST_HOST,
  letters: Character.Latin,
};

function hostsWith(more: readonly string[]): Hosts {
  if (more.length === 0) return LISTED_HOSTS;
  return {
    has: (host) => URL_SHORTENERS.has(host) || more.includes(host),
    longest: Math.max(LONGEST_HOST, ...more.map((host) => host.length + WWW.length)),
    letters: more.some((host) => /[а-яё]/.test(host))
      ? Character.Latin | Character.Cyrillic
      : Character.Latin,
  };
}

/** Where the host that ends at a slash begins; the slash when none does, or one longer than any shortener's. */
function hostStart(text: string, slash: number, earliest: number, { longest, letters }: Hosts): number {
  let hasDot = false;
  for (let start = slash; start >= slash - longest; start--) {
    const unit = start > earliest ? text.charCodeAt(start - 1) : 0;
    if (!isHostUnit(unit, letters)) return hasDot ? start : slash;
    hasDot ||= unit === DOT;
  }
  return slash;
}

function withoutWww(host: string): string {
  return host.startsWith(WWW) ? host.slice(WWW.length) : host;
}

/** Whether the host is itself a part of another address or of a word. */
function isInside(text: string, { start }: Span): boolean {
  return !text.startsWith('://', start - 3) && JOINED_BEFORE().test(text.charAt(start - 1));
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

function isHostUnit(unit: number, letters: number): boolean {
  return (
    unit === DOT ||
    unit === HYPHEN ||
    (unit < 0x500 && (characterClass(unit) & (letters | Character.Digit)) !== 0)
  );
}
