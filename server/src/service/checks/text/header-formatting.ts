import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { markedRuns, removeMarkers, type MarkedRun } from './_header-footer-formatting';
import { defineCheck } from '../define';

export default defineCheck<MarkedRun>({
  id: 'header-formatting',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'There is formatting in the header', ru: 'В заголовке есть форматирование' },
  why: {
    en: 'Meta allows no formatting signs in a header: WhatsApp shows it in bold anyway. The signs would be shown as they are, or the template is rejected.',
    ru: 'Meta не допускает знаков форматирования в заголовке: WhatsApp и так выделяет его полужирным. Знаки покажутся как есть, или шаблон отклонят.',
  },
  message: ({ sign }) => ({
    en: `The ${sign} signs do not format a header: they are shown as they are, or the template is rejected. Remove them.`,
    ru: `Знаки ${sign} в заголовке не действуют: они покажутся как есть, или шаблон отклонят. Удалите их.`,
  }),
  needs: {
    characters: Character.Asterisk | Character.Underscore | Character.Tilde | Character.Backtick,
    facts: Fact.Head,
  },
  find({ document }, report) {
    for (const run of markedRuns(document, 'head')) report({ span: run.span, data: run });
  },
  suggest: (run) => removeMarkers(run),
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас в 10:00.[*HEAD*]⟦*Встреча _завтра_*⟧',
        fixed: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча завтра',
      },
    ],
    good: ['[#HSM#]Ждём *вас* в 10:00.[*HEAD*]Встреча завтра*', '[#HSM#]Ждём![*HEAD*]Зал 2 * 3'],
  },
});
