import { Fact } from '../../syntax/facts';
import { hostProblem } from './_image-host';
import { forEachWebAddress } from '../../model/images';
import { imagePath } from '../../model/image-path';
import { ACCEPTED_EXTENSIONS, refusedKind } from '../../model/image-types';
import { defineCheck } from '../define';

export default defineCheck<{ readonly empty: boolean }>({
  id: 'image-extension',
  group: 'image',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'ycloud-sdk', certainty: 'seen', date: '2026-11-22' },
  title: {
    en: 'Image address without .jpg, .jpeg, or .png',
    ru: 'Адрес изображения не оканчивается на .jpg, .jpeg или .png',
  },
  why: {
    en: 'WhatsApp accepts JPEG and PNG images, and several intermediate services infer the type from the end of the address. An address that opens a page with an image, rather than the image itself, does not work at all.',
    ru: 'WhatsApp принимает изображения JPEG и PNG, а некоторые сервисы-посредники определяют тип по окончанию адреса. Если по адресу открывается не само изображение, а страница с ним, сообщение не дойдёт.',
  },
  message: ({ empty }) =>
    empty
      ? {
          en: 'This address opens a site, not an image. Write the address of the image itself; it ends in .jpg, .jpeg or .png.',
          ru: 'По этому адресу открывается сайт, а не изображение. Укажите адрес самого изображения: он оканчивается на .jpg, .jpeg или .png.',
        }
      : {
          en: 'The address does not end in .jpg, .jpeg or .png. Make sure that it opens the image itself and not a page, or use an address with such an ending.',
          ru: 'Адрес не оканчивается на .jpg, .jpeg или .png. Проверьте, что по нему открывается само изображение, а не страница, или возьмите адрес с таким окончанием.',
        },
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachWebAddress(document, (url, { address, href }) => {
      // A file service's page has no image's ending, and `image-host-private` says why.
      if (hostProblem(url) === 'file-service') return;
      const path = imagePath(href, url);
      if (!path) return;
      const { extension, empty } = path;
      // A type that is certainly refused is another check's.
      if (extension !== undefined && (ACCEPTED_EXTENSIONS.includes(extension) || refusedKind(extension)))
        return;
      report({ span: address, data: { empty } });
    });
  },
  examples: {
    bad: [
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://www.example.com/catalog⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://www.example.com/download.php?file=catalog.jpg⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://www.example.com⟧' },
    ],
    good: [
      '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.JPG',
      '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.png?width=800',
    ],
  },
});
