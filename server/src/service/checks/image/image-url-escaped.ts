import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import type { Span } from '../../vocabulary/span';
import { forEachImage, imageUrlOf } from '../../model/images';
import { defineCheck } from '../define';

export default defineCheck<{ readonly places: readonly Span[] }>({
  id: 'image-url-escaped',
  group: 'image',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-22' },
  title: { en: '&amp; instead of & in the image address', ru: 'В адресе изображения &amp; вместо &' },
  why: {
    en: 'In the source of a web page & is written as &amp;. An address copied from there opens something else, or nothing.',
    ru: 'В исходном коде веб-страницы знак & записывается как &amp;. Скопированный оттуда адрес открывает не то или вообще ничего.',
  },
  message: () => ({
    en: 'The address was copied from the source of a web page: &amp; must be &, or the image is not found. Replace it with &.',
    ru: 'Адрес скопирован из исходного кода веб-страницы: вместо &amp; должно быть &, иначе изображение не найдётся. Замените &amp; на &.',
  }),
  needs: { characters: Character.Ampersand },
  find({ document }, report) {
    if ((document.facts & Fact.Image) === 0) return;
    forEachImage(document, (content) => {
      const { address } = content;
      if (imageUrlOf(content).kind === 'invalid') return;
      const written = document.text.slice(address.start, address.end);
      const places = [...written.matchAll(/&(?:amp|#38|#x26);/gi)].map(({ index, 0: { length } }) => ({
        start: address.start + index,
        end: address.start + index + length,
      }));
      const first = places[0];
      const last = places.at(-1);
      if (first && last) report({ span: { start: first.start, end: last.end }, data: { places } });
    });
  },
  fix: {
    title: { en: 'Replace with &', ru: 'Заменить на &' },
    edits: ({ places }) => places.map((span) => ({ span, newText: '&' })),
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg?w=800⟦&amp;h=418&amp;⟧v=2',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg?w=800&h=418&v=2',
      },
    ],
    good: ['[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg?w=800&h=418'],
  },
});
