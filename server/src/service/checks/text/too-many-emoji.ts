import { russianPlural } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { Character } from '../../syntax/characters';
import { findEmoji } from '../../text/emoji';
import { defineCheck } from '../define';

export default defineCheck<{ readonly count: number; readonly limit: number }>({
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
  message: ({ count, limit }) => ({
    en: `The body has ${count} emoji; Meta may not accept more than ${limit}. Remove ${count - limit}.`,
    ru: `В основном тексте ${count} эмодзи; больше ${limit} Meta может не допустить. Уберите ${count - limit} ${russianPlural(count - limit, 'лишний', 'лишних', 'лишних')}.`,
  }),
  needs: { characters: Character.Emoji },
  find({ document: { text, body }, options: { category } }, report) {
    const limit = (category === 'utility' ? LIMITS.utilityEmoji : LIMITS.emoji).value;
    const emoji = findEmoji(text, body.span.start, body.span.end);
    const span = emoji[limit];
    if (span) report({ span, data: { count: emoji.length, limit } });
  },
  examples: {
    bad: [
      { text: '[#HSM#]Праздник! 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉⟦🎉⟧🎉 Ждём вас!' },
      { text: '[#HSM#]Заказ собран! 📦📦📦📦📦📦⟦🚚⟧ Ждём вас!', options: { category: 'utility' } },
    ],
    good: [
      '[#HSM#]Праздник! 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉 Ждём вас!',
      '[#HSM#]Заказ собран! 📦📦📦📦📦📦🚚 Ждём вас!',
    ],
  },
});
