import assert from 'node:assert/strict';
import { judgeReplacement } from '../../server/src/service';
import { ednaRow } from '../support/edna-rows';

describe('replacement of a kept list', () => {
  const list = (count: number, more: object = {}): string =>
    JSON.stringify(Array.from({ length: count }, (_, index) => ednaRow(index, `Текст ${index}`, more)));

  it('counts what a first list holds', () => {
    assert.deepEqual(judgeReplacement(list(3), undefined), { kind: 'good', templates: 3, approved: 3 });
    const paused = judgeReplacement(list(3, { status: 'PAUSED' }), undefined);
    assert.deepEqual(paused, { kind: 'good', templates: 3, approved: 0 });
  });
  it('takes a list of about the same size', () => {
    assert.equal(judgeReplacement(list(5), list(10)).kind, 'good');
    assert.equal(judgeReplacement(list(20), list(10)).kind, 'good');
  });
  it('asks about a list with less than half', () => {
    const worse = judgeReplacement(list(4), list(10));
    assert.ok(worse.kind === 'worse');
    assert.equal(worse.why.en, 'The new list has 4 templates, the kept one 10.');
    assert.equal(worse.why.ru, 'В новом списке 4 шаблона, в сохранённом — 10.');
  });
  it('asks about an incomplete list in place of a complete one', () => {
    const rows = Array.from({ length: 10 }, (_, index) => ednaRow(index, `Текст ${index}`));
    const page = JSON.stringify({ data: rows, paging: { next: 'https://example.com/2' } });
    assert.equal(judgeReplacement(page, list(10)).kind, 'worse');
    assert.equal(judgeReplacement(page, page).kind, 'good');
  });
  it('asks before a file that is something else is overwritten', () => {
    assert.equal(judgeReplacement(list(10), '{ "name": "my package" }').kind, 'worse');
  });
  it('does not keep an answer that is empty or not a list', () => {
    for (const text of ['[]', '{"code":"error"}', '<html>', '', '{"error":{"code":190}}']) {
      assert.equal(judgeReplacement(text, undefined).kind, 'useless', text);
      assert.equal(judgeReplacement(text, list(1)).kind, 'useless', text);
    }
  });
});
