import { englishPlural } from '../../vocabulary/language';
import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { emojiIn, removeEmoji } from './_header-footer-emoji';
import { defineCheck } from '../define';

export default defineCheck<{ readonly count: number }>({
  id: 'header-emoji',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'Meta', reference: 'bird-templates', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'There is an emoji in the header', ru: 'В заголовке есть эмодзи' },
  why: {
    en: 'Providers report that Meta rejects emoji in a header. In the body they are allowed.',
    ru: 'По сообщениям провайдеров, Meta отклоняет эмодзи в заголовке. В основном тексте они разрешены.',
  },
  message: ({ count }) => ({
    en: `Meta is likely to reject a header with ${englishPlural(count, 'an emoji', 'emoji')}. Remove ${englishPlural(count, 'it', 'them')} or use ${englishPlural(count, 'it', 'them')} in the body.`,
    ru: 'Заголовок с эмодзи Meta, скорее всего, отклонит. Удалите эмодзи или перенесите в основной текст.',
  }),
  needs: { characters: Character.Emoji, facts: Fact.Head },
  find({ document }, report) {
    for (const { span, count } of emojiIn(document, 'head')) report({ span, data: { count } });
  },
  suggest: (_data, span, { document }) => [removeEmoji(document, span)],
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас в 10:00.[*HEAD*]⟦🎉⟧ Праздник завтра',
        fixed: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Праздник завтра',
      },
      {
        text: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Праздник ⟦👨\u200d👩\u200d👧 1\ufe0f\u20e3⟧[*FOOT*]Учебный центр',
        fixed: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Праздник[*FOOT*]Учебный центр',
      },
    ],
    good: ['[#HSM#]Ждём вас 🎉[*HEAD*]Праздник завтра', '[#HSM#]Ждём вас![*HEAD*]Чай «Лето»® № 1'],
  },
});
