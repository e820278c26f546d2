import { Fact } from '../../syntax/facts';
import { defineCheck } from '../define';
import { forEachImage, imageUrlOf } from '../../model/images';

/** The scheme as written, without the colon. */
interface Data {
  readonly scheme: string;
}

export default defineCheck<Data>({
  id: 'image-not-https',
  group: 'image',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'Edna', reference: 'edna-https', certainty: 'seen', date: '2026-11-22' },
  cannotWork: {
    en: 'Edna downloads no image from such an address, and a message without its image is not sent.',
    ru: 'По такому адресу Edna изображение не загрузит, а без него сообщение не отправится.',
  },
  refusedWith: ['131053'],
  title: {
    en: 'Image address without https',
    ru: 'Адрес изображения начинается не с https',
  },
  why: {
    en: 'Edna and WhatsApp download the image over a secure connection only. With another kind of address the message is not delivered, and BPMSoft does not report it.',
    ru: 'Edna и WhatsApp загружают изображение только по защищённому соединению. С адресом другого вида сообщение не будет доставлено, и BPMSoft об этом не сообщит.',
  },
  message: ({ scheme }) => {
    if (scheme === 'http') {
      return {
        en: 'The image address begins with http://, but Edna accepts only https://. Change it, and make sure that the image opens at the new address.',
        ru: 'Адрес изображения начинается с http://, а Edna принимает только https://. Измените начало адреса и проверьте, что изображение открывается по новому адресу.',
      };
    }
    if (scheme === 'file' || scheme === 'data' || scheme === 'blob') {
      return {
        en: `An address that begins with ${scheme}: is not on the internet, so Edna cannot download the image. Put it on a public site and write its https:// address.`,
        ru: `Адрес с ${scheme}: недоступен из интернета, и Edna не сможет загрузить изображение. Разместите его на общедоступном сайте и укажите адрес с https://.`,
      };
    }
    return {
      en: `The image address begins with ${scheme}:, but Edna accepts only https://. Put the image on a public site and write its https:// address.`,
      ru: `Адрес изображения начинается с ${scheme}:, а Edna принимает только https://. Разместите изображение на общедоступном сайте и укажите адрес с https://.`,
    };
  },
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachImage(document, (content) => {
      const { address } = content;
      const read = imageUrlOf(content);
      if (read.kind === 'web' && !read.secure) report({ span: address, data: { scheme: 'http' } });
      else if (read.kind === 'other-scheme') report({ span: address, data: { scheme: read.scheme } });
    });
  },
  // Only a suggestion: whether the site answers over https is not known here.
  suggest({ scheme }, { start }) {
    if (scheme !== 'http') return [];
    return [
      {
        title: { en: 'Change to https://', ru: 'Заменить на https://' },
        edits: [{ span: { start, end: start + 'http'.length }, newText: 'https' }],
      },
    ];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]⟦http://www.example.com/catalog.jpg⟧',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg',
      },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦file:///C:/Pictures/catalog.jpg⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦ftp://ftp.example.com/catalog.jpg⟧' },
    ],
    good: ['[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg'],
  },
});
