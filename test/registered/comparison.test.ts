import assert from 'node:assert/strict';
import { parseTemplate } from '../../server/src/service';
import { RegisteredIndex } from '../../server/src/service/registered/index/registered-index';
import { sampleList, sampleText } from '../support/registered';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly expect:
    | 'registered'
    | 'registered-differs-space'
    | 'registered-status'
    | 'registered-structure'
    | 'not-registered';
  readonly matches?: readonly number[];
  readonly nearest?: readonly number[];
  readonly status?: string;
}

const LEVELS = {
  registered: 'exact',
  'registered-status': 'exact',
  'registered-differs-space': 'characters',
  'registered-structure': 'parts',
  'not-registered': undefined,
} as const;

describe('comparison with a registered list', () => {
  const index = new RegisteredIndex([sampleList('edna-get-by-request.json')]);
  const cases: readonly Case[] = JSON.parse(sampleText('comparison-cases.json')) as readonly Case[];

  for (const { id, text, expect, matches = [], nearest, status } of cases) {
    it(`is right for ${id}`, () => {
      const document = parseTemplate(text);
      const comparison = index.compare(document);
      assert.ok(comparison);
      const [best] = comparison.matches;
      assert.equal(comparison.level, LEVELS[expect]);
      assert.deepEqual(
        comparison.matches.map(({ template }) => Number(template.id)),
        matches,
      );
      if (status !== undefined) assert.equal(best?.template.status.raw, status);
      if (expect === 'registered-status') assert.notEqual(best?.template.status.known, 'APPROVED');
      if (nearest)
        assert.deepEqual(
          index.nearest(document).map(({ template }) => Number(template.id)),
          nearest,
        );
    });
  }
  it('finds a text in another channel', () => {
    const document = parseTemplate('[#HSM#]Здравствуйте! Это сообщение для Viber.');
    assert.equal(index.elsewhere(document)?.name, 'viber_hello');
  });
});
