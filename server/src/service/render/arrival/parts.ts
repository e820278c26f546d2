import { isBlank } from '../../model/blank';
import { fillPlaces, type PlaceValues } from '../../model/filled';
import { SECTION_LIMITS } from '../../model/lengths';
import type { TemplateParts } from '../../syntax/exact-reading';
import { canonicalTag } from '../../syntax/tags';
import type { HsmDocument, ImageSection, TextSection } from '../../syntax/tree';
import type { LocalizedText } from '../../vocabulary/language';
import { formatNumber } from '../../vocabulary/numbers';
import { imageState } from '../image-state';
import { IMAGE_PROBLEMS } from '../labels';
import { beginsAsTemplate } from './beginning';
import type { ArrivalReason } from './reason';
import type { StrayTag } from './stray-tags';

/**
 * Why no registered template can have these parts: what cannot be registered cannot be sent.
 *
 * @param parts of the reading in which only exact tags count
 * @param values that fill the places
 */
export function partReasons(
  document: HsmDocument,
  parts: TemplateParts,
  strays: readonly StrayTag[],
  values: PlaceValues,
): ArrivalReason[] {
  const { head, image, foot } = parts;
  // A damaged [#HSM#] is text, but a message of nothing else has no text either.
  const body = beginsAsTemplate(document) ? parts.body : document.body;
  const reasons: ArrivalReason[] = [];
  // Of a template that has just been begun the bubble says what to write.
  if (isBlank(body.text) && (head || image || foot)) reasons.push(NO_BODY);
  if (head && image) reasons.push(TWO_HEADERS);
  for (const section of [head, foot])
    if (section && isBlank(section.text)) reasons.push(emptyReason(section));
  if (image) reasons.push(...imageReasons(image, strays));
  for (const section of [body, head, foot])
    if (section) reasons.push(...lengthReasons(document, section, values));
  return reasons;
}

const NO_BODY: ArrivalReason = {
  outcome: 'nothing',
  text: {
    en: 'There is no text between [#HSM#] and the next tag, and Meta requires one.',
    ru: 'Между [#HSM#] и следующим тегом нет текста, а без него Meta шаблон не примет.',
  },
  checks: ['body-in-header', 'empty-body'],
};

const TWO_HEADERS: ArrivalReason = {
  outcome: 'nothing',
  text: {
    en: 'The message has both a header text and an image, and Meta allows only one of them.',
    ru: 'В сообщении есть и текстовый заголовок, и изображение, а Meta допускает что-то одно.',
  },
  checks: ['head-and-image'],
};

function emptyReason({ kind, tag, span }: TextSection): ArrivalReason {
  const written = canonicalTag(kind === 'head' ? 'HEAD' : 'FOOT');
  return {
    outcome: 'nothing',
    text: {
      en: `Nothing comes after ${written}, so no registered template matches.`,
      ru: `За ${written} ничего нет, и сообщение не совпадёт с зарегистрированным шаблоном.`,
    },
    checks: ['empty-section'],
    at: [tag?.span ?? span],
  };
}

function imageReasons(image: ImageSection, strays: readonly StrayTag[]): ArrivalReason[] {
  const { state } = imageState(image, 'arrives');
  const isCausedByTag = strays.some(({ fate }) => fate === 'address');
  if (state === 'show' || state === 'too-long' || (state === 'not-alone' && isCausedByTag)) return [];
  return [{ outcome: 'nothing', text: IMAGE_PROBLEMS[state], checks: IMAGE_CHECKS[state] }];
}

const IMAGE_CHECKS = {
  missing: ['empty-section'],
  'not-https': ['image-not-https'],
  invalid: ['image-url-invalid'],
  'not-alone': ['image-trailing-text', 'image-url-space', 'image-several-urls'],
} as const;

function lengthReasons(document: HsmDocument, section: TextSection, values: PlaceValues): ArrivalReason[] {
  const { kind, text } = section;
  const { value: allowed } = SECTION_LIMITS[kind];
  const used = fillPlaces(document, section, values).text.length;
  if (used <= allowed) return [];
  const lead = text.length > allowed ? { en: NAMES[kind].en, ru: NAMES[kind].ru } : withValues(NAMES[kind]);
  return [
    {
      outcome: 'nothing',
      text: {
        en: `${lead.en} has ${formatNumber(used, 'en')} characters, and Meta allows ${formatNumber(allowed, 'en')}.`,
        ru: `${lead.ru}: ${formatNumber(used, 'ru')} символов, а Meta допускает ${formatNumber(allowed, 'ru')}.`,
      },
      checks: [],
    },
  ];
}

function withValues({ en, ru }: LocalizedText): LocalizedText {
  return {
    en: `With these values, ${en.charAt(0).toLowerCase()}${en.slice(1)}`,
    ru: `С этими значениями ${ru.charAt(0).toLowerCase()}${ru.slice(1)}`,
  };
}

const NAMES = {
  body: { en: 'The body', ru: 'Текст слишком длинный' },
  head: { en: 'The header', ru: 'Заголовок слишком длинный' },
  foot: { en: 'The footer', ru: 'Подпись слишком длинная' },
} as const satisfies Record<TextSection['kind'], LocalizedText>;
