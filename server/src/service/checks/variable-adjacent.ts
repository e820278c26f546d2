import type { Span } from '../syntax/span';
import { placesIn, VARIABLE_FACTS } from './_variables';
import { isBlank } from './_blank';
import { defineCheck } from './define';

interface Data {
  readonly written: string;
  /** Whether at least two of them touch. */
  readonly touching: boolean;
}

export default defineCheck<Data>({
  id: 'variable-adjacent',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-status', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Variables stand side by side', ru: 'Переменные стоят вплотную друг к другу' },
  why: {
    en: 'Meta rejects a template in which variables follow each other without text between them: nobody can tell from it what will be sent. With only a space or a line end between them a rejection is likely, too.',
    ru: 'Meta отклоняет шаблон, в котором переменные идут подряд без текста между ними: по нему нельзя понять, что будет отправлено. Если между ними только пробел или перенос строки, отказ тоже вероятен.',
  },
  message: ({ written, touching }) =>
    touching
      ? {
          en: `${written} follow each other without text between them; Meta rejects such a template. Put a word between them, or make them one variable.`,
          ru: `${written} стоят подряд без текста между ними: такой шаблон Meta отклонит. Поставьте между ними слово или объедините их в одну переменную.`,
        }
      : {
          en: `Only white space stands between ${written}; Meta may reject such a template. Put a word between them, or make them one variable.`,
          ru: `Между ${written} только пробелы или переносы строк: такой шаблон Meta может отклонить. Поставьте между ними слово или объедините их в одну переменную.`,
        },
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    const places = placesIn(document, document.body);
    for (let index = 0; index < places.length; index++) {
      const names: string[] = [];
      let run: Span | undefined;
      let touching = false;
      for (let place = places[index]; place; place = places[++index]) {
        if (run) {
          const between = document.text.slice(run.end, place.span.start);
          if (!isBlank(between)) break;
          touching ||= between === '';
        }
        names.push(`{{${place.name}}}`);
        run = { start: run?.start ?? place.span.start, end: place.span.end };
      }
      // The place that ended the run may begin the next one.
      if (index < places.length) index--;
      if (!run || names.length < 2) continue;
      const written = names.slice(0, 4).join(' ') + (names.length > 4 ? ' …' : '');
      report({ span: run, data: { written, touching }, severity: touching ? 'error' : 'warning' });
    }
  },
  examples: {
    bad: [
      { text: '[#HSM#]Сумма к оплате: ⟦{{1}}{{2}}⟧. Оплатите, пожалуйста, счёт до пятницы.' },
      {
        text: '[#HSM#]Добрый день, ⟦{{1}} {{2}}⟧! Напоминаем о визите в клинику завтра.',
        severity: 'warning',
      },
    ],
    good: ['[#HSM#]Добрый день, {{1}}! Сумма к оплате: {{2}}-{{3}} рублей, срок оплаты — пятница.'],
  },
});
