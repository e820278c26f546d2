import { russianPlural } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { Character } from '../../syntax/characters';
import { findEmoji } from '../../text/emoji';
import { defineCheck } from '../define';

export default defineCheck<{ readonly count: number }>({
  id: 'too-many-emoji',
  group: 'text',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'practice', reference: 'meta-review', certainty: 'assumed', date: '2026-11-22' },
  title: { en: 'There are many emoji', ru: 'Слишком много эмодзи' },
  why: {
    en: 'Meta says that the number of emoji in a template may be limited, without a number; authors report ten for marketing templates. A text full of emoji also looks like spam.',
    ru: 'Meta пишет, что число эмодзи в шаблоне может быть ограничено, но не называет его; авторы маркетинговых шаблонов сообщают о десяти. К тому же текст, усыпанный эмодзи, похож на спам.',
  },
  message: ({ count }) => ({
    en: `The body has ${count} emoji; more than ${LIMITS.emoji.value} may be rejected. Leave out ${count - LIMITS.emoji.value}.`,
    ru: `В основном тексте ${count} эмодзи; если их больше ${LIMITS.emoji.value}, шаблон могут отклонить. Уберите ${count - LIMITS.emoji.value} ${russianPlural(count - LIMITS.emoji.value, 'лишний', 'лишних', 'лишних')}.`,
  }),
  needs: { characters: Character.Emoji },
  find({ document: { text, body } }, report) {
    const emoji = findEmoji(text, body.span.start, body.span.end);
    const span = emoji[LIMITS.emoji.value];
    if (span) report({ span, data: { count: emoji.length } });
  },
  examples: {
    bad: [{ text: '[#HSM#]Праздник! 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉⟦🎉⟧🎉 Ждём вас!' }],
    good: ['[#HSM#]Праздник! 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉 Ждём вас!'],
  },
});
