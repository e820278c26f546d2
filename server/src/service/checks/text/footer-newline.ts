import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { fixOrSuggest } from '../fix-or-suggest';
import { findExtraLines, isJoiningSafe, JOIN_TITLE, joinEdits, type ExtraLines } from './_one-line';
import { defineCheck } from '../define';

export default defineCheck<ExtraLines>({
  id: 'footer-newline',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  refusedWith: ['2388073'],
  title: { en: 'Line break in the footer', ru: 'В подписи больше одной строки' },
  why: {
    en: 'Meta rejects a footer with a line break. The footer is one short line under the message.',
    ru: 'Meta отклоняет подпись с переносом строки. Подпись — это одна короткая строка под сообщением.',
  },
  message: () => ({
    en: 'The footer must be one line; with a line break Meta rejects the template. Join the lines, or move a part to the body.',
    ru: 'Подпись должна занимать одну строку: с переносом Meta отклонит шаблон. Соедините строки или перенесите часть в основной текст.',
  }),
  needs: { characters: Character.Newline | Character.CarriageReturn, facts: Fact.Foot },
  find({ document }, report) {
    for (const lines of findExtraLines(document, 'foot')) report({ span: lines.span, data: lines });
  },
  ...fixOrSuggest(JOIN_TITLE, (lines, _span, { document }) => isJoiningSafe(document, lines), joinEdits),
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас в 10:00.[*FOOT*]Всегда с вами,⟦\nучебный центр⟧',
        fixed: '[#HSM#]Ждём вас в 10:00.[*FOOT*]Всегда с вами, учебный центр',
      },
    ],
    good: ['[#HSM#]Ждём вас\nв 10:00.[*FOOT*]Всегда с вами, учебный центр\n'],
  },
});
