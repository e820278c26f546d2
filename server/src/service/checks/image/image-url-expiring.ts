import { Fact } from '../../syntax/facts';
import { forEachWebAddress } from '../../model/images';
import { defineCheck } from '../define';

export default defineCheck<{ readonly parameter: string }>({
  id: 'image-url-expiring',
  group: 'image',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'seen', date: '2026-11-22' },
  refusedWith: ['131053'],
  title: { en: 'Image address that expires', ru: 'Адрес изображения перестанет работать' },
  why: {
    en: 'File storages give out temporary addresses that work for minutes or days. A template is used for months: one day the image is not found, and messages silently stop arriving.',
    ru: 'Файловые хранилища выдают временные адреса, которые работают минуты или дни. Шаблоном пользуются месяцами: однажды изображение не найдётся, и сообщения незаметно перестанут доходить.',
  },
  message: ({ parameter }) => ({
    en: `The address carries a signature or a time limit (${parameter}), so it will stop working, and messages will not arrive. Use a permanent public address.`,
    ru: `В адресе есть подпись или срок действия (${parameter}): он перестанет работать, и сообщения не дойдут. Возьмите постоянный общедоступный адрес.`,
  }),
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachWebAddress(document, (url, { address }) => {
      if (url.search === '') return;
      const parameter = [...url.searchParams.keys()].find((name) => isExpiring(name, url.search));
      if (parameter === undefined) return;
      const query = document.text.indexOf('?', address.start);
      const isInside = query >= 0 && query < address.end;
      report({ span: { start: isInside ? query : address.start, end: address.end }, data: { parameter } });
    });
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]https://storage.example.com/catalog.jpg⟦?X-Amz-Expires=3600&X-Amz-Signature=6f1c⟧',
      },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg⟦?token=6f1c⟧' },
    ],
    good: ['[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg?width=800'],
  },
});

/** Parameters of signed addresses: Amazon, Google and their like, CloudFront, Azure (`se`, only with a date), own ones. */
const EXPIRING =
  /^(?:x-(?:amz|goog|oss|cos|bce|tos)-.+|expires?|expiry|signature|sig|token|access_?token|key-pair-id)$/i;

function isExpiring(name: string, search: string): boolean {
  return EXPIRING.test(name) || (name === 'se' && /[?&]se=20[0-9]{2}-/.test(search));
}
