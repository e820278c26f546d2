import { nameCharacters } from '../text/character-names';
import type { LocalizedText } from '../vocabulary/language';
import type { Difference } from './difference';

/** How much of a text a message quotes, in UTF-16 units. */
const QUOTED = 24;

/**
 * What the difference is, in a sentence for the author.
 *
 * @param file the text that was compared, for the place
 */
export function differenceText(difference: Difference, file: string): LocalizedText {
  switch (difference.kind) {
    case 'equal':
      return { en: 'The texts are equal.', ru: 'Тексты совпадают.' };
    case 'ends':
      return {
        en: 'Blanks at the beginning or the end are missing: BPMSoft trims them.',
        ru: 'Нет пробелов в начале или в конце: BPMSoft их обрезает.',
      };
    case 'cut': {
      const kept = difference.at;
      return {
        en: `BPMSoft has only the first ${kept} characters: it ends before “${quote(file, kept)}”.`,
        ru: `В BPMSoft только начало (символов: ${kept}): обрыв перед «${quote(file, kept)}».`,
      };
    }
    case 'lines':
    case 'blanks':
    case 'signs': {
      const [theirs, ours] = [nameCharacters(difference.theirs), nameCharacters(difference.ours)];
      const place = lineNumber(file, difference.at);
      const what = WHAT_DIFFERS[difference.kind];
      return {
        en: `${what.en} differ, first on line ${place}. BPMSoft has ${theirs.en}, the file ${ours.en}.`,
        ru: `Различаются ${what.ru}, первое отличие — строка ${place}. В BPMSoft ${theirs.ru}, в файле ${ours.ru}.`,
      };
    }
    case 'text': {
      const place = lineNumber(file, difference.at);
      const { ours, theirs } = difference;
      return {
        en: `The texts differ from line ${place} on: BPMSoft has ${theirs === '' ? 'nothing' : `“${theirs}”`}, the file ${ours === '' ? 'nothing' : `“${ours}”`}.`,
        ru: `Тексты различаются со строки ${place}: в BPMSoft ${theirs === '' ? 'ничего' : `«${theirs}»`}, в файле ${ours === '' ? 'ничего' : `«${ours}»`}.`,
      };
    }
  }
}

const WHAT_DIFFERS = {
  lines: { en: 'Line breaks', ru: 'переносы строк' },
  blanks: { en: 'Spaces or invisible characters', ru: 'пробелы или невидимые символы' },
  signs: { en: 'Quotes, dashes or dots', ru: 'кавычки, тире или многоточия' },
} as const satisfies Record<string, LocalizedText>;

function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The words at an offset, on one line; at the end of the text the last ones. */
function quote(text: string, offset: number): string {
  const start = offset < text.length ? offset : Math.max(0, text.length - QUOTED);
  const words = text.slice(start).replace(/\s+/g, ' ').trimStart();
  return words.length > QUOTED ? `${words.slice(0, QUOTED).replace(/[\ud800-\udbff]$/, '')}…` : words;
}
