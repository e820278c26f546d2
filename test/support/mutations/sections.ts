import { LIMITS } from '../../../server/src/service';
import { part, partsOf, type Mutation } from './types';

const FILLER = ' Спасибо, что остаётесь с нами!';

/** The text with more words, until it is longer than the limit. */
function tooLong(text: string, limit: number): string {
  return text + FILLER.repeat(Math.ceil((limit - text.length + 1) / FILLER.length));
}

export const SECTION_MUTATIONS: readonly Mutation[] = [
  {
    id: 'body-too-long',
    title: 'A body of more than 1024 characters',
    caughtBy: ['body-too-long'],
    breaksSending: true,
    apply: part('HSM', (text) => [tooLong(text, LIMITS.body.value)]),
  },
  {
    id: 'header-too-long',
    title: 'A header of more than 60 characters',
    caughtBy: ['header-too-long'],
    breaksSending: true,
    apply: part('HEAD', (text) => [tooLong(text, LIMITS.header.value)]),
  },
  {
    id: 'footer-too-long',
    title: 'A footer of more than 60 characters',
    caughtBy: ['footer-too-long'],
    breaksSending: true,
    apply: part('FOOT', (text) => [tooLong(text, LIMITS.footer.value)]),
  },
  {
    id: 'header-newline',
    title: 'A line end in the header',
    caughtBy: ['header-newline'],
    breaksSending: true,
    apply: part('HEAD', (text) => [`${text}\nПодробности ниже`, `${text}\r\nПодробности ниже`]),
  },
  {
    id: 'footer-newline',
    title: 'A line end in the footer',
    caughtBy: ['footer-newline'],
    breaksSending: true,
    apply: part('FOOT', (text) => [`${text}\nОтвет: СТОП`]),
  },
  {
    id: 'header-emoji',
    title: 'An emoji in the header',
    caughtBy: ['header-emoji'],
    breaksSending: true,
    apply: part('HEAD', (text) => [`${text} 🎉`, `❤️ ${text}`, `${text} 👨‍👩‍👧`]),
  },
  {
    id: 'footer-emoji',
    title: 'An emoji in the footer',
    caughtBy: ['footer-emoji'],
    breaksSending: true,
    apply: part('FOOT', (text) => [`${text} 🙂`]),
  },
  {
    id: 'header-formatting',
    title: 'Formatting or an asterisk in the header',
    caughtBy: ['header-formatting'],
    breaksSending: true,
    apply: part('HEAD', (text) => [
      `*${text}*`,
      `_${text}_`,
      `**${text}**`,
      `*${text}`,
      `${text}*`,
      `${text} 2 * 3`,
    ]),
  },
  {
    id: 'footer-formatting',
    title: 'Formatting in the footer',
    caughtBy: ['footer-formatting'],
    breaksSending: false,
    apply: part('FOOT', (text) => [`~${text}~`, `**${text}**`]),
  },
  {
    id: 'image-scheme-lost',
    title: 'The address of the image without https://',
    caughtBy: ['image-url-invalid', 'image-not-https'],
    breaksSending: true,
    apply: part('IMAGE', (url) => [
      url.replace('https://', ''),
      url.replace('https://', '//'),
      url.replace('https:', 'htps:'),
    ]),
  },
  {
    id: 'image-http',
    title: 'The address of the image with http://',
    caughtBy: ['image-not-https'],
    breaksSending: true,
    apply: part('IMAGE', (url) => [url.replace('https:', 'http:')]),
  },
  {
    id: 'image-space',
    title: 'A space in the address of the image',
    caughtBy: ['image-url-space', 'image-trailing-text', 'image-url-invalid'],
    breaksSending: true,
    apply: part('IMAGE', (url) => {
      const slash = url.lastIndexOf('/');
      return [
        `${url.slice(0, slash + 3)} ${url.slice(slash + 3)}`,
        url.replace('https://', 'https:// '),
        `${url.slice(0, slash)} ${url.slice(slash)}`,
      ];
    }),
  },
  {
    id: 'image-footer-tag-lost',
    title: 'The garbled example of the manual: dots and text after the image instead of `[*FOOT*]`',
    caughtBy: ['image-trailing-text'],
    breaksSending: true,
    apply: (template) => {
      const parts = partsOf(template);
      const image = parts.find(({ name }) => name === 'IMAGE');
      if (!image) return [];
      const start = parts
        .filter(({ name }) => name !== 'FOOT')
        .map(({ tag, text }) => tag + text)
        .join('');
      return [
        `${start}.... с вами, команда магазина.`,
        `${start} С уважением, команда`,
        `${start}Всегда с вами`,
      ];
    },
  },
  {
    id: 'image-type',
    title: 'An image of a type that WhatsApp does not take',
    caughtBy: ['image-unsupported-type'],
    breaksSending: true,
    apply: part('IMAGE', (url) =>
      ['gif', 'webp', 'svg', 'pdf', 'mp4'].map((type) => url.replace(/\.(?:jpe?g|png)$/, `.${type}`)),
    ),
  },
  {
    id: 'image-twice',
    title: 'Two addresses of images',
    caughtBy: ['image-several-urls', 'image-trailing-text', 'image-url-space'],
    breaksSending: true,
    apply: part('IMAGE', (url) => [`${url} ${url}`, `${url}\n${url}`, `${url},${url}`]),
  },
];
