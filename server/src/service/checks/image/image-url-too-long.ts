import { englishPlural, russianPlural } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { Fact } from '../../syntax/facts';
import { forEachImage, imageUrlOf } from '../../model/images';
import { defineCheck } from '../define';
import { spelled } from '../../vocabulary/numbers';

export default defineCheck<{ readonly length: number }>({
  id: 'image-url-too-long',
  group: 'image',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Image address too long', ru: 'Адрес изображения слишком длинный' },
  why: {
    en: 'Meta allows 2,000 characters for an address in a template, and many services cut longer ones. A cut address leads nowhere, and the message is not delivered.',
    ru: 'Meta допускает в шаблоне адреса длиной до 2000 символов, а многие сервисы обрезают более длинные. Обрезанный адрес никуда не ведёт, и сообщение не будет доставлено.',
  },
  message({ length }) {
    const limit = LIMITS.imageUrl.value;
    const [have, most, excess] = [spelled(length), spelled(limit), spelled(length - limit)];
    return {
      en: `The address has ${have.en} ${englishPlural(length, 'character', 'characters')} of ${most.en} allowed, ${excess.en} too many; it may be cut. Put the image at a shorter address.`,
      ru: `Длина адреса — ${have.ru} ${russianPlural(length, 'символ', 'символа', 'символов')} при допустимых ${most.ru}, лишних — ${excess.ru}: адрес могут обрезать. Разместите изображение по более короткому адресу.`,
    };
  },
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachImage(document, (content) => {
      const { address, href } = content;
      const read = imageUrlOf(content);
      if (read.kind === 'invalid') return;
      // Letters outside ASCII are sent encoded, which takes six characters for a Cyrillic one.
      const length = read.kind === 'web' ? Math.max(href.length, read.url.href.length) : href.length;
      if (length <= LIMITS.imageUrl.value) return;
      const start = Math.min(address.start + LIMITS.imageUrl.value, address.end - 1);
      report({ span: { start, end: address.end }, data: { length } });
    });
  },
  examples: {
    bad: [
      {
        text: `[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg?signature=${'0123456789'.repeat(195)}0123⟦4567⟧`,
      },
    ],
    good: ['[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg'],
  },
});
