import type { DeliveryCode } from '../project/delivery-code';
import { nameCharacters } from '../text/character-names';
import type { Language, LocalizedText } from '../vocabulary/language';
import type { WhyAnswer } from './answer';
import type { Cause, Likelihood } from './cause';
import type { PartName, SentValue, TextDifference } from './compare-part';
import type { MarkedPart } from './compare-part';

/** A chapter of the answer, in one language. */
export interface Chapter {
  readonly title: string;
  readonly items: readonly Item[];
  /** Texts to be shown letter by letter. */
  readonly blocks: readonly string[];
}

/** A sentence, and more about it. */
export interface Item {
  readonly text: string;
  readonly advice?: string | undefined;
  readonly codes?: readonly string[] | undefined;
}

export const WHY_TITLE: LocalizedText = { en: 'Why was it not delivered?', ru: 'Почему сообщение не дошло?' };

const TITLES = {
  codes: { en: 'The error code', ru: 'Код ошибки' },
  nearest: { en: 'The nearest template', ru: 'Ближайший шаблон' },
  values: { en: 'The values', ru: 'Значения' },
} as const satisfies Record<string, LocalizedText>;

const LIKELIHOOD_WORDS: Readonly<Record<Likelihood, LocalizedText>> = {
  certain: { en: 'Cause', ru: 'Причина' },
  likely: { en: 'Likely', ru: 'Вероятно' },
  possible: { en: 'Possible', ru: 'Возможно' },
  unlikely: { en: 'Unlikely', ru: 'Маловероятно' },
};

const PARTS: Readonly<Record<PartName, LocalizedText>> = {
  header: { en: 'header', ru: 'заголовок' },
  body: { en: 'body', ru: 'основной текст' },
  footer: { en: 'footer', ru: 'подпись' },
};

/** More differences than this are shown in the marked text only. */
const MAX_DIFFERENCES = 20;

/** The answer in chapters: the code, what is the cause or likely is, the nearest template with what differs, and what else may be. */
export function chaptersOf(answer: WhyAnswer, language: Language): readonly Chapter[] {
  return [
    ...codeChapter(answer, language),
    ...causeChapters(answer, ['certain', 'likely'], language),
    ...nearestChapters(answer, language),
    ...causeChapters(answer, ['possible', 'unlikely'], language),
  ];
}

function codeChapter({ codes, isUnknownCode }: WhyAnswer, language: Language): readonly Chapter[] {
  if (codes.length === 0 && !isUnknownCode) return [];
  const items = isUnknownCode
    ? [{ text: UNKNOWN_CODE[language] }]
    : codes.map((one) => codeItem(one, language));
  return [{ title: TITLES.codes[language], items, blocks: [] }];
}

function causeChapters(
  { causes }: WhyAnswer,
  likelihoods: readonly Likelihood[],
  language: Language,
): readonly Chapter[] {
  return likelihoods.flatMap((likelihood): readonly Chapter[] => {
    const items = causes
      .filter((cause) => cause.likelihood === likelihood)
      .map((cause) => causeItem(cause, language));
    return items.length === 0 ? [] : [{ title: LIKELIHOOD_WORDS[likelihood][language], items, blocks: [] }];
  });
}

function nearestChapters({ nearest }: WhyAnswer, language: Language): readonly Chapter[] {
  if (!nearest) return [];
  const { name, parts, differences, marked, values } = nearest;
  const items = differences.slice(0, MAX_DIFFERENCES).map((one) => ({ text: differenceText(one)[language] }));
  const isSame = items.length === 0 && parts.length === 0;
  const names = values.map((value) => value.name);
  const shown = values.filter((value, index) => names.indexOf(value.name) === index);
  return [
    {
      title: `${TITLES.nearest[language]}: ${name}`,
      items: isSame ? [{ text: SAME[language] }] : items,
      blocks: marked.map((part) => markedText(part, language)),
    },
    ...(shown.length === 0
      ? []
      : [{ title: TITLES.values[language], items: shown.map((value) => valueItem(value)), blocks: [] }]),
  ];
}

const UNKNOWN_CODE: LocalizedText = {
  en: 'This code is not known here. Look for it in Edna’s documentation, or ask Edna’s support.',
  ru: 'Этот код здесь неизвестен. Поищите его в документации Edna или спросите её поддержку.',
};

const SAME: LocalizedText = {
  en: 'But for the values, the text is that of the template, letter by letter.',
  ru: 'Кроме значений, текст совпадает с шаблоном до последнего символа.',
};

const WHEN: Readonly<Record<DeliveryCode['when'], LocalizedText>> = {
  request: { en: 'the answer to sending', ru: 'ответ на отправку' },
  status: { en: 'comes later, in the status of the message', ru: 'приходит позже, в статусе сообщения' },
  registration: { en: 'the answer to registering a template', ru: 'ответ на регистрацию шаблона' },
};

function codeItem({ code, by, when, meaning, advice }: DeliveryCode, language: Language): Item {
  return {
    text: `${code} — ${by}, ${WHEN[when][language]}. ${meaning[language]}`,
    advice: advice[language],
  };
}

function causeItem({ text, advice, codes }: Cause, language: Language): Item {
  return { text: text[language], advice: advice?.[language], codes };
}

function valueItem({ name, text }: SentValue): Item {
  return { text: `{{${name}}} = ${text === '' ? '∅' : text.replaceAll('\n', '↵').replaceAll('\t', '→')}` };
}

/** A difference in a sentence. */
function differenceText({ part, kind, theirs, yours, after }: TextDifference): LocalizedText {
  const [registered, sent] = [nameCharacters(theirs), nameCharacters(yours)];
  const place = {
    en: capital(after === '' ? PARTS[part].en : `${PARTS[part].en}, after “${after}”`),
    ru: capital(after === '' ? PARTS[part].ru : `${PARTS[part].ru}, после «${after}»`),
  };
  if (kind === 'missing')
    return {
      en: `${place.en}: ${registered.en} is missing.`,
      ru: `${place.ru}: пропущено — ${registered.ru}.`,
    };
  if (kind === 'extra')
    return { en: `${place.en}: ${sent.en} is extra.`, ru: `${place.ru}: лишнее — ${sent.ru}.` };
  return {
    en: `${place.en}: ${sent.en} was sent, the template has ${registered.en}.`,
    ru: `${place.ru}: отправлено — ${sent.ru}, в шаблоне — ${registered.ru}.`,
  };
}

const MARKED: Readonly<Record<Language, { readonly theirs: string; readonly yours: string }>> = {
  en: { theirs: 'In the template', yours: 'As sent' },
  ru: { theirs: 'В шаблоне', yours: 'Отправлено' },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function markedText({ part, theirs, yours }: MarkedPart, language: Language): string {
  const words = MARKED[language];
  return `${words.theirs} — ${PARTS[part][language]}:\n${theirs}\n\n${words.yours} — ${PARTS[part][language]}:\n${yours}`;
}
