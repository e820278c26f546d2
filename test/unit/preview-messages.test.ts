import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { readFromPage, readPageState, readToPage } from '../../client/src/preview/messages';

describe('messages between page and host', () => {
  const good: readonly unknown[] = [
    { type: 'ready' },
    { type: 'select', start: 0, end: 5, version: 3 },
    { type: 'open-link', href: 'https://a.ru' },
    { type: 'load-images', load: false },
    { type: 'manage-trust' },
    { type: 'sample-set', name: null },
    { type: 'sample-values', values: { '1': 'Ева' } },
    { type: 'save-samples' },
    { type: 'view', view: { width: 'phone', theme: 'auto', textSize: 100, marks: true } },
  ];
  for (const message of good) {
    it(`the host takes ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readFromPage(message), message);
    });
  }

  const bad: readonly unknown[] = [
    undefined,
    null,
    'ready',
    [],
    {},
    { type: 'unknown' },
    { type: 'select', start: -1, end: 5, version: 3 },
    { type: 'select', start: 0.5, end: 5, version: 3 },
    { type: 'select', start: 0, end: Number.NaN, version: 3 },
    { type: 'select', start: 0, end: Infinity, version: 3 },
    { type: 'select', start: '0', end: 5, version: 3 },
    { type: 'open-link', href: 7 },
    { type: 'open-link', href: 'x'.repeat(5000) },
    { type: 'sample-values', values: { '1': 7 } },
    { type: 'view', view: { width: 'watch', theme: 'auto', textSize: 100, marks: true } },
    { type: 'view', view: { width: 'phone', theme: 'auto', textSize: 9999, marks: true } },
  ];
  for (const message of bad) {
    it(`the host drops ${inspect(message).slice(0, 80)}`, () => {
      assert.equal(readFromPage(message), undefined);
    });
  }

  it('the page drops an update that is not whole', () => {
    assert.equal(readToPage({ type: 'update', html: '<p>x</p>' }), undefined);
    assert.equal(readToPage({ type: 'cursor', uri: 'file:///a', cursor: { start: -1, end: 0 } }), undefined);
    assert.deepEqual(readToPage({ type: 'notice', text: '' }), { type: 'notice', text: '' });
  });

  it('a panel is restored from what it kept, and from nothing else', () => {
    assert.deepEqual(readPageState({ uri: 'file:///a.hsm', locked: true }), {
      uri: 'file:///a.hsm',
      locked: true,
      sampleValues: {},
    });
    for (const state of [undefined, null, {}, { uri: 7 }, { uri: 'a', sampleSet: 1 }]) {
      assert.equal(readPageState(state), undefined);
    }
  });
});
