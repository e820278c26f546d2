import { Character } from '../../syntax/characters';
import { forEachUnusualRun, riskyCleaning, safeCleaning, type UnusualRun } from './_unusual-runs';
import { defineCheck } from '../define';

const TITLE = { en: 'Replace with a space', ru: 'Заменить пробелом' };

export default defineCheck<UnusualRun>({
  id: 'tab-character',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'Meta', reference: 'twilio-63013', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'Tab character', ru: 'В тексте есть табуляция' },
  why: {
    en: 'Meta rejects tabs in values, and a tab from a spreadsheet or a word processor keeps the text from matching the registered one. Phones show it in different widths.',
    ru: 'Meta не принимает табуляцию в значениях, а символ, попавший в текст из таблицы или текстового редактора, мешает совпадению с зарегистрированным шаблоном. На телефонах его ширина разная.',
  },
  message: () => ({
    en: 'A text with a tab may be rejected or fail to match the registered one. Replace the tab with a space.',
    ru: 'Текст с табуляцией могут отклонить, или он не совпадёт с зарегистрированным. Замените её пробелом.',
  }),
  needs: { characters: Character.Tab },
  find({ document }, report) {
    forEachUnusualRun(
      document,
      (text, offset) => (text.charCodeAt(offset) === 0x09 ? 1 : 0),
      (run) => {
        report({ span: run.span, data: run });
      },
    );
  },
  fix: { title: TITLE, edits: (run, _span, { document }) => safeCleaning(document, run) },
  suggest: (run, _span, { document }) => riskyCleaning(document, run, TITLE),
  examples: {
    bad: [
      {
        text: '[#HSM#]Чайник⟦\t⟧1 200 ₽⟦\t\t⟧\nКружка ⟦\t⟧ 350 ₽',
        fixed: '[#HSM#]Чайник 1 200 ₽\nКружка 350 ₽',
      },
      { text: '[#HSM#]В заказе:\n-⟦\t⟧чайник', fixed: '[#HSM#]В заказе:\n- чайник' },
    ],
    good: ['[#HSM#]Чайник 1 200 ₽\nКружка 350 ₽'],
  },
});
