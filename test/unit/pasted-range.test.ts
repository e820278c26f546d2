import assert from 'node:assert/strict';
import { endOfPasted, sameText } from '../../client/src/writing/pasted-range';

describe('the range of a pasted text', () => {
  it('ends by lines, whatever their ends are', () => {
    const start = { line: 2, character: 7 };
    assert.deepEqual(endOfPasted(start, 'да'), { line: 2, character: 9 });
    assert.deepEqual(endOfPasted(start, 'а\r\nб\rв\nгде'), { line: 5, character: 3 });
    assert.deepEqual(endOfPasted(start, 'а\n'), { line: 3, character: 0 });
  });

  it('is that of the copied text with other line ends, too', () => {
    assert.ok(sameText('а\r\nб\r', 'а\nб\n'));
    assert.ok(!sameText('а б', 'а\u00a0б'));
  });
});
