import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import type { Span } from '../../vocabulary/span';
import { defineCheck } from '../define';
import { shortened } from '../../text/shortened';
import { forEachImage, imageUrlOf } from '../../model/images';
import type { InvalidReason } from '../../model/image-url';
import type { Repair, TextEdit } from '../../vocabulary/edits';

interface Data {
  readonly reason: InvalidReason | 'lead';
  /** The address as it probably should be, in place of the finding's span. */
  readonly repaired: string | undefined;
  /** The sign that closes the quotation or bracket around the address. */
  readonly closing: Span | undefined;
  readonly found: string;
}

export default defineCheck<Data>({
  id: 'image-url-invalid',
  group: 'image',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['131053'],
  title: { en: 'Invalid image address', ru: 'Адрес изображения записан неверно' },
  why: {
    en: 'After [*IMAGE*] BPMSoft expects the full address of an image and nothing else: https://, the site and the path. Without it the image cannot be downloaded, and the message is not delivered.',
    ru: 'После [*IMAGE*] BPMSoft ожидает полный адрес изображения и ничего больше: https://, сайт и путь. Без него изображение нельзя загрузить, и сообщение не будет доставлено.',
  },
  message: (data) => messageOf(data),
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachImage(document, (content) => {
      const { lead, address, href, closing } = content;
      if (lead) {
        const found = document.text.slice(lead.start, lead.end);
        report({ span: lead, data: { reason: 'lead', repaired: undefined, closing, found } });
      }
      const read = imageUrlOf(content);
      if (read.kind !== 'invalid') return;
      report({
        span: address,
        data: { reason: read.reason, repaired: read.repaired, closing: undefined, found: href },
      });
    });
  },
  suggest(data, span): Repair[] {
    if (data.reason === 'lead') {
      const edits: TextEdit[] = [{ span, newText: '' }];
      if (data.closing) edits.push({ span: data.closing, newText: '' });
      return [{ title: { en: 'Keep only the address', ru: 'Оставить только адрес' }, edits }];
    }
    if (data.repaired === undefined) return [];
    return [
      {
        title: {
          en: `Change to ${shortened(data.repaired)}`,
          ru: `Заменить на ${shortened(data.repaired)}`,
        },
        edits: [{ span, newText: data.repaired }],
      },
    ];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]⟦www.example.com/catalog.jpg⟧',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg',
      },
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]⟦htps:/www.example.com/catalog.jpg⟧',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg',
      },
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https:\\\\www.example.com\\catalog.jpg⟧',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg',
      },
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]⟦Картинка: ⟧https://www.example.com/catalog.jpg',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg',
      },
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]⟦«⟧https://www.example.com/catalog.jpg»',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg',
      },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦C:\\Pictures\\catalog.jpg⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦/upload/catalog.jpg⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://www..com/catalog.jpg⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦новая картинка каталога⟧' },
    ],
    good: [
      '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg',
      '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com:8443/files/catalog.png?size=800',
    ],
  },
});

function messageOf({ reason, repaired, found }: Data): LocalizedText {
  const written = shortened(found.trim());
  switch (reason) {
    case 'lead':
      return {
        en: `After [*IMAGE*] the address must come first, but “${written}” is before it and would become part of the address. Remove it.`,
        ru: `После [*IMAGE*] сразу должен идти адрес, а перед ним стоит «${written}» — это станет частью адреса. Удалите лишнее.`,
      };
    case 'no-scheme':
      return {
        en: `The address “${written}” has no https:// at its start, so the image cannot be downloaded. Write the full address.`,
        ru: `В начале адреса «${written}» нет https://, поэтому изображение не удастся загрузить. Укажите адрес полностью.`,
      };
    case 'no-site':
      return {
        en: `“${written}” is only a part of an address: the site is missing, so the image cannot be downloaded. Write the full address, beginning with https://.`,
        ru: `«${written}» — только часть адреса: не указан сайт, поэтому изображение не удастся загрузить. Укажите полный адрес, начиная с https://.`,
      };
    case 'misspelled-scheme':
      return {
        en: `The start of the address “${written}” is misspelt: it must be https://. Did you mean ${shortened(repaired ?? '')}?`,
        ru: `Ошибка в начале адреса «${written}»: должно быть https://. Возможно, вы имели в виду ${shortened(repaired ?? '')}?`,
      };
    case 'file-path':
      return {
        en: `“${written}” is a file on a computer; Edna cannot reach it. Put the image on a public site and write its https:// address.`,
        ru: `«${written}» — это файл на компьютере, и Edna не сможет его получить. Разместите изображение на общедоступном сайте и укажите адрес с https://.`,
      };
    case 'host':
      return {
        en: `The address “${written}” has an impossible site name, so the image cannot be downloaded. Check that it opens in a browser.`,
        ru: `В адресе «${written}» неверно указано имя сайта, поэтому изображение не удастся загрузить. Проверьте адрес: он должен открываться в браузере.`,
      };
    case 'words':
      return {
        en: `“${written}” is not a web address. After [*IMAGE*] write the full address of the image, such as https://www.example.com/picture.jpg.`,
        ru: `«${written}» — не адрес в интернете. После [*IMAGE*] укажите полный адрес изображения, например https://www.example.com/picture.jpg.`,
      };
  }
}
