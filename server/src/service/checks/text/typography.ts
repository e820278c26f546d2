import { Character } from '../../syntax/characters';
import { textRegions } from '../../model/text-regions';
import { defineCheck } from '../define';

/** What a plain keyboard gives in place of a typographic sign. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...Array.from('«»„“”', (sign): [string, string] => [sign, '"']),
  ...Array.from('‘’‚', (sign): [string, string] => [sign, "'"]),
  ...Array.from('–—―‐‑‒', (sign): [string, string] => [sign, '-']),
  ['…', '...'],
]);
const SIGN = /[«»„“”‘’‚–—―‐‑‒…]/g;

export default defineCheck<{ readonly sign: string; readonly plain: string }>({
  id: 'typography',
  group: 'text',
  severity: 'off',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'Edna', reference: 'edna-errors', certainty: 'assumed', date: '2026-11-22' },
  title: {
    en: 'Typographic sign instead of a plain one',
    ru: 'Типографский знак там, где в зарегистрированном тексте может быть простой',
  },
  why: {
    en: 'Word processors replace quotation marks, hyphens, and dots with typographic ones. Good typography is not a defect, so this is off by default: turn it on when your registered templates use plain signs and texts come from a word processor.',
    ru: 'Текстовые редакторы сами заменяют кавычки, дефисы и точки типографскими знаками. Хорошая типографика — не ошибка, поэтому по умолчанию проверка отключена: включите её, если зарегистрированные шаблоны набраны простыми знаками, а текст мог пройти через текстовый редактор.',
  },
  message: ({ sign, plain }) => ({
    en: `If the registered text has ${plain} instead of ${sign}, Edna does not find the template. Compare, and replace it if needed.`,
    ru: `Если в зарегистрированном тексте вместо ${sign} стоит ${plain}, Edna не найдёт шаблон. Сверьте тексты и при необходимости замените.`,
  }),
  needs: { characters: Character.Typography },
  find({ document: { text }, document }, report) {
    for (const { start, end } of textRegions(document)) {
      for (const { 0: sign, index } of text.slice(start, end).matchAll(SIGN)) {
        const span = { start: start + index, end: start + index + 1 };
        report({ span, data: { sign, plain: PLAIN.get(sign) ?? '' } });
      }
    }
  },
  suggest: ({ plain }, span) => [
    {
      title: { en: `Replace with ${plain}`, ru: `Заменить на ${plain}` },
      edits: [{ span, newText: plain }],
    },
  ],
  examples: {
    bad: [{ text: '[#HSM#]Заказ ⟦—⟧ готов⟦…⟧', fixed: '[#HSM#]Заказ - готов…' }],
    good: ['[#HSM#]Заказ "Чай" - готов...'],
  },
});
