import assert from 'node:assert/strict';
import { findStraySigns } from '../../server/src/service/model/stray-signs';
import { parseFormatting } from '../../server/src/service/text/formatting/formatting';

describe('signs inside a run that could open the same run', () => {
  for (const [text, ...expected] of [
    ['*да или *нет*', '* 8'],
    ['_да или _нет_', '_ 8'],
    ['~да или ~нет~', '~ 8'],
    ['*да или *нет* *и', '* 8'],
    ['*да *и *нет*', '* 4', '* 7'],
    ['*да (*нет*', '* 5'],
    ['*да *"нет*', '* 4'],
    // Inside another run, a list item or a quote.
    ['*_да или _нет_*', '_ 9'],
    ['*а _б *в* г_', '* 6'],
    ['- *да или *нет*', '* 10'],
    ['1. да\n2. *да или *нет*', '* 17'],
    ['> *да или *нет*', '* 10'],
    // Each run for itself: the sign after it belongs to the next one.
    ['*а *б* и *в*', '* 3'],
    ['*да* *нет'],
    ['*да* или *нет*'],
    // What follows or precedes the sign keeps it from opening anything.
    ['*да * нет*'],
    ['*да *5 нет*'],
    ['*да **нет*'],
    ['*да или* нет'],
    ['*а 2*2 б*'],
    // Code has no formatting.
    ['*да `*x` и*'],
    ['`*а *б*`'],
    ['нет *'],
  ] as const) {
    it(`are ${String(expected.length)} in ${JSON.stringify(text)}`, () => {
      const found = findStraySigns(parseFormatting(text)).map(({ marker, offset }) => `${marker} ${offset}`);
      assert.deepEqual(found, expected);
    });
  }
});
