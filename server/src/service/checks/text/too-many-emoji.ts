import { russianPlural } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { Character } from '../../syntax/characters';
import { findEmoji } from '../../text/emoji';
import { wholeNumber } from '../../shapes/scalars';
import { defineCheck } from '../define';
import { ownOptions } from '../own-options';

interface Data {
  readonly count: number;
  readonly limit: number;
}

const options = ownOptions('too-many-emoji', {
  maximum: {
    shape: wholeNumber(0, LIMITS.body.value),
    default: LIMITS.emoji.value,
    description: {
      en: 'Maximum number of emoji in the body.',
      ru: 'Наибольшее число эмодзи в основном тексте.',
    },
  },
  utilityMaximum: {
    shape: wholeNumber(0, LIMITS.body.value),
    default: LIMITS.utilityEmoji.value,
    description: {
      en: 'The same when the category is utility.',
      ru: 'То же, если категория — utility.',
    },
  },
});

export default defineCheck<Data>({
  id: 'too-many-emoji',
  group: 'text',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'seen', date: '2026-11-29' },
  title: { en: 'Too many emoji', ru: 'Слишком много эмодзи' },
  why: {
    en: 'Meta’s editor accepts up to 10 emoji in the body of a marketing template and 6 in a utility one; which accounts that applies to is not public. A text full of emoji also looks like spam.',
    ru: 'Редактор Meta допускает в основном тексте маркетингового шаблона до 10 эмодзи, а в сервисном (utility) — до 6; для каких аккаунтов это действует, неизвестно. К тому же текст, усыпанный эмодзи, похож на спам.',
  },
  options,
  message: ({ count, limit }) => ({
    en: `The body has ${count} emoji; Meta may not accept more than ${limit}. Remove ${count - limit}.`,
    ru: `В основном тексте ${count} эмодзи; больше ${limit} Meta может не допустить. Уберите ${count - limit} ${russianPlural(count - limit, 'лишний', 'лишних', 'лишних')}.`,
  }),
  needs: { characters: Character.Emoji },
  find({ document: { text, body }, options: configured }, report) {
    const { maximum, utilityMaximum } = options.of(configured);
    const limit = configured.category === 'utility' ? utilityMaximum : maximum;
    const emoji = findEmoji(text, body.span.start, body.span.end);
    const span = emoji[limit];
    if (span) report({ span, data: { count: emoji.length, limit } });
  },
  examples: {
    bad: [
      { text: '[#HSM#]Праздник! 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉⟦🎉⟧🎉 Ждём вас!' },
      { text: '[#HSM#]Заказ собран! 📦📦📦📦📦📦⟦🚚⟧ Ждём вас!', options: { category: 'utility' } },
      {
        text: '[#HSM#]Праздник! 🎉🎉⟦🎉⟧ Ждём вас!',
        options: { options: { 'too-many-emoji': { maximum: 2 } } },
      },
    ],
    good: [
      '[#HSM#]Праздник! 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉 Ждём вас!',
      '[#HSM#]Заказ собран! 📦📦📦📦📦📦🚚 Ждём вас!',
    ],
  },
});
