import { isBlankBetween, withoutStrayTags } from '../../model/blank';
import { VARIABLE_FACTS, placeholdersIn } from '../../model/placeholders';
import { defineCheck } from '../define';

/** How many variables a message names. */
const MAXIMUM_NAMED = 4;

interface Data {
  readonly names: readonly string[];
  /** Whether at least two of them touch. */
  readonly touching: boolean;
}

export default defineCheck<Data>({
  id: 'variable-adjacent',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  refusedWith: ['2388072'],
  title: { en: 'Variables side by side', ru: 'Переменные стоят вплотную друг к другу' },
  why: {
    en: 'Meta requires text between variables: a template in which only whitespace or nothing separates them cannot be submitted. Nobody can tell from it what will be sent.',
    ru: 'Meta требует, чтобы переменные разделял текст: шаблон, в котором между ними только пробелы или вообще ничего, не отправить на проверку. По нему нельзя понять, что получит клиент.',
  },
  message: ({ names, touching }) =>
    touching
      ? {
          en: `No text between ${listed(names, 'and')}; Meta does not accept such a template. Put a word between them, or make them one variable.`,
          ru: `${listed(names, 'и')} стоят подряд без текста между ними: такой шаблон Meta не примет. Поставьте между ними слово или объедините их в одну переменную.`,
        }
      : {
          en: `Only whitespace between ${listed(names, 'and')}; Meta does not accept such a template. Put a word between them, or make them one variable.`,
          ru: `Между ${listed(names, 'и')} только пробелы или переносы строк: такой шаблон Meta не примет. Поставьте между ними слово или объедините их в одну переменную.`,
        },
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    const places = placeholdersIn(document, document.body);
    for (let index = 0; index < places.length; index++) {
      const first = index;
      let touching = false;
      let place = places[index];
      for (let next = places[index + 1]; place && next; next = places[index + 1]) {
        if (!isBlankBetween(document, place.span.end, next.span.start)) break;
        touching ||= withoutStrayTags(document, place.span.end, next.span.start) === '';
        place = next;
        index++;
      }
      if (index === first) continue;
      const run = places.slice(first, index + 1);
      const start = run[0]?.span.start;
      if (!place || start === undefined) continue;
      report({
        span: { start, end: place.span.end },
        data: { names: run.map(({ name }) => `{{${name}}}`), touching },
      });
    }
  },
  examples: {
    bad: [
      { text: '[#HSM#]Сумма к оплате: ⟦{{1}}{{2}}⟧. Оплатите, пожалуйста, счёт до пятницы.' },
      {
        text: '[#HSM#]Добрый день, ⟦{{1}} {{2}}⟧! Напоминаем о визите в клинику завтра.',
      },
    ],
    good: ['[#HSM#]Добрый день, {{1}}! Сумма к оплате: {{2}}-{{3}} рублей, срок оплаты — пятница.'],
  },
});

/** `{{1}}, {{2}} and {{3}}`; of many only the first ones. */
function listed(names: readonly string[], and: string): string {
  if (names.length > MAXIMUM_NAMED) return `${names.slice(0, MAXIMUM_NAMED).join(', ')} …`;
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}
