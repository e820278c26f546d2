import type { LocalizedText } from '../../vocabulary/language';
import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { looseAsterisks, replaceAsterisks } from './_header-asterisks';
import { markedRuns, removeMarkers, type MarkedRun } from './_header-footer-formatting';
import { defineCheck } from '../define';
import type { Report } from '../definition';

/** A formatted run, or asterisks that format nothing. */
type Data = MarkedRun | 'asterisk';

export default defineCheck<Data>({
  id: 'header-formatting',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  refusedWith: ['2388047'],
  title: {
    en: 'Formatting or an asterisk in the header',
    ru: 'Знаки форматирования или звёздочка в заголовке',
  },
  why: {
    en: 'Meta does not accept formatting signs in a header, nor any asterisk, not even a single one: such a template cannot be submitted. WhatsApp shows a header in bold anyway.',
    ru: 'Meta не допускает в заголовке ни знаков форматирования, ни звёздочек, даже одиночных: такой шаблон не отправить на проверку. WhatsApp и так выделяет заголовок полужирным.',
  },
  message: describe,
  needs: {
    characters: Character.Asterisk | Character.Underscore | Character.Tilde | Character.Backtick,
    facts: Fact.Head,
  },
  find({ document }, report) {
    const runs = markedRuns(document, 'head');
    const reports: Report<Data>[] = runs.map((run) => ({ span: run.span, data: run }));
    if ((document.characters & Character.Asterisk) !== 0) {
      for (const span of looseAsterisks(document, runs)) reports.push({ span, data: 'asterisk' });
      reports.sort((a, b) => a.span.start - b.span.start);
    }
    for (const found of reports) report(found);
  },
  suggest: (data, span, { document }) =>
    data === 'asterisk' ? replaceAsterisks(document, span) : removeMarkers(data),
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас в 10:00.[*HEAD*]⟦*Встреча _завтра_*⟧',
        fixed: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча завтра',
      },
      {
        text: '[#HSM#]Ждём вас![*HEAD*]Скидки до 50%⟦*⟧',
        fixed: '[#HSM#]Ждём вас![*HEAD*]Скидки до 50%',
      },
      {
        text: '[#HSM#]Ждём вас![*HEAD*]Зал 2 ⟦*⟧ 3',
        fixed: '[#HSM#]Ждём вас![*HEAD*]Зал 2 × 3',
      },
      {
        text: '[#HSM#]Ждём вас![*HEAD*]⟦*⟧Акция недели',
        fixed: '[#HSM#]Ждём вас![*HEAD*]Акция недели',
      },
      {
        text: '[#HSM#]Ждём вас![*HEAD*]Акция⟦*⟧ дня⟦*⟧',
        fixed: '[#HSM#]Ждём вас![*HEAD*]Акция дня*',
      },
      {
        text: '[#HSM#]Ждём вас![*HEAD*]⟦**Акция**⟧ дня',
        fixed: '[#HSM#]Ждём вас![*HEAD*]Акция дня',
      },
    ],
    good: ['[#HSM#]Ждём *вас* в 10:00.[*HEAD*]Встреча завтра', '[#HSM#]Ждём![*HEAD*]Файл report_final_2'],
  },
});

function describe(data: Data): LocalizedText {
  if (data === 'asterisk') {
    return {
      en: 'Meta does not accept an asterisk in a header, not even a single one. Remove it or use another sign.',
      ru: 'Звёздочку в заголовке, даже одиночную, Meta не допускает. Удалите её или замените другим знаком.',
    };
  }
  return {
    en: `Meta does not accept formatting signs such as ${data.sign} in a header. Remove them: WhatsApp shows it in bold anyway.`,
    ru: `Знаки форматирования, такие как ${data.sign}, в заголовке Meta не допускает. Удалите их: WhatsApp и так выделит заголовок полужирным.`,
  };
}
