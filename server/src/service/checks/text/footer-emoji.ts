import { englishPlural } from '../../vocabulary/language';
import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { emojiIn, removeEmoji } from './_header-footer-emoji';
import { defineCheck } from '../define';

export default defineCheck<{ readonly count: number }>({
  id: 'footer-emoji',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'Meta', reference: 'twilio-63040', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'There is an emoji in the footer', ru: 'В подписи есть эмодзи' },
  why: {
    en: 'Providers report that Meta rejects emoji in a footer. In the body they are allowed.',
    ru: 'По сообщениям провайдеров, Meta отклоняет эмодзи в подписи. В основном тексте они разрешены.',
  },
  message: ({ count }) => ({
    en: `Meta is likely to reject a footer with ${englishPlural(count, 'an emoji', 'emoji')}. Remove ${englishPlural(count, 'it', 'them')} or use ${englishPlural(count, 'it', 'them')} in the body.`,
    ru: 'Подпись с эмодзи Meta, скорее всего, отклонит. Удалите эмодзи или перенесите в основной текст.',
  }),
  needs: { characters: Character.Emoji, facts: Fact.Foot },
  find({ document }, report) {
    for (const { span, count } of emojiIn(document, 'foot')) report({ span, data: { count } });
  },
  suggest: (_data, span, { document }) => [removeEmoji(document, span)],
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас в 10:00.[*FOOT*]Всегда с вами ⟦❤️⟧',
        fixed: '[#HSM#]Ждём вас в 10:00.[*FOOT*]Всегда с вами',
      },
    ],
    good: ['[#HSM#]Ждём вас 🎉[*FOOT*]Всегда с вами ©'],
  },
});
