import { join, part, partsOf, type Mutation, type Part } from './types';

const IMAGE_URL = 'https://example.ru/img/header.jpg';

/** The parts after the body. */
function sections(template: string): Part[] {
  return partsOf(template).slice(1);
}

export const STRUCTURE_MUTATIONS: readonly Mutation[] = [
  {
    id: 'hsm-lost',
    title: '`[#HSM#]` left out',
    caughtBy: ['missing-hsm-tag'],
    breaksSending: true,
    apply: (template) => [template.replace('[#HSM#]', '')],
  },
  {
    id: 'text-before-hsm',
    title: 'A word, a space, a line end or a byte-order mark before `[#HSM#]`',
    caughtBy: ['text-before-hsm'],
    breaksSending: true,
    apply: (template) => [`Шаблон: ${template}`, ` ${template}`, `\n${template}`, `\ufeff${template}`],
  },
  {
    id: 'section-before-hsm',
    title: 'A section moved before `[#HSM#]`',
    caughtBy: ['text-before-hsm'],
    breaksSending: true,
    apply: (template) => {
      const parts = partsOf(template);
      return sections(template).map((own) => join([own, ...parts.filter((other) => other.tag !== own.tag)]));
    },
  },
  {
    id: 'section-before-body',
    title: 'A section moved between `[#HSM#]` and the body',
    caughtBy: ['empty-body', 'body-in-header', 'image-trailing-text'],
    breaksSending: true,
    apply: (template) => {
      const [body, ...rest] = partsOf(template);
      if (!body) return [];
      return rest.map((own) =>
        join([
          { ...body, text: '' },
          { ...own, text: `${own.text}\n${body.text}` },
          ...rest.filter((other) => other.tag !== own.tag),
        ]),
      );
    },
  },
  {
    id: 'body-emptied',
    title: 'The body left out',
    caughtBy: ['empty-body'],
    breaksSending: true,
    apply: part('HSM', () => ['', ' ']),
  },
  {
    id: 'section-emptied',
    title: 'The text of a section left out',
    caughtBy: ['empty-section'],
    breaksSending: true,
    apply: (template) => {
      const parts = partsOf(template);
      return sections(template).map((own) =>
        join(parts.map((other) => (other.tag === own.tag ? { ...other, text: '' } : other))),
      );
    },
  },
  {
    id: 'section-doubled',
    title: 'A section, or `[#HSM#]`, twice',
    caughtBy: ['duplicate-tag'],
    breaksSending: true,
    apply: (template) => [
      ...sections(template).map((own) => template + own.tag + own.text),
      `[#HSM#]${template}`,
      `${template}${template}`,
    ],
  },
  {
    id: 'head-and-image',
    title: 'A header text and an image',
    caughtBy: ['head-and-image'],
    breaksSending: true,
    apply: (template) => {
      const names = new Set(partsOf(template).map(({ name }) => name));
      if (names.has('HEAD')) return [`${template}[*IMAGE*]${IMAGE_URL}`];
      return names.has('IMAGE') ? [template.replace('[*IMAGE*]', '[*HEAD*]Новости[*IMAGE*]')] : [];
    },
  },
  {
    id: 'order-changed',
    title: 'The footer before the header',
    caughtBy: ['tag-order'],
    breaksSending: false,
    apply: (template) => {
      const [body, header, footer] = partsOf(template);
      return body && header && footer ? [join([body, footer, header])] : [];
    },
  },
  {
    id: 'other-tag',
    title: 'A tag that BPMSoft does not have: VIDEO, BUTTON',
    caughtBy: ['unknown-tag'],
    breaksSending: false,
    apply: (template) => [`${template}[*VIDEO*]https://example.ru/1.mp4`, `${template}[*BUTTON*]Подробнее`],
  },
  {
    id: 'space-around-tag',
    title: 'A line end before or after a tag',
    caughtBy: ['space-around-tag', 'leading-trailing-space', 'image-url-space'],
    breaksSending: false,
    apply: (template) => [
      template.replace('[#HSM#]', '[#HSM#]\n'),
      ...sections(template).flatMap(({ tag }) => [
        template.replace(tag, `\n${tag}`),
        template.replace(tag, `${tag}\n`),
      ]),
    ],
  },
  {
    id: 'final-newlines',
    title: 'Empty lines or spaces at the end of the file',
    caughtBy: ['final-newline'],
    breaksSending: false,
    apply: (template) => [`${template}\n\n`, `${template}  `],
  },
];
