import assert from 'node:assert/strict';
import { parseTemplate } from '../../server/src/service';
import { gapsOf } from '../../server/src/service/model/gaps';

/** Each gap: its text, how many line ends, the length up to the end of the last one, and what else is true of it. */
function gapsIn(text: string): string[] {
  const document = parseTemplate(text);
  return gapsOf(document).map(({ start, end, newlines, indent, unusual, inCode, atEdge }) =>
    [
      JSON.stringify(document.text.slice(start, end)),
      newlines,
      indent - start,
      ...(unusual ? ['unusual'] : []),
      ...(inCode ? ['code'] : []),
      ...(atEdge ? ['edge'] : []),
    ].join(' '),
  );
}

const TAG_CHARACTER = '\u{e0001}';

describe('gaps between visible characters', () => {
  for (const [text, ...expected] of [
    // One space or one line end is none.
    ['а б'],
    ['а\nб'],
    ['а\r\nб'],
    ['а\rб'],
    ['а😀б'],
    ['а  б', '"  " 0 0'],
    ['а😀  б', '"  " 0 0'],
    ['а\n\nб', '"\\n\\n" 2 2'],
    ['а\r\n\r\nб', '"\\r\\n\\r\\n" 2 4'],
    ['а\r\rб', '"\\r\\r" 2 2'],
    ['а\n б', '"\\n " 1 1'],
    ['а\r б', '"\\r " 1 1'],
    ['а \nб', '" \\n" 1 2'],
    ['а \n  б', '" \\n  " 1 2'],
    // One character is enough when a reader does not expect it.
    ['а\tб', '"\\t" 0 0 unusual'],
    ['а\u200bб', `${JSON.stringify('\u200b')} 0 0 unusual`],
    ['а\u00a0б', `${JSON.stringify('\u00a0')} 0 0 unusual`],
    [`а${TAG_CHARACTER}б`, `${JSON.stringify(TAG_CHARACTER)} 0 0 unusual`],
    ['https://a.ru/x\u200by', `${JSON.stringify('\u200b')} 0 0 unusual`],
    // The ends of a part, without the whitespace there.
    ['\u200bа', `${JSON.stringify('\u200b')} 0 0 unusual edge`],
    ['а\u200b', `${JSON.stringify('\u200b')} 0 0 unusual edge`],
    ['а\u200b ', `${JSON.stringify('\u200b')} 0 0 unusual edge`],
    // Variables and macros have their own checks.
    ['а{{ 1  }}б'],
    ['а[#Contact.a  b#]б'],
    // Code keeps its spaces; only a body has any.
    ['а `б  в` г  д', '"  " 0 0 code', '"  " 0 0'],
    ['`а  б`  `в  г`', '"  " 0 0 code', '"  " 0 0', '"  " 0 0 code'],
    ['*`а  б`*', '"  " 0 0 code'],
    ['*а  б* `в`', '"  " 0 0'],
    ['```а  б```', '"  " 0 0 code'],
    ['- `а  б`\n- в  г', '"  " 0 0 code', '"  " 0 0'],
    ['- а\n- `б  в`', '"  " 0 0 code'],
    ['`а\tб`', '"\\t" 0 0 unusual code'],
    ['[*HEAD*]`а  б`', '"  " 0 0'],
    ['а `x`[*HEAD*]`б  в`', '"  " 0 0'],
    ['а[*IMAGE*]https://a.ru/1.png С  уважением', '"  " 0 0'],
  ] as const) {
    it(`are ${String(expected.length)} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(gapsIn(`[#HSM#]${text}`), expected);
    });
  }
});
