import type { Span } from '../../vocabulary/span';

/** A piece of HTML in a text, with what stands for it in WhatsApp. */
export interface HtmlPiece {
  readonly span: Span;
  readonly written: string;
  readonly converted: string;
}

const NAMES =
  'a|abbr|article|b|big|blockquote|body|br|center|code|dd|del|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|img|ins|kbd|li|link|mark|meta|nav|ol|p|pre|q|s|samp|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul|var|video';
/** At a `<`: a tag of HTML. Bounded: what is between name and `>` has no `<` or `>` and at most 300 characters. */
const TAG = new RegExp(`<(/?)(${NAMES})(?=[\\s/>])([^<>]{0,300})>`, 'iy');
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/iy;

const MARKERS: Readonly<Record<string, string>> = {
  b: '*',
  strong: '*',
  i: '_',
  em: '_',
  s: '~',
  strike: '~',
  del: '~',
  code: '`',
  tt: '`',
  pre: '```',
};
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  deg: '°',
  times: '×',
  rarr: '→',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
};
/** How far the closing tag of a pair is looked for. */
const MAXIMUM_PAIR = 600;

/**
 * Finds tags and entities of HTML. A pair such as `<b>…</b>` is one piece.
 *
 * @param oneLine whether the text must stay on one line, so that `<br>` stands for a space
 */
export function findHtml(text: string, oneLine: boolean): HtmlPiece[] {
  const found: HtmlPiece[] = [];
  const closingTags = new ClosingTags(text);
  const pattern = /[<&]/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const piece =
      match[0] === '<' ? tagAt(text, match.index, oneLine, closingTags) : entityAt(text, match.index);
    if (!piece) continue;
    found.push(piece);
    pattern.lastIndex = piece.span.end;
  }
  return found;
}

function tagAt(
  text: string,
  offset: number,
  oneLine: boolean,
  closingTags: ClosingTags,
): HtmlPiece | undefined {
  TAG.lastIndex = offset;
  const match = TAG.exec(text);
  if (!match) return undefined;
  const [written, slash = '', rawName = '', attributes = ''] = match;
  const name = rawName.toLowerCase();
  const span = { start: offset, end: offset + written.length };
  if (name === 'br') return { span, written, converted: oneLine ? ' ' : '\n' };
  const innerEnd = slash === '' ? closingTags.find(name, span.end) : -1;
  if (innerEnd < 0) return { span, written, converted: '' };
  const converted = convertPair(name, attributes, text.slice(span.end, innerEnd), oneLine);
  return { span: { start: offset, end: innerEnd + name.length + 3 }, written, converted };
}

/** Closing tags of a text; each kind is searched once from left to right, however many tags stay open. */
class ClosingTags {
  private readonly next = new Map<string, number>();

  constructor(private readonly text: string) {}

  /** The offset of the first `</name>` at or after `from`; -1 when there is none near. `from` never goes back. */
  find(name: string, from: number): number {
    const offsets = [this.search(`</${name}>`, from), this.search(`</${name.toUpperCase()}>`, from)];
    const near = offsets.filter((offset) => offset >= 0 && offset - from <= MAXIMUM_PAIR);
    return near.length === 0 ? -1 : Math.min(...near);
  }

  private search(tag: string, from: number): number {
    const known = this.next.get(tag);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const found = this.text.indexOf(tag, from);
    this.next.set(tag, found);
    return found;
  }
}

function convertPair(name: string, attributes: string, inner: string, oneLine: boolean): string {
  const trimmed = inner.trim();
  if (name === 'a') {
    const address = /href\s*=\s*["']?([^\s"'>]+)/i.exec(attributes)?.[1];
    return address === undefined || address === trimmed ? trimmed : `${trimmed}: ${address}`;
  }
  if (/^h[1-6]$/.test(name)) return trimmed === '' || oneLine ? trimmed : `*${trimmed}*`;
  const marker = MARKERS[name];
  const formattable = marker !== undefined && trimmed !== '' && !oneLine;
  return formattable && (!/[\n<]/.test(trimmed) || name === 'pre') ? `${marker}${trimmed}${marker}` : inner;
}

function entityAt(text: string, offset: number): HtmlPiece | undefined {
  ENTITY.lastIndex = offset;
  const match = ENTITY.exec(text);
  if (!match) return undefined;
  const [written, decimal, hexadecimal, name] = match;
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const named = name === undefined ? undefined : ENTITIES[name.toLowerCase()];
  const converted = name === undefined ? characterOf(point) : named;
  if (converted === undefined) return undefined;
  return { span: { start: offset, end: offset + written.length }, written, converted };
}

/** The character with a number; whitespace becomes a space, controls and broken surrogates are none. */
function characterOf(point: number): string | undefined {
  if (!(point >= 0x20 && point <= 0x10ffff) || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(point);
  return /\s/.test(character) ? ' ' : character;
}
