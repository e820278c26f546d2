import { Fact } from '../../syntax/facts';
import { canonicalTag, type TagKind, type TagNode } from '../../syntax/tags';
import { TokenKind } from '../../syntax/tokens';
import type { HsmDocument, ImageSection } from '../../syntax/tree';
import type { LocalizedText } from '../../vocabulary/language';
import type { Span } from '../../vocabulary/span';
import { checkOfDamagedTag } from '../../checks/markup/_damaged-tags';
import { beginsAsTemplate } from './beginning';
import type { ArrivalOutcome, ArrivalReason } from './reason';

/** What was meant as a tag and is text for BPMSoft. */
export interface StrayTag {
  readonly written: string;
  readonly span: Span;
  readonly check: string;
  /** `beginning`: a damaged `[#HSM#]`, of which `beginning.ts` gives the reason. */
  readonly fate: 'beginning' | 'text' | 'closing' | 'bracket' | 'case' | 'repeated' | 'address';
}

/** More tags than these are not named. */
const MAX_NAMED = 3;

/**
 * Every tag that does not count as one, in file order; without what precedes `[#HSM#]`.
 *
 * @param image of the reading in which only exact tags count
 */
export function strayTagsOf(document: HsmDocument, image: ImageSection | undefined): StrayTag[] {
  const { hsm, damagedTags, facts, text } = document;
  const start = hsm?.span.start ?? 0;
  const found: StrayTag[] = [];
  const add = (span: Span, check: string, fate: StrayTag['fate']): void => {
    const inAddress = image !== undefined && image.span.start <= span.start && span.end <= image.span.end;
    const written = text.slice(span.start, span.end);
    found.push({ written, span, check, fate: inAddress ? 'address' : fate });
  };
  for (const tag of damagedTags) {
    const isBeginning = tag === hsm && !beginsAsTemplate(document);
    if (tag.span.start < start) continue;
    add(tag.span, checkOfDamagedTag(tag), isBeginning ? 'beginning' : fateOf(tag));
  }
  for (const tag of repeatedTags(document)) add(tag.span, 'duplicate-tag', 'repeated');
  if ((facts & Fact.ClosingTag) !== 0) {
    for (const span of document.spansOf(TokenKind.ClosingTag)) {
      if (span.start >= start) add(span, 'malformed-tag', 'closing');
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function fateOf({ written, kind, defects }: TagNode): StrayTag['fate'] {
  if (written.includes(canonicalTag(kind))) return 'bracket';
  return defects.every((defect) => defect === 'case') ? 'case' : 'text';
}

/** The exact tags after the first exact one of their kind. */
function repeatedTags({ hsm, sections, repeatedHsm, text }: HsmDocument): TagNode[] {
  const kinds = new Set<TagKind>(hsm && beginsAsTemplate({ text }) ? ['HSM'] : []);
  return [...repeatedHsm, ...sections.flatMap(({ tag }) => tag ?? [])].filter(({ kind, exact }) => {
    if (!exact) return false;
    const isRepeated = kinds.has(kind);
    kinds.add(kind);
    return isRepeated;
  });
}

/** What becomes of the stray tags, one reason for each fate. */
export function strayTagReasons(tags: readonly StrayTag[]): ArrivalReason[] {
  return FATES.flatMap(({ fate, outcome, text }) => {
    const those = tags.filter((tag) => tag.fate === fate);
    if (those.length === 0) return [];
    const checks = [...new Set(those.map(({ check }) => check))];
    const at = those.map(({ span }) => span);
    return [{ outcome, text: text(those), checks, at, together: fate !== 'repeated' }];
  });
}

const FATES: readonly {
  readonly fate: StrayTag['fate'];
  readonly outcome: ArrivalOutcome;
  readonly text: (tags: readonly StrayTag[]) => LocalizedText;
}[] = [
  {
    fate: 'address',
    outcome: 'nothing',
    text: (tags) => ({
      en: `${named(tags, 'en')} would become part of the image address, and the image could not be loaded.`,
      ru: `Адрес изображения продолжится: его частью станет ${named(tags, 'ru')}, и изображение не загрузится.`,
    }),
  },
  {
    fate: 'text',
    outcome: 'seen',
    text: (tags) => ({
      en:
        tags.length === 1
          ? `The tag ${named(tags, 'en')} is damaged: BPMSoft would treat it as text, and Edna may not recognize the message.`
          : `The tags ${named(tags, 'en')} are damaged: BPMSoft would treat them as text, and Edna may not recognize the message.`,
      ru:
        tags.length === 1
          ? `Тег ${named(tags, 'ru')} написан неверно: BPMSoft примет его за текст, а Edna может не узнать сообщение.`
          : `Теги ${named(tags, 'ru')} написаны неверно: BPMSoft примет их за текст, а Edna может не узнать сообщение.`,
    }),
  },
  {
    fate: 'closing',
    outcome: 'seen',
    text: (tags) => ({
      en: `Closing tags do not exist: the customer would see ${named(tags, 'en')}.`,
      ru: `Закрывающих тегов не бывает: клиент увидит ${named(tags, 'ru')}.`,
    }),
  },
  {
    fate: 'bracket',
    outcome: 'seen',
    text: (tags) => ({
      en: `The customer would see an extra bracket: ${named(tags, 'en')}.`,
      ru: `Клиент увидит лишнюю скобку: ${named(tags, 'ru')}.`,
    }),
  },
  {
    fate: 'case',
    outcome: 'unknown',
    text: (tags) => ({
      en: `BPMSoft documents tags in capitals only and may treat ${named(tags, 'en')} as text.`,
      ru: `Теги описаны только прописными буквами: BPMSoft может принять ${named(tags, 'ru')} за обычный текст.`,
    }),
  },
  {
    fate: 'repeated',
    outcome: 'unknown',
    text: (tags) => ({
      en: `BPMSoft does not document a second ${named(tags, 'en')}. It is shown as text here.`,
      ru: `Что BPMSoft сделает с повторным ${named(tags, 'ru')}, неизвестно. Здесь он показан текстом.`,
    }),
  },
];

/** `[*HEADER*], [* FOOT *] and 2 more`. */
function named(tags: readonly StrayTag[], language: 'en' | 'ru'): string {
  const names = [...new Set(tags.map(({ written }) => written))];
  const shown = names.slice(0, MAX_NAMED);
  const left = names.length - shown.length;
  const and = language === 'ru' ? ' и ' : ' and ';
  if (left > 0) return `${shown.join(', ')}${and}${left}${language === 'ru' ? ' ещё' : ' more'}`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')}${and}${last}`;
}
