import { Character, characterClass } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import { invisibleLength } from '../../text/invisible';
import { forEachWebAddress } from '../../model/images';
import { fitsDescription } from '../_description';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';

const TITLE = { en: 'Encode the letters', ru: 'Закодировать буквы' };

export default defineCheck<{ readonly edits: readonly TextEdit[] }>({
  id: 'image-url-nonascii',
  group: 'image',
  severity: 'information',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-22' },
  title: {
    en: 'Non-Latin letters in the image address',
    ru: 'В адресе изображения есть нелатинские буквы',
  },
  why: {
    en: 'Browsers encode Cyrillic and other letters of an address before they send it; the programs that fetch the image for WhatsApp may not. The encoded address is the same for every program.',
    ru: 'Кириллицу и другие буквы в адресе браузер кодирует перед отправкой, а программы, которые загружают изображение для WhatsApp, могут этого не сделать. Закодированный адрес все понимают одинаково.',
  },
  message: () => ({
    en: 'The address has non-Latin letters: browsers encode them, other programs may not, and then the image is not found. Write them encoded.',
    ru: 'В адресе есть нелатинские буквы: браузер их кодирует, а другая программа может этого не сделать, и изображение не найдётся. Запишите их в закодированном виде.',
  }),
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachWebAddress(document, (url, { address }) => {
      const edits = encodingEdits(document.text, address.start, address.end, url);
      const first = edits[0];
      const last = edits.at(-1);
      if (first && last) report({ span: { start: first.span.start, end: last.span.end }, data: { edits } });
    });
  },
  fix: {
    title: TITLE,
    edits: ({ edits }, _span, context) => (fitsDescription(edits, context) ? edits : undefined),
  },
  suggest: ({ edits }, _span, context) => (fitsDescription(edits, context) ? [] : [{ title: TITLE, edits }]),
  examples: {
    bad: [
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/⟦каталог-чай⟧.jpg',
        fixed:
          '[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/%D0%BA%D0%B0%D1%82%D0%B0%D0%BB%D0%BE%D0%B3-%D1%87%D0%B0%D0%B9.jpg',
      },
      {
        text: '[#HSM#]Каталог готов.[*IMAGE*]https://⟦пример.рф⟧/1.jpg',
        fixed: '[#HSM#]Каталог готов.[*IMAGE*]https://xn--e1afmkfd.xn--p1ai/1.jpg',
      },
    ],
    good: ['[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg'],
  },
});

/** What other checks speak of: whitespace, invisible characters, halves of characters. */
const NOT_LETTERS = Character.NoBreakSpace | Character.Replacement;

/** The edits that encode an address as a browser would: the site's name in Punycode, the rest in percent signs. */
function encodingEdits(text: string, start: number, end: number, url: URL): TextEdit[] {
  const edits: TextEdit[] = [];
  const hostStart = text.indexOf('//', start) + 2;
  let hostEnd = hostStart;
  while (hostEnd < end && !'/?#:@'.includes(text.charAt(hostEnd))) hostEnd++;
  let hasForeignHost = false;
  for (let offset = hostStart; offset < hostEnd; offset++) hasForeignHost ||= letterLength(text, offset) > 0;
  if (hasForeignHost) edits.push({ span: { start: hostStart, end: hostEnd }, newText: url.hostname });
  for (let offset = hostEnd; offset < end;) {
    const runStart = offset;
    while (offset < end && letterLength(text, offset) > 0) offset += letterLength(text, offset);
    // A whole character, because the second half of one that is not a letter would be taken for one.
    if (offset === runStart) offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    else
      edits.push({ span: { start: runStart, end: offset }, newText: encoded(text.slice(runStart, offset)) });
  }
  return edits;
}

/** How many units the letter outside ASCII that begins at the offset has; 0 when none begins there. */
function letterLength(text: string, offset: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80 || (characterClass(unit) & NOT_LETTERS) !== 0) return 0;
  if (invisibleLength(text, offset) > 0) return 0;
  if ((unit & 0xfc00) === 0xd800) return (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00 ? 2 : 0;
  return (unit & 0xfc00) === 0xdc00 ? 0 : 1;
}

/** The runs have no lone surrogates, so that this cannot throw. */
function encoded(run: string): string {
  return encodeURIComponent(run);
}
