import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { fixOrSuggest } from '../fix-or-suggest';
import { findExtraLines, isJoiningSafe, JOIN_TITLE, joinEdits, type ExtraLines } from './_one-line';
import { defineCheck } from '../define';

export default defineCheck<ExtraLines>({
  id: 'header-newline',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  refusedWith: ['2388047'],
  title: { en: 'Line break in the header', ru: 'В заголовке больше одной строки' },
  why: {
    en: 'Meta rejects a header with a line break. Everything after [*HEAD*] up to the next tag is the header, so text meant as the body ends up there, too.',
    ru: 'Meta отклоняет заголовок с переносом строки. Заголовком считается всё от [*HEAD*] до следующего тега, поэтому туда же попадает и то, что задумывалось как основной текст.',
  },
  message: () => ({
    en: 'The header must be one line; with a line break Meta rejects the template. Join the lines, or move what follows to the body, before [*HEAD*].',
    ru: 'Заголовок должен занимать одну строку: с переносом Meta отклонит шаблон. Соедините строки или перенесите продолжение в основной текст, перед [*HEAD*].',
  }),
  needs: { characters: Character.Newline | Character.CarriageReturn, facts: Fact.Head },
  find({ document }, report) {
    for (const lines of findExtraLines(document, 'head')) report({ span: lines.span, data: lines });
  },
  ...fixOrSuggest(JOIN_TITLE, (lines, _span, { document }) => isJoiningSafe(document, lines), joinEdits),
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча⟦\nзавтра⟧',
        fixed: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча завтра',
      },
      {
        text: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча⟦ \r\n\r\n завтра⟧[*FOOT*]Учебный центр',
        fixed: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча завтра[*FOOT*]Учебный центр',
      },
    ],
    good: ['[#HSM#]Ждём вас\nв 10:00.[*HEAD*]Встреча завтра\n'],
  },
});
