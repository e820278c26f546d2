// Entries of configuration files that are incomplete or of another form.
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig, type Language } from '../../server/src/service';
import { readBaseline } from '../../server/src/service/config/baseline';
import { putEntries } from '../../server/src/service/config/put-entry';
import { fitsSegment, readSegment } from '../../server/src/service/config/ignore/segment';
import { getUnusedEntryActions } from '../../server/src/service/features/unused-entries';
import { rangeOf } from '../../server/src/service/vocabulary/ranges';

describe('a file of accepted findings', () => {
  const read = (...accepted: unknown[]): ReturnType<typeof readBaseline> =>
    readBaseline(JSON.stringify({ accepted }));

  it('is none where an entry is not the one of a finding, so that nothing overwrites it', () => {
    for (const entry of [null, 'a.hsm', { file: 1, check: 'x' }, { file: 'a.hsm' }])
      assert.equal(read(entry), undefined);
    assert.equal(readBaseline('[]'), undefined);
    assert.equal(readBaseline('{ "accepted": {} }'), undefined);
  });

  it('has the first place and no reason where an entry does not state them', () => {
    const entry = { file: 'a.hsm', check: 'double-space' };
    const usual = { ...entry, text: '', occurrence: 1, reason: '' };
    assert.deepEqual(read(entry, { ...entry, text: 1, occurrence: '2', reason: null, expires: 5 }), {
      accepted: [usual, usual],
    });
  });
});

describe('checks of a company', () => {
  const problems = (checks: unknown): string[] =>
    readConfig(JSON.stringify({ checks })).problems.map(({ message }) => message.en);
  it('are reported where they are no list, no object, or have no name', () => {
    assert.match(problems({}).join(), /checks/);
    assert.equal(problems([5]).length, 1);
    assert.match(problems([{ find: 'а', message: 'б' }]).join(), /id/);
  });
  it('count once for each name', () => {
    const one = { id: 'company/own-word', find: 'скидка', message: 'Пишите «акция».' };
    const { config, problems: found } = readConfig(
      JSON.stringify({ checks: [one, { ...one, find: 'акция' }] }),
    );
    assert.deepEqual(
      config.checks?.map(({ find }) => find),
      ['скидка'],
    );
    assert.match(found[0]?.message.en ?? '', /"company\/own-word" appears more than once/);
  });
});

describe('classes in an entry of ignore', () => {
  const fits = (pattern: string, name: string): boolean => {
    const segment = readSegment(pattern);
    return segment !== undefined && fitsSegment(segment, [...name]);
  };
  it('are none without an end', () => {
    for (const pattern of ['a[', 'a[b', 'a[!', 'a[b\\', 'a[[:digit:', 'a[b-\\'])
      assert.equal(fits(pattern, 'ab'), false, pattern);
  });
  it('have escaped ends of a range, and names that are known only', () => {
    assert.equal(fits('[a-\\c]', 'b'), true);
    assert.equal(fits('[a-\\c]', 'd'), false);
    assert.equal(fits('[[:digit:]]', '7'), true);
    assert.equal(fits('[[:letter:]]', 'x'), false);
  });
});

describe('new entries of a configuration file', () => {
  it('are not put where a path leads through a value, or the file is of another form', () => {
    const put = (text: string): unknown => putEntries(text, [{ path: ['samples', 'А', '1'], value: 'x' }]);
    assert.equal(put('{ "samples": 5 }'), undefined);
    assert.equal(put('{ "samples": { "А": [] } }'), undefined);
    assert.equal(put('// a comment alone'), undefined);
    assert.deepEqual(putEntries('{}', []), []);
  });
});

describe('the removal of an entry that nothing uses', () => {
  const titles = (written: string, code: string, key: string, language: Language): string[] => {
    const text = TextDocument.create('file:///work/hsm.config.json', 'jsonc', 1, written);
    const start = written.indexOf(key);
    const range = rangeOf(text, { start, end: start + key.length });
    const notice = { code, range, message: '' };
    return getUnusedEntryActions(text, range, [notice, notice], language).map(({ title }) => title);
  };
  it('names the value or the template in the language of the editor', () => {
    const samples = '{ "samples": { "А": { "1": "x" } } }';
    assert.deepEqual(titles(samples, 'sample-unused', '"1"', 'ru'), ['Удалить значение для {{1}}']);
    assert.deepEqual(titles(samples, 'sample-unused', '"1"', 'en'), ['Remove the value for {{1}}']);
  });
  it('is not offered in a file that is damaged', () => {
    assert.deepEqual(titles('{ "samples": { "А": { "1": "x" } ', 'sample-unused', '"1"', 'en'), []);
  });
});
