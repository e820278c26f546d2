import { Fact } from '../../syntax/facts';
import type { Span } from '../../vocabulary/span';
import { forEachImage } from '../../model/images';
import { defineCheck } from '../define';
import type { Repair } from '../../vocabulary/edits';

interface Data {
  readonly address: Span;
  readonly others: readonly Span[];
}

export default defineCheck<Data>({
  id: 'image-several-urls',
  group: 'image',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: {
    en: 'Several addresses in a row are read as one, which leads nowhere.',
    ru: 'Несколько адресов подряд читаются как один, и он никуда не ведёт.',
  },
  title: { en: 'Several image addresses', ru: 'Указано несколько адресов изображения' },
  why: {
    en: 'A WhatsApp template has one header with one image. Several addresses after [*IMAGE*] become one that leads nowhere, and the message is not delivered.',
    ru: 'В шаблоне WhatsApp один заголовок с одним изображением. Несколько адресов после [*IMAGE*] сливаются в один, который никуда не ведёт, и сообщение не будет доставлено.',
  },
  message: ({ others }) => ({
    en: `A template has one image, but ${others.length + 1} addresses come after [*IMAGE*]. Keep one of them.`,
    ru: `В шаблоне одно изображение, а после [*IMAGE*] указано адресов: ${others.length + 1}. Оставьте один.`,
  }),
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachImage(document, ({ address, others }) => {
      const first = others[0];
      const last = others.at(-1);
      if (!first || !last) return;
      report({ span: { start: first.start, end: last.end }, data: { address, others } });
    });
  },
  // Only suggestions: which picture is meant is known to the author only.
  suggest({ address, others }, span, { document: { text } }): Repair[] {
    const repairs: Repair[] = [
      {
        title: { en: 'Keep the first address', ru: 'Оставить первый адрес' },
        edits: [{ span: { start: address.end, end: span.end }, newText: '' }],
      },
    ];
    const last = others.at(-1);
    if (last) {
      repairs.push({
        title: { en: 'Keep the last address', ru: 'Оставить последний адрес' },
        edits: [{ span: { start: address.start, end: last.end }, newText: text.slice(last.start, last.end) }],
      });
    }
    return repairs;
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/1.jpg\n⟦https://www.example.com/2.jpg⟧',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/1.jpg',
      },
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/1.jpg,⟦https://www.example.com/2.jpg⟧',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/1.jpg',
      },
    ],
    good: [
      '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/1.jpg',
      '[#HSM#]Каталог готов.[*IMAGE*]https://img.example.com/resize/https://www.example.com/1.jpg',
    ],
  },
});
