import { englishPlural } from '../../vocabulary/language';
import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { emojiIn, removeEmoji } from './_header-footer-emoji';
import { defineCheck } from '../define';

export default defineCheck<{ readonly count: number }>({
  id: 'header-emoji',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  refusedWith: ['2388047'],
  title: { en: 'Emoji in the header', ru: 'Эмодзи в заголовке' },
  why: {
    en: 'Meta does not accept emoji in a header: such a template cannot be submitted. In the body they are allowed.',
    ru: 'Meta не допускает эмодзи в заголовке: такой шаблон не отправить на проверку. В основном тексте они разрешены.',
  },
  message: ({ count }) => ({
    en: `Meta does not accept ${englishPlural(count, 'an emoji', 'emoji')} in a header. Remove ${englishPlural(count, 'it', 'them')} or use ${englishPlural(count, 'it', 'them')} in the body.`,
    ru: 'Эмодзи в заголовке Meta не допускает. Удалите их или перенесите в основной текст.',
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
