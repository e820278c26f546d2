import { Fact } from '../../syntax/facts';
import { forEachImage } from '../../model/images';
import { defineCheck } from '../define';
import type { Repair } from '../../vocabulary/edits';

interface Data {
  /** What the whitespace is replaced by. */
  readonly read: '' | '%20';
}

export default defineCheck<Data>({
  id: 'image-url-space',
  group: 'image',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: {
    en: 'An address cannot contain a space: what follows it is lost.',
    ru: 'Пробела в адресе быть не может: всё после него теряется.',
  },
  title: {
    en: 'Whitespace inside the image address',
    ru: 'Пробел или перенос строки внутри адреса изображения',
  },
  why: {
    en: 'An address ends at the first space or line break. The rest is lost, the image is not found, and the message is not delivered.',
    ru: 'Адрес заканчивается на первом пробеле или переносе строки. Всё, что стоит дальше, теряется, изображение не находится, и сообщение не будет доставлено.',
  },
  message: ({ read }) =>
    read === ''
      ? {
          en: 'The image address is broken by whitespace, so only its first part is read. Join it.',
          ru: 'Адрес изображения разорван пробелом или переносом строки, и читается только его начало. Соедините части.',
        }
      : {
          en: 'The image address has a space, so only the part before it is read. Write %20 instead, as browsers do, or rename the file.',
          ru: 'Внутри адреса изображения стоит пробел, и читается только часть до него. Замените его на %20, как это делают браузеры, или переименуйте файл.',
        },
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachImage(document, ({ spaces }) => {
      for (const { span, read } of spaces) report({ span, data: { read } });
    });
  },
  fix: {
    title: ({ read }) =>
      read === ''
        ? { en: 'Join the address', ru: 'Соединить адрес' }
        : { en: 'Replace with %20', ru: 'Заменить на %20' },
    edits: ({ read }, span) => [{ span, newText: read }],
  },
  suggest({ read }, span): Repair[] {
    if (read === '') return [];
    return [{ title: { en: 'Remove the space', ru: 'Удалить пробел' }, edits: [{ span, newText: '' }] }];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/new⟦ ⟧catalog⟦ ⟧1.jpg',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/new%20catalog%201.jpg',
      },
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/⟦\n⟧catalog.jpg',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg',
      },
    ],
    good: ['[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/new%20catalog.jpg'],
  },
});
