/**
 * Named characters of HTML that programs copy. The parser's own table knows all 2,231 names and is as large as the
 * parser; browsers and word processors write all but a few characters as they are.
 */
// cspell:disable -- names of HTML
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' },
  ...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwj: '\u200d', zwnj: '\u200c' },
  ...{ lrm: '\u200e', rlm: '\u200f', ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·' },
  ...{ laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' },
  ...{ copy: '©', reg: '®', trade: '™', deg: '°', plusmn: '±', times: '×', divide: '÷', minus: '−' },
  ...{ sect: '§', para: '¶', euro: '€', pound: '£', yen: '¥', cent: '¢', permil: '‰', frac12: '½' },
  ...{ larr: '←', uarr: '↑', rarr: '→', darr: '↓', prime: '′', Prime: '″' },
};
// cspell:enable
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,7}\d{0,2}));/gi;
const LAST_CODE_POINT = 0x10ffff;

/** A text or an attribute of HTML with its characters written out; unknown names stay as they are. */
export function decodeEntities(html: string): string {
  if (!html.includes('&')) return html;
  return html.replace(ENTITY, (written: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? written;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = point > 0 && point <= LAST_CODE_POINT && (point & ~0x7ff) !== 0xd800;
    return isCharacter ? String.fromCodePoint(point) : written;
  });
}
