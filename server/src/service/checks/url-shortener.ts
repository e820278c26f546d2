import type { Span } from '../syntax/span';
import { Character, characterClass } from '../syntax/characters';
import { contentSpan } from '../syntax/section-offsets';
import { CHAT_LINKS, URL_SHORTENERS } from './_url-shorteners';
import { defineCheck } from './define';

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
  source: { by: 'Meta', reference: 'meta-review', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'A shortened link', ru: 'Сокращённая ссылка' },
  why: {
    en: 'A shortened link hides where it leads. Meta often refuses templates with one, and customers distrust it. A link to a chat (wa.me) is refused often enough, too: the message is in a chat already.',
    ru: 'По сокращённой ссылке не видно, куда она ведёт: шаблоны с такими ссылками Meta часто отклоняет, да и клиенты им не доверяют. Ссылки на чат (wa.me) тоже нередко отклоняют: сообщение и так приходит в чат.',
  },
  message: ({ host, chat }) =>
    chat
      ? {
          en: `${host} leads to a WhatsApp chat; Meta often refuses such links in templates. Ask the customer to reply, or link to your site.`,
          ru: `${host} ведёт в чат WhatsApp: шаблоны с такими ссылками Meta нередко отклоняет. Предложите ответить на сообщение или дайте ссылку на свой сайт.`,
        }
      : {
          en: `${host} hides where the link leads; Meta often refuses templates with shortened links. Write the full address on your own domain.`,
          ru: `${host} скрывает, куда ведёт ссылка: шаблоны с сокращёнными ссылками Meta часто отклоняет. Укажите полный адрес на своём домене.`,
        },
  needs: { characters: Character.Dot },
  find({ document }, report) {
    const { text } = document;
    const body = contentSpan(document.body);
    let searchedUntil = body.start;
    for (
      let dot = text.indexOf('.', body.start);
      dot >= 0 && dot < body.end;
      dot = text.indexOf('.', dot + 1)
    ) {
      if (
        dot < searchedUntil ||
        !isHostUnit(text.charCodeAt(dot + 1)) ||
        !isHostUnit(text.charCodeAt(dot - 1))
      ) {
        continue;
      }
      const found = linkAt(text, dot, { start: searchedUntil, end: body.end });
      if (!found) continue;
      const host = text
        .slice(found.host.start, found.host.end)
        .toLowerCase()
        .replace(/^www\./, '');
      const chat = CHAT_LINKS.has(host);
      searchedUntil = found.host.end;
      if (!chat && !URL_SHORTENERS.has(host)) continue;
      report({ span: found.link, data: { host, chat }, severity: chat ? 'information' : 'warning' });
      searchedUntil = found.link.end;
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

/** The host around a dot and the link around the host; undefined when it is no link with something behind the host. */
function linkAt(text: string, dot: number, limits: Span): { host: Span; link: Span } | undefined {
  let start = dot;
  while (start > limits.start && start > dot - MAXIMUM_HOST && isHostUnit(text.charCodeAt(start - 1)))
    start--;
  let end = dot + 1;
  while (end < limits.end && end < dot + MAXIMUM_HOST && isHostUnit(text.charCodeAt(end))) end++;
  // Inside an address, of mail or of another site, the name of a shortener is no link to it.
  if (/[@/=&?\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !text.startsWith('://', start - 3))
    return undefined;
  if (text[end] !== '/') return undefined;
  const scheme = /https?:\/\/$/i.exec(text.slice(Math.max(limits.start, start - 8), start))?.[0] ?? '';
  let linkEnd = end;
  while (linkEnd < limits.end && !LINK_END.test(text.charAt(linkEnd))) linkEnd++;
  while (linkEnd > end && TRAILING.test(text.charAt(linkEnd - 1))) linkEnd--;
  return { host: { start, end }, link: { start: start - scheme.length, end: linkEnd } };
}

function isHostUnit(unit: number): boolean {
  return (
    unit === DOT ||
    (unit < 0x80 && (characterClass(unit) & (Character.Latin | Character.Digit | Character.Hyphen)) !== 0)
  );
}
