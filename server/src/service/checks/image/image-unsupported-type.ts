import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import { forEachWebAddress } from '../../model/images';
import { imagePath } from '../../model/image-path';
import { refusedKind, type RefusedKind } from '../../model/image-types';
import { defineCheck } from '../define';

interface Data {
  readonly extension: string;
  readonly kind: RefusedKind;
}

export default defineCheck<Data>({
  id: 'image-unsupported-type',
  group: 'image',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: '8x8-templates', certainty: 'seen', date: '2026-11-22' },
  cannotWork: {
    en: 'WhatsApp cannot show such a file in the header of a template.',
    ru: 'Показать такой файл в заголовке шаблона WhatsApp не может.',
  },
  refusedWith: ['131053'],
  title: {
    en: 'Image that is not JPEG or PNG',
    ru: 'Файл — не изображение JPEG или PNG',
  },
  why: {
    en: 'In the header of a template WhatsApp shows JPEG and PNG images. GIF, WebP, SVG, HEIC, videos and documents are rejected, and the message is not delivered. BPMSoft’s page describes no tag for them.',
    ru: 'В заголовке шаблона WhatsApp показывает изображения JPEG и PNG. GIF, WebP, SVG, HEIC, видео и документы отклоняются, и сообщение не будет доставлено. Тегов для них на странице BPMSoft нет.',
  },
  message: (data) => messageOf(data),
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachWebAddress(document, (url, { address, href }) => {
      const extension = imagePath(href, url)?.extension;
      const kind = extension === undefined ? undefined : refusedKind(extension);
      if (extension !== undefined && kind) report({ span: address, data: { extension, kind } });
    });
  },
  examples: {
    bad: [
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://www.example.com/catalog.gif⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://www.example.com/catalog.webp?width=800⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://www.example.com/catalog.pdf⟧' },
    ],
    good: ['[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.png'],
  },
});

const KINDS: Readonly<Record<RefusedKind, LocalizedText>> = {
  animation: { en: 'an animation', ru: 'анимация' },
  picture: {
    en: 'an image of a kind that WhatsApp does not show',
    ru: 'изображение в формате, который WhatsApp не показывает',
  },
  video: { en: 'a video', ru: 'видео' },
  sound: { en: 'a sound recording', ru: 'звуковая запись' },
  document: { en: 'a document', ru: 'документ' },
};

function messageOf({ extension, kind }: Data): LocalizedText {
  const file = `.${extension}`;
  if (kind === 'animation' || kind === 'picture') {
    return {
      en: `A ${file} file is ${KINDS[kind].en}; the message is not delivered. Save the image as JPEG or PNG and write its address.`,
      ru: `Файл ${file} — это ${KINDS[kind].ru}; сообщение не будет доставлено. Сохраните изображение в JPEG или PNG и укажите его адрес.`,
    };
  }
  return {
    en: `A ${file} file is ${KINDS[kind].en}; [*IMAGE*] takes only JPEG and PNG, and the message is not delivered. Write the address of an image, or link to the file in the body.`,
    ru: `Файл ${file} — это ${KINDS[kind].ru}, а [*IMAGE*] принимает только JPEG и PNG: сообщение не дойдёт. Укажите адрес изображения или дайте ссылку на файл в основном тексте.`,
  };
}
