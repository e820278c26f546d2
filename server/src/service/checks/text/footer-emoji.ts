import { englishPlural } from '../../vocabulary/language';
import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { emojiIn, removeEmoji } from './_header-footer-emoji';
import { defineCheck } from '../define';

export default defineCheck<{ readonly count: number }>({
  id: 'footer-emoji',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  refusedWith: ['2388073'],
  title: { en: 'Emoji in the footer', ru: 'Эмодзи в подписи' },
  why: {
    en: 'Meta does not accept emoji in a footer: such a template cannot be submitted. In the body they are allowed.',
    ru: 'Meta не допускает эмодзи в подписи: такой шаблон не отправить на проверку. В основном тексте они разрешены.',
  },
  message: ({ count }) => ({
    en: `Meta does not accept ${englishPlural(count, 'an emoji', 'emoji')} in a footer. Remove ${englishPlural(count, 'it', 'them')} or use ${englishPlural(count, 'it', 'them')} in the body.`,
    ru: 'Эмодзи в подписи Meta не допускает. Удалите их или перенесите в основной текст.',
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
