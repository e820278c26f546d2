import assert from 'node:assert/strict';
import { parseTemplate, type HsmDocument } from '../../server/src/service';
import { oncePer } from '../../server/src/service/vocabulary/once';

describe('a value that is computed once', () => {
  it('is kept with the document, separately for each function', () => {
    const asked: string[] = [];
    const length = ({ text }: HsmDocument): number => {
      asked.push('length');
      return text.length;
    };
    const nothing = (): string | undefined => {
      asked.push('nothing');
      return undefined;
    };
    const [one, other] = [parseTemplate('[#HSM#]one'), parseTemplate('[#HSM#]other')];
    for (let turn = 0; turn < 3; turn++) {
      assert.equal(one.once(length), 10);
      assert.equal(other.once(length), 12);
      assert.equal(one.once(nothing), undefined);
    }
    assert.deepEqual(asked, ['length', 'length', 'nothing']);
  });

  it('is computed again after a failure', () => {
    const document = parseTemplate('');
    let failures = 0;
    const failing = (): never => {
      failures++;
      throw new Error('out of order');
    };
    assert.throws(() => document.once(failing));
    assert.throws(() => document.once(failing));
    assert.equal(failures, 2);
  });

  it('is kept for each key, empty answers included', () => {
    let count = 0;
    const answer = oncePer((list: readonly string[]) => {
      count++;
      return list[0];
    });
    const [empty, full] = [[], ['a']];
    assert.deepEqual(
      [answer(empty), answer(empty), answer(full), answer(full)],
      [undefined, undefined, 'a', 'a'],
    );
    assert.equal(count, 2);
  });
});
