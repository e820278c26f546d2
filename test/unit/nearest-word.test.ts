import assert from 'node:assert/strict';
import { nearestWord } from '../../server/src/service/syntax/distance';

describe('nearestWord', () => {
  it('takes the one candidate that is nearest', () => {
    assert.equal(nearestWord('HAED', ['FOOT', 'HEAD'], 2), 'HEAD');
    assert.equal(nearestWord('HEAD', ['HEAD', 'HEADS'], 2), 'HEAD');
  });
  it('takes none of two that are equally near, until a nearer one comes', () => {
    assert.equal(nearestWord('AB', ['AC', 'DB'], 1), undefined);
    assert.equal(nearestWord('AB', ['AC', 'DB', 'AB'], 1), 'AB');
  });
  it('takes none beyond the distance', () => {
    assert.equal(nearestWord('HAED', ['HEAD'], 0), undefined);
    assert.equal(nearestWord('HEAD', ['HEADER'], 1), undefined);
  });
});
