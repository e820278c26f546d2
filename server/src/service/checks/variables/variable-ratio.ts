import { englishPlural, russianPlural } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { characterClass } from '../../syntax/characters';
import { contentSpan } from '../../syntax/section-offsets';
import type { HsmDocument } from '../../syntax/tree';
import { isSpace, isWordAfter } from '../../text/formatting/characters';
import { withoutStrayTags } from '../../model/blank';
import { MARKERS } from '../../model/section-formatting';
import { VARIABLE_FACTS, placeholdersIn, type Placeholder } from '../../model/placeholders';
import { defineCheck } from '../define';

interface Data {
  readonly variables: number;
  readonly words: number;
  readonly needed: number;
}

export default defineCheck<Data>({
  id: 'variable-ratio',
  group: 'variables',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'weni-form', certainty: 'seen', date: '2026-11-22' },
  refusedWith: ['2388293'],
  title: { en: 'Too few words for the number of variables', ru: 'Слишком мало слов для стольких переменных' },
  why: {
    en: 'Meta rejects a template with too many variables for its length but publishes no number. Public tools require two words per variable plus one; below that, rejection is likely.',
    ru: 'Meta отклоняет шаблон, в котором переменных слишком много для его длины, но числа не называет. Открытые инструменты требуют по два слова на переменную и ещё одно; если слов меньше, отказ вероятен.',
  },
  message: ({ variables, words, needed }) => ({
    en: `${words} ${englishPlural(words, 'word', 'words')} for ${variables} ${englishPlural(variables, 'variable', 'variables')}; Meta rejects a text with too few words, and ${needed} or more are usually needed. Write more words, or make some of the variables text.`,
    ru: `${words} ${russianPlural(words, 'слово', 'слова', 'слов')} на ${variables} ${russianPlural(variables, 'переменную', 'переменные', 'переменных')}: если слов мало, Meta отклоняет шаблон; обычно их нужно не меньше ${needed}. Добавьте слов или замените часть переменных текстом.`,
  }),
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    const places = firstPlaces(placeholdersIn(document, document.body));
    const needed = LIMITS.wordsPerVariable.value * places.length + 1;
    const words = countWords(document, needed);
    // Without any word the whole body is variables: `variable-at-edge` reports that.
    if (places.length === 0 || words === 0 || words >= needed) return;
    const allowed = Math.floor((words - 1) / LIMITS.wordsPerVariable.value);
    const place = places[allowed];
    if (!place) return;
    // The next word will be typed anywhere up to the end of the body.
    const typingSpan = { start: place.span.start, end: contentSpan(document.body).end };
    report({ span: place.span, typingSpan, data: { variables: places.length, words, needed } });
  },
  examples: {
    bad: [
      { text: '[#HSM#]Заказ {{1}}: ⟦{{2}}⟧, сумма {{3}} рублей.' },
      { text: '[#HSM#]Привет, ⟦{{1}}⟧! 🎉🎉🎉' },
    ],
    good: ['[#HSM#]Заказ {{1}} прибудет {{2}}, сумма к оплате — {{3}} рублей. Спасибо!'],
  },
});

/** The first place of each variable: what is repeated is registered once. */
function firstPlaces(places: readonly Placeholder[]): readonly Placeholder[] {
  const seen = new Set<string>();
  return places.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** Whitespace and formatting signs. */
function isBetweenWords(unit: number): boolean {
  return (unit < 0x80 && (characterClass(unit) & MARKERS) !== 0) || isSpace(unit);
}

/** Words of the body outside its variables: what is between whitespace or formatting signs and has a letter or a digit. At most `enough`. */
function countWords(document: HsmDocument, enough: number): number {
  const { end } = contentSpan(document.body);
  const places = placeholdersIn(document, document.body);
  let words = 0;
  let offset = document.body.span.start;
  for (let index = 0; index <= places.length && words < enough; index++) {
    const place = places[index]?.span;
    const between = withoutStrayTags(document, offset, place?.start ?? end);
    let inWord = false;
    for (let at = 0; at < between.length && words < enough; at++) {
      if (isBetweenWords(between.charCodeAt(at))) inWord = false;
      else if (!inWord && isWordAfter(between, at)) {
        inWord = true;
        words++;
      }
    }
    offset = place?.end ?? end;
  }
  return words;
}
