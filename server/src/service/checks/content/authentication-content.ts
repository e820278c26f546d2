import { englishPlural, type LocalizedText } from '../../vocabulary/language';
import type { Span } from '../../vocabulary/span';
import { TokenKind } from '../../syntax/tokens';
import type { HsmDocument } from '../../syntax/tree';
import { textRegions } from '../../model/text-regions';
import { findEmoji, groupEmoji } from '../../text/emoji';
import { removalWithSpace } from '../removal';
import { defineCheck } from '../define';
import type { Report } from '../definition';
import { late } from '../../vocabulary/late-pattern';

type Data =
  | { readonly kind: 'link'; readonly written: string }
  | { readonly kind: 'emoji'; readonly count: number }
  | { readonly kind: 'image' };

/** A host without a scheme, under the endings that customers of this channel meet. */
const BARE_HOST = late(
  () =>
    /(?<![\p{L}\p{N}@._/-])(?:[a-z0-9-]{2,}\.){1,4}(?:ru|com|org|net|info|su|kz|by|uz|io|me|рф)(?![\p{L}\p{N}_-])/giu,
);

export default defineCheck<Data>({
  id: 'authentication-content',
  group: 'content',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-categories', certainty: 'stated', date: '2026-11-29' },
  title: {
    en: 'Link, emoji, or image in an authentication template',
    ru: 'Ссылка, эмодзи или изображение в шаблоне аутентификации',
  },
  why: {
    en: 'A template of the category “Authentication” contains only a one-time code: Meta accepts no links, emoji, or media in it. Checked when the configuration sets "category": "authentication".',
    ru: 'Шаблон категории Authentication («аутентификация») передаёт одноразовый код и больше ничего: ссылок, эмодзи и медиа Meta в нём не допускает. Проверяется, если в конфигурации указано "category": "authentication".',
  },
  message: describe,
  find({ document, options: { category } }, report) {
    if (category !== 'authentication') return;
    const reports = [...linksIn(document), ...emojiIn(document), ...imagesIn(document)];
    reports.sort((a, b) => a.span.start - b.span.start);
    for (const found of reports) report(found);
  },
  suggest: ({ kind }, span, { document }) =>
    kind === 'emoji'
      ? [
          {
            title: { en: 'Remove the emoji', ru: 'Удалить эмодзи' },
            edits: [{ span: removalWithSpace(document, span), newText: '' }],
          },
        ]
      : [],
  examples: {
    bad: [
      {
        text: '[#HSM#]⟦🔐⟧ Ваш код для входа: {{1}}. Никому его не сообщайте.',
        fixed: '[#HSM#]Ваш код для входа: {{1}}. Никому его не сообщайте.',
        options: { category: 'authentication' },
      },
      {
        text: '[#HSM#]Код {{1}} для входа на ⟦example.ru⟧. Подробнее: ⟦https://example.ru/help⟧',
        options: { category: 'authentication' },
      },
      {
        text: '[#HSM#]Ваш код для входа: {{1}}. Никому его не сообщайте.⟦[*IMAGE*]⟧https://example.ru/a.png',
        options: { category: 'authentication' },
      },
    ],
    good: ['[#HSM#]Ваш код для входа: {{1}}. Никому его не сообщайте.'],
  },
});

function linksIn(document: HsmDocument): Report<Data>[] {
  const images = document.allSections.filter(({ kind }) => kind === 'image');
  const links = document
    .spansOf(TokenKind.Url)
    .filter(({ start }) => !images.some(({ span }) => span.start <= start && start < span.end));
  const bare = textRegions(document).flatMap((region) =>
    [...document.text.slice(region.start, region.end).matchAll(BARE_HOST())].map(({ 0: host, index }) => {
      const start = region.start + index;
      return { start, end: start + host.length };
    }),
  );
  const isPart = ({ start }: Span): boolean => links.some((link) => link.start <= start && start < link.end);
  return [...links, ...bare.filter((host) => !isPart(host))]
    .filter(({ start }) => document.sectionAt(start) !== undefined)
    .map((span) => ({ span, data: { kind: 'link', written: document.text.slice(span.start, span.end) } }));
}

/** Of the body: those in a header or footer are never accepted, which `header-emoji` and `footer-emoji` report. */
function emojiIn({ text, body }: HsmDocument): Report<Data>[] {
  const groups = groupEmoji(text, findEmoji(text, body.span.start, body.span.end));
  return groups.map(({ span, count }) => ({ span, data: { kind: 'emoji', count } }));
}

function imagesIn({ sections }: HsmDocument): Report<Data>[] {
  return sections.flatMap((section) =>
    section.kind === 'image' ? [{ span: section.tag.span, data: { kind: 'image' } }] : [],
  );
}

function describe(data: Data): LocalizedText {
  switch (data.kind) {
    case 'link':
      return {
        en: `Meta accepts no links in an authentication template. Remove ${data.written}, or register the template under another category.`,
        ru: `Ссылок в шаблоне аутентификации Meta не допускает. Удалите ${data.written} или зарегистрируйте шаблон в другой категории.`,
      };
    case 'emoji':
      return {
        en: `Meta accepts no emoji in an authentication template. Remove ${englishPlural(data.count, 'it', 'them')}, or register the template under another category.`,
        ru: 'Эмодзи в шаблоне аутентификации Meta не допускает. Удалите их или зарегистрируйте шаблон в другой категории.',
      };
    case 'image':
      return {
        en: 'Meta accepts no image in an authentication template. Remove [*IMAGE*] with its address, or register the template under another category.',
        ru: 'Изображений в шаблоне аутентификации Meta не допускает. Удалите [*IMAGE*] с адресом или зарегистрируйте шаблон в другой категории.',
      };
  }
}
