import assert from 'node:assert/strict';
import { arrange, splitUri, worstProblem } from '../../client/src/folder/arrange';
import type { FolderEntry } from '../../server/src/shell/protocol';

interface Line {
  readonly name: string;
  readonly header?: string;
  readonly beginning?: string;
  readonly body?: number;
  readonly errors?: number;
  readonly warnings?: number;
  readonly information?: number;
}

function entry({ name, header = '', beginning = '', body = 1, ...counts }: Line): FolderEntry {
  const { errors: error = 0, warnings: warning = 0, information = 0 } = counts;
  return {
    uri: `file:///work/${encodeURIComponent(name)}`,
    name,
    header,
    beginning,
    lengths: { body },
    image: false,
    variables: 0,
    problems: { error, warning, information, hint: 0, all: error + warning + information },
  };
}

const names = (lines: readonly Line[], sort: 'name' | 'problems' | 'length', filter = ''): string[] =>
  arrange(lines.map(entry), { sort, filter }, 'ru').map(({ uri }) => splitUri(uri).file);

describe('the list of templates', () => {
  it('sorts names as people do: numbers by value, letters without case, ё beside е', () => {
    const lines = ['10.hsm', 'ёлка.hsm', '9.hsm', 'Ель.hsm', 'емкость.hsm', 'Яблоко.hsm'].map((name) => ({
      name,
    }));
    assert.deepEqual(names(lines, 'name'), [
      '9.hsm',
      '10.hsm',
      'ёлка.hsm',
      'Ель.hsm',
      'емкость.hsm',
      'Яблоко.hsm',
    ]);
  });

  it('sorts by problems: one error weighs more than any warnings; equal ones by name', () => {
    const lines = [
      { name: 'b.hsm' },
      { name: 'warnings.hsm', warnings: 99 },
      { name: 'error.hsm', errors: 1 },
      { name: 'a.hsm' },
      { name: 'hints.hsm', information: 3 },
    ];
    assert.deepEqual(names(lines, 'problems'), ['error.hsm', 'warnings.hsm', 'hints.hsm', 'a.hsm', 'b.hsm']);
  });

  it('sorts by length, the longest first', () => {
    const lines = [
      { name: 'a.hsm', body: 5 },
      { name: 'b.hsm', body: 512 },
      { name: 'c.hsm', body: 60 },
    ];
    assert.deepEqual(names(lines, 'length'), ['b.hsm', 'c.hsm', 'a.hsm']);
  });

  it('filters by words of name, header and text, all of them, without case and with е for ё', () => {
    const lines = [
      { name: 'заказ.hsm', header: 'Приём заказа', beginning: 'Ждём вас' },
      { name: 'b.hsm', header: 'Заказ' },
      { name: 'c.hsm', beginning: 'Ваш ЗАКАЗ: ждем' },
    ];
    assert.deepEqual(names(lines, 'name', 'ждем заказ'), ['заказ.hsm', 'c.hsm']);
    assert.deepEqual(names(lines, 'name', '  ПРИЕМ '), ['заказ.hsm']);
    assert.deepEqual(names(lines, 'name', 'нет такого'), []);
  });

  it('sorts and filters ten thousand templates', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => ({ name: `${index}.hsm` })).reverse();
    const sorted = names(lines, 'name');
    assert.equal(sorted.length, 10_000);
    assert.deepEqual([sorted[0], sorted[9_999]], ['0.hsm', '9999.hsm']);
  });

  it('accepts an address that cannot be decoded', () => {
    assert.deepEqual(splitUri('file:///a/100%.hsm'), { folder: 'file:///a', file: '100%.hsm' });
  });

  it('finds the most serious problem', () => {
    const worst = ({ ...counts }: Omit<Line, 'name'>): string =>
      worstProblem(entry({ name: 'a', ...counts }));
    assert.equal(worst({ errors: 1, warnings: 2 }), 'error');
    assert.equal(worst({ warnings: 2, information: 1 }), 'warning');
    assert.equal(worst({ information: 1 }), 'information');
    assert.equal(worst({}), 'none');
  });
  it('shows only what the registered list says of templates, when that is asked for', () => {
    const states = ['missing', 'equal', 'not-approved', undefined] as const;
    const entries = states.map((state, index) => ({
      ...entry({ name: `${index}.hsm` }),
      ...(state && { registered: { state, name: '', note: '' } }),
    }));
    const shown = (registered?: 'missing' | 'not-approved'): string[] =>
      arrange(entries, { sort: 'name', filter: '', registered }, 'ru').map(({ uri }) => splitUri(uri).file);
    assert.deepEqual(shown('missing'), ['0.hsm']);
    assert.deepEqual(shown('not-approved'), ['2.hsm']);
    assert.equal(shown().length, 4);
  });
});
