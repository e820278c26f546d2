/**
 * What a correct reader sees of a template, so that a test can say whether a repair changed more than the defect: the parts
 * of the message in order, with formatting, lists and quotes. Not seen are the things that the checks call defects of
 * writing: how many blanks are in a row, invisible characters, how a tag, a variable or an address is spelled.
 */
import { parseTemplate, type HsmDocument } from '../../server/src/service';
import { certainName } from '../../server/src/service/model/placeholders';
import { parseFormatting } from '../../server/src/service/text/formatting/formatting';
import { invisibleLength } from '../../server/src/service/text/invisible';
import { formattingToVocabulary } from '../../server/src/service/text/formatting/vocabulary';
import { TokenKind } from '../../server/src/service/syntax/tokens';
import type { Span } from '../../server/src/service/vocabulary/span';
import type { Section } from '../../server/src/service/syntax/tree';

/**
 * The parts of the message as a reader sees them, with repeated ones and what precedes `[#HSM#]`.
 *
 * @param repaired the check whose defect is repaired: what the defect itself shows is left out. The signs of formatting
 * that did not work are seen where they should not be, and text after an image is read as a part of its address.
 */
export function readerView(text: string, repaired: string): readonly string[] {
  if (repaired === 'image-trailing-text') return [readerView(text, '').join('\n').replace(NO_WORD, '')];
  if (SHOWS_SIGNS.has(repaired))
    return readerView(text, '').map((part) => part.replace(/<[^>]*>|[*_~\s]/g, ''));
  const document = parseTemplate(text);
  const { preamble } = document;
  const before = preamble ? seen(meantText(document, preamble)).replace(/\s*(\[[a-z]+\])\s*/g, '$1') : '';
  return [
    ...(before === '' ? [] : [`before: ${before}`]),
    ...document.allSections.map((section) => `${section.kind}: ${contentOf(document, section)}`),
  ];
}

/** What is not a letter or digit, and the names of the two parts that are one before the repair. */
const NO_WORD = /^(?:foot|image): |[^\p{L}\p{N}]/gmu;
const SHOWS_SIGNS: ReadonlySet<string> = new Set(['markdown-bold', 'format-inner-space']);

function contentOf(document: HsmDocument, section: Section): string {
  const text = meantText(document, section.span);
  switch (section.kind) {
    case 'image':
      return meantAddress(text);
    case 'head':
    case 'foot':
      // One line, without formatting.
      return seen(text).replace(/\n+/g, ' ');
    case 'body':
      return seen(formattingToVocabulary(parseFormatting(text))).replace(
        / *(<\/?(?:li|blockquote)[^>]*>) */g,
        '$1',
      );
  }
}

/**
 * The text of a span without tags that do not exist and repeated `[#HSM#]`, with other tags and its damaged variables as
 * they can only be meant; LF.
 */
function meantText(document: HsmDocument, span: Span): string {
  const { text, tokens, damagedVariables, preambleSections } = document;
  let result = '';
  for (let index = tokens.indexAt(span.start); index < tokens.length; index++) {
    const start = Math.max(tokens.start(index), span.start);
    const end = Math.min(tokens.end(index), span.end);
    if (start >= end) break;
    const kind = tokens.kind(index);
    if (kind === TokenKind.ClosingTag) {
      result += STRAY;
      continue;
    }
    if (kind === TokenKind.Tag) {
      const opened = preambleSections.find(({ tag }) => tag?.span.start === start);
      if (opened) result += `[${opened.kind}]`;
      else result += visible(result.replaceAll(STRAY, '')) === '' ? STRAY : '[#HSM#]';
      continue;
    }
    const damaged = damagedVariables.find((node) => node.span.start === start);
    const name = damaged && certainName(damaged, text);
    result += name === undefined ? text.slice(start, end) : `{{${name}}}`;
  }
  return result.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(STRAYS, longerGap);
}

/** Stands for a tag that does not exist; a line that holds nothing else is not a line. */
const STRAY = '\uffff';
const STRAYS = /[^\S\ufeff]*\uffff(?:[^\S\ufeff]|\uffff)*/g;

/** The whitespace around tags that go: that side of them with more line ends. */
function longerGap(gap: string): string {
  const lines = gap.split(STRAY).map((side) => side.split('\n').length - 1);
  const most = Math.max(...lines);
  return most > 0 ? '\n'.repeat(most) : gap === STRAY ? '' : ' ';
}

/** Composed letters; whitespace as a reader sees it; no invisible characters. */
function seen(text: string): string {
  return visible(text.normalize('NFC'));
}

function visible(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/(?!\s)[\p{Cc}\p{Cs}\ufe00-\ufe0f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufff0-\ufffb]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** An address as a browser reads it: whitespace inside dropped or encoded, letters encoded. */
function meantAddress(text: string): string {
  const address = text.replace(/&(?:amp|#38|#x26);/gi, '&').replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
  let compact = '';
  for (let offset = 0; offset < address.length;) {
    const length = invisibleLength(address, offset);
    compact += length === 0 ? address.charAt(offset) : '';
    offset += Math.max(1, length);
  }
  compact = compact.replace(/[\s\p{Cs}]+|%20/gu, '');
  return decoded(
    compact.replace(/https?:\/\/.*/i, (written) => (URL.canParse(written) ? new URL(written).href : written)),
  ).normalize('NFC');
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
