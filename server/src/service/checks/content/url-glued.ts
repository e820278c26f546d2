import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import { contentSpan } from '../../syntax/section-offsets';
import { TokenKind } from '../../syntax/tokens';
import { defineCheck } from '../define';
import { late } from '../../vocabulary/late-pattern';
import { hasLetterOrDigit } from '../../vocabulary/unicode';

interface Data {
  /** Where a space is missing, in the document. */
  readonly gap: number;
  readonly side: 'before' | 'inside';
}

/** A name of Latin letters that runs into other letters or an emoji: `https://a.ruПодробнее`. */
const LATIN_HOST = /^https?:\/\/[a-z0-9.-]*[a-z](?=[^\x00-\x7f])/i;
/** A sign that ends a phrase, with a letter outside Latin or an emoji right after it: `…/sale,спешите`. */
const AFTER_SIGN = /[.,;:!?)](?=[^\x00-\x7f])/;
/** A sentence that begins right after a Latin address: `…/saleСпешите`. */
const BEFORE_SENTENCE = /[a-z0-9](?=[А-ЯЁ][а-яё])/;
/** Another link inside: `https://a.ruhttps://b.ru`. */
const SECOND_SCHEME = /(?<=.)https?:\/\//i;
/** A name of a host, in small letters, and the beginning of the next one. */
const NAME_AND_DOT = late(() => /^[\p{Ll}\p{N}-]+\.\p{Ll}/u);
const OTHER_LETTER = late(() => /^[\p{L}\p{Extended_Pictographic}]/u);

export default defineCheck<Data>({
  id: 'url-glued',
  group: 'content',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'WhatsApp clients', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Text attached to a link', ru: 'Текст слился со ссылкой' },
  why: {
    en: 'A phone reads everything up to the next space as the link. Text attached to it becomes part of the address, and the link leads nowhere; text right before it may keep the phone from recognizing a link at all.',
    ru: 'Телефон считает ссылкой всё до ближайшего пробела. Прилипший к ней текст становится частью адреса, и ссылка не открывается; из-за текста вплотную перед ней телефон может вовсе не увидеть ссылку.',
  },
  message: describe,
  needs: { facts: Fact.Url },
  find({ document }, report) {
    const { text } = document;
    const body = contentSpan(document.body);
    for (const span of document.spansOf(TokenKind.Url)) {
      if (span.start < body.start || span.end > body.end) continue;
      if (span.start > body.start && hasLetterOrDigit(text.charAt(span.start - 1))) {
        report({ span, data: { gap: span.start, side: 'before' } });
      }
      const gap = gapInside(text.slice(span.start, span.end));
      if (gap !== undefined) report({ span, data: { gap: span.start + gap, side: 'inside' } });
    }
  },
  suggest: ({ gap }) => [
    {
      title: { en: 'Insert a space', ru: 'Вставить пробел' },
      edits: [{ span: { start: gap, end: gap }, newText: ' ' }],
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас! Схема проезда: ⟦https://example.ruПодробности⟧ по телефону.',
        fixed: '[#HSM#]Ждём вас! Схема проезда: https://example.ru Подробности по телефону.',
      },
      {
        text: '[#HSM#]Каталог: ⟦https://example.ru/sale,спешите⟧ 🛒',
        fixed: '[#HSM#]Каталог: https://example.ru/sale, спешите 🛒',
      },
      {
        text: '[#HSM#]Каталог: ⟦https://example.ru/saleСпешите⟧ за подарками.',
        fixed: '[#HSM#]Каталог: https://example.ru/sale Спешите за подарками.',
      },
      {
        text: '[#HSM#]Наш сайт⟦https://example.ru⟧ работает.',
        fixed: '[#HSM#]Наш сайт https://example.ru работает.',
      },
    ],
    good: [
      '[#HSM#]Подробности: https://example.ru/акция. Каталог: https://пример.рф/осень, заходите!',
      '[#HSM#]Сайт https://example.ru.[*IMAGE*]https://example.ru/x.jpg',
    ],
  },
});

/** Where in a link its end was meant, when letters outside Latin or an emoji follow without a space. */
function gapInside(url: string): number | undefined {
  if (isOrdinary(url)) return undefined;
  const host = LATIN_HOST.exec(url);
  if (host && OTHER_LETTER().test(url.slice(host[0].length))) return host[0].length;
  const scheme = /^https?:\/\//i.exec(url)?.[0].length ?? 0;
  const second = SECOND_SCHEME.exec(url.slice(scheme));
  const sign = AFTER_SIGN.exec(url.slice(scheme));
  if (
    sign &&
    OTHER_LETTER().test(url.slice(scheme + sign.index + 1)) &&
    !isDomainDot(url, scheme + sign.index)
  ) {
    return scheme + sign.index + 1;
  }
  const sentence = BEFORE_SENTENCE.exec(url.slice(scheme));
  if (sentence) return scheme + sentence.index + 1;
  // A link may hold another one as a part of its query: "?to=https://…".
  if (second && !/[=/?&]/.test(url.charAt(scheme + second.index - 1))) return scheme + second.index;
  return undefined;
}

/** A dot of the host before a name in letters outside Latin: `https://пример.рф`, `https://www.пример.рф`. */
function isDomainDot(url: string, dot: number): boolean {
  const path = url.indexOf('/', url.indexOf('://') + 3);
  if (url[dot] !== '.' || (path >= 0 && dot > path)) return false;
  // After a Latin name only another dot shows that the host goes on: `https://a.ru.спешите` is text.
  return !/[a-z0-9]/i.test(url.charAt(dot - 1)) || NAME_AND_DOT().test(url.slice(dot + 1));
}

function describe({ side }: Data): LocalizedText {
  return side === 'before'
    ? {
        en: 'A letter right before the link may keep phones from recognizing it. Put a space between them.',
        ru: 'Буква стоит вплотную перед ссылкой, и телефон может не увидеть здесь ссылку. Поставьте между ними пробел.',
      }
    : {
        en: 'Phones take the text attached to the link as part of the address, and the link does not open. Put a space between them.',
        ru: 'Текст слился со ссылкой: телефон примет его за часть адреса, и ссылка не откроется. Поставьте между ними пробел.',
      };
}

/** Most links are ASCII and have one colon: nothing can stick to them. */
function isOrdinary(url: string): boolean {
  if (url.indexOf(':', url.indexOf(':') + 1) >= 0) return false;
  for (let offset = 0; offset < url.length; offset++) if (url.charCodeAt(offset) > 0x7f) return false;
  return true;
}
