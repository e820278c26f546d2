import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { markedRuns, removeMarkers, type MarkedRun } from './_header-footer-formatting';
import { defineCheck } from '../define';

export default defineCheck<MarkedRun>({
  id: 'footer-formatting',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'bird-templates', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'Formatting in the footer', ru: 'В подписи есть форматирование' },
  why: {
    en: 'WhatsApp shows the footer in small gray letters without formatting. The signs are shown as typed, or the template is rejected.',
    ru: 'WhatsApp показывает подпись мелким серым шрифтом и ничего в ней не форматирует. Знаки покажутся как есть, или шаблон отклонят.',
  },
  message: ({ sign }) => ({
    en: `The ${sign} signs do not format a footer: they are shown as they are, or the template is rejected. Remove them.`,
    ru: `Знаки ${sign} в подписи не действуют: они покажутся как есть, или шаблон отклонят. Удалите их.`,
  }),
  needs: {
    characters: Character.Asterisk | Character.Underscore | Character.Tilde | Character.Backtick,
    facts: Fact.Foot,
  },
  find({ document }, report) {
    for (const run of markedRuns(document, 'foot')) report({ span: run.span, data: run });
  },
  suggest: (run) => removeMarkers(run),
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас в 10:00.[*FOOT*]Всегда ⟦_с вами_⟧',
        fixed: '[#HSM#]Ждём вас в 10:00.[*FOOT*]Всегда с вами',
      },
    ],
    good: ['[#HSM#]Ждём *вас* в 10:00.[*FOOT*]Всегда с вами'],
  },
});
