import type { TemplateMatch } from '../../registered/compare/compare-template';
import type { CharacterDifference } from '../../registered/compare/differences';
import { nameOf } from '../../registered/name-of';
import { documentSpan } from '../../syntax/section-offsets';
import type { Section } from '../../syntax/tree';
import { nameCharacters } from '../../text/character-names';
import type { LocalizedText } from '../../vocabulary/language';
import type { Span } from '../../vocabulary/span';
import { defineCheck } from '../define';
import type { CheckContext } from '../types';
import { comparisonOf, placeInList } from './_registered';

interface Data {
  readonly difference: CharacterDifference;
  readonly match: TemplateMatch;
  /** What is replaced; the marked span may be wider, because an empty one is hard to see. */
  readonly edited: Span;
}

export default defineCheck<Data>({
  id: 'registered-characters-differ',
  group: 'registered',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Edna', reference: 'edna-errors', certainty: 'assumed', date: '2026-11-29' },
  cannotWork: {
    en: 'Edna sends only what matches a registered text, and this text differs from it.',
    ru: 'Edna отправляет только то, что совпадает с зарегистрированным текстом, а этот текст от него отличается.',
  },
  refusedWith: ['error-content-do-not-match-hsm-template', 'not-template-match'],
  title: {
    en: 'Characters differ from the registered text',
    ru: 'В зарегистрированном тексте другие символы',
  },
  why: {
    en: 'The text reads like the registered one, but some characters differ: spaces, line breaks, quotation marks, dashes, dots, or invisible characters. How Edna compares texts is not documented; assume that every character counts, and use the registered ones. Your values stay.',
    ru: 'Текст читается так же, как зарегистрированный, но часть символов другая: пробелы, переносы строк, кавычки, тире, многоточия или невидимые символы. Как Edna сравнивает тексты, не описано; считайте, что важен каждый символ, и возьмите зарегистрированные. Ваши значения сохранятся.',
  },
  message: ({ difference, match }) => {
    const { en, ru } = nameOf(match.template);
    const [theirs, yours] = [nameCharacters(difference.theirs), nameCharacters(difference.yours)];
    const place = placeOf(difference);
    return {
      en: `The registered text of ${en} has ${theirs.en}${place.en}, yours has ${yours.en}. Take the registered characters.`,
      ru: `В зарегистрированном тексте ${ru}${place.ru} ${theirs.ru}, а у вас ${yours.ru}. Возьмите зарегистрированные символы.`,
    };
  },
  find(context, report) {
    const comparison = comparisonOf(context);
    const [match] = comparison?.matches ?? [];
    if (comparison?.level !== 'characters' || !match) return;
    for (const { section, difference } of differencesOf(context, match)) {
      const edited = documentSpan(section, difference.span);
      report({
        span: visible(edited, section.span),
        data: { difference, match, edited },
        related: () => [placeInList(match.template)],
      });
    }
  },
  fix: {
    title: { en: 'Take the Registered Characters', ru: 'Взять зарегистрированные символы' },
    edits: ({ difference, edited }) => [{ span: edited, newText: difference.theirs }],
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Напоминаем о записи на⟦ ⟧5 июня. Ждём вас!',
        fixed: '[#HSM#]Напоминаем о записи на\u00a05 июня. Ждём вас!',
        registered: [{ name: 'visit', text: 'Напоминаем о записи на\u00a0{{1}}. Ждём вас!' }],
      },
      {
        text: '[#HSM#]Клуб ⟦"⟧Север⟦"⟧ ⟦-⟧ новый зал открыт.',
        fixed: '[#HSM#]Клуб «Север» — новый зал открыт.',
        registered: [{ name: 'news', text: 'Клуб «Север» — новый зал открыт.' }],
      },
    ],
    good: ['[#HSM#]Напоминаем о записи на 5 июня. Ждём вас!'],
  },
});

interface Placed {
  readonly section: Section;
  readonly difference: CharacterDifference;
}

/** The differences of all parts in the order of the file. */
function differencesOf({ document }: CheckContext, { body, head, foot }: TemplateMatch): readonly Placed[] {
  const parts = [
    [document.body, body],
    [document.head, head],
    [document.foot, foot],
  ] as const;
  return parts
    .flatMap(([section, match]) =>
      section && match ? match.differences.map((difference): Placed => ({ section, difference })) : [],
    )
    .sort(
      (a, b) =>
        a.section.span.start - b.section.span.start || a.difference.span.start - b.difference.span.start,
    );
}

/** A span that can be seen: an empty one takes the character before it, or after it at the beginning. */
function visible({ start, end }: Span, within: Span): Span {
  if (start < end) return { start, end };
  return start > within.start ? { start: start - 1, end } : { start, end: Math.min(end + 1, within.end) };
}

function placeOf({ next, previous }: CharacterDifference): LocalizedText {
  if (next !== '') return { en: ` before “${next}”`, ru: ` перед «${next}»` };
  if (previous !== '') return { en: ` after “${previous}”`, ru: ` после «${previous}»` };
  return { en: '', ru: '' };
}
