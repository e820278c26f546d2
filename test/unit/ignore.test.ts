import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ignoringEntry } from '../../server/src/service';
import { readIgnoreEntry } from '../../server/src/service/config/ignore/entry';
import { fitsSegment, readSegment } from '../../server/src/service/config/ignore/segment';

/** Entries, and what git 2.39 (`git check-ignore --no-index`, case-sensitive) says of paths below them. */
const ANSWERS_OF_GIT = JSON.parse(readFileSync('test/corpus/gitignore.json', 'utf8')) as {
  entries: string[];
  ignored: string[];
  checked: string[];
}[];

describe('entries of ignore', () => {
  it('ignore what git ignores', () => {
    for (const { entries, ignored, checked } of ANSWERS_OF_GIT) {
      const found = [...ignored, ...checked].filter((path) => ignoringEntry(entries, path) !== undefined);
      assert.deepEqual(found, ignored, JSON.stringify(entries));
    }
  });

  for (const [what, entries, ignored, checked] of [
    [
      "a folder's name ignores what is in it",
      ['drafts'],
      ['drafts/a.hsm', 'x/drafts/b/a.hsm'],
      ['drafts.hsm'],
    ],
    [
      'a name with a slash is a path from the file',
      ['/drafts', 'x/y'],
      ['drafts/a.hsm', 'x/y/a.hsm'],
      ['z/drafts/a.hsm', 'z/x/y/a.hsm'],
    ],
    [
      'an exclamation mark takes a file back',
      ['drafts/**', '!drafts/a.hsm'],
      ['drafts/b.hsm'],
      ['drafts/a.hsm'],
    ],
    ['nothing comes back from an ignored folder', ['drafts/', '!drafts/a.hsm'], ['drafts/a.hsm'], []],
    [
      'round brackets are ordinary characters',
      ['drafts (old)/**'],
      ['drafts (old)/a.hsm'],
      ['drafts old/a.hsm'],
    ],
    ['a question mark is one letter of any script', ['?.hsm'], ['я.hsm', '😀.hsm'], ['яя.hsm']],
    ['a letter in two characters is that letter', ['йод'], ['и\u0306од/a.hsm'], []],
    ['a backslash makes a sign ordinary', ['\\#a', '\\!b', 'c\\*'], ['#a', '!b', 'c*'], ['cd']],
  ] as const) {
    it(`follow .gitignore: ${what}`, () => {
      const found = [...ignored, ...checked].filter((path) => ignoringEntry(entries, path) !== undefined);
      assert.deepEqual(found, ignored);
    });
  }

  for (const [entry, message] of [
    ['', /empty/],
    ['   ', /empty/],
    ['!', /empty/],
    ['/', /empty/],
    ['# drafts', /comment/],
    ['../other/**', /cannot leave/],
    ['C:/templates', /cannot leave/],
    ['./drafts', /Write "drafts\/"/],
    ['drafts//a', /between two slashes/],
    ['drafts\\a.hsm', /Replace each/],
    ['{a,b}/**', /one entry for each/],
    ['drafts[', /not closed/],
    ['drafts\\', /at the end/],
    ['x'.repeat(2049), /longer than 2,048/],
  ] as const) {
    it(`say why they ignore nothing: ${JSON.stringify(entry.slice(0, 20))}`, () => {
      const read = readIgnoreEntry(entry);
      assert.ok(!read.ok);
      assert.match(read.problem.en, message);
      assert.equal(ignoringEntry([entry], 'drafts/a.hsm'), undefined);
    });
  }

  it('ignore what git ignores, for entries and paths that nobody thought of', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'b', 'A', '.', ']', '(', '+', ' '),
      minLength: 1,
      maxLength: 4,
    });
    const path = fc
      .array(name, { minLength: 1, maxLength: 5 })
      .map((names) => names.join('/'))
      .filter((text) => !/(?:^|\/)\.{1,2}(?:\/|$)/.test(text) && !text.includes('.gitignore'));
    const piece = fc.constantFrom(
      'a',
      'b',
      'A',
      '*',
      '**',
      '/',
      '**/',
      '/**',
      '?',
      '[ab]',
      '[!a]',
      '[]a]',
      '[a-b]',
      '.',
      '\\*',
      '(',
      '+',
      ' ',
      '[[:alpha:]]',
    );
    const entry = fc
      .tuple(
        fc.constantFrom('', '', '', '!', '/'),
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '', '/'),
      )
      .map(([before, pieces, after]) => before + pieces.join('') + after)
      .filter((text) => readIgnoreEntry(text).ok);
    const cases = fc.sample(
      fc.record({
        entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
        paths: fc.uniqueArray(path, { minLength: 1, maxLength: 8 }),
      }),
      { seed: 20261130, numRuns: 500 },
    );
    const ignored = ignoredByGit(cases);
    assert.ok(ignored.size > 200, `${ignored.size} paths are ignored`);
    for (const [index, { entries, paths }] of cases.entries()) {
      const found = paths.filter((one) => ignoringEntry(entries, one) !== undefined);
      const expected = paths.filter((one) => ignored.has(`${index}/${one}`));
      assert.deepEqual(found, expected, JSON.stringify({ entries, paths }));
    }
  });

  it('are read without failing, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 20 }), (entry, path) => {
        const found = ignoringEntry([entry], path);
        assert.ok(found === undefined || found === entry);
      }),
      { numRuns: 2000 },
    );
  });

  it('take no more steps than the product of both lengths', () => {
    const segment = readSegment('*a'.repeat(100));
    assert.ok(segment);
    let steps = 0;
    const counted = segment.map((token) =>
      token.kind === 'one'
        ? { ...token, fits: (character: string) => (steps++, token.fits(character)) }
        : token,
    );
    assert.equal(fitsSegment(counted, [...'a'.repeat(255), 'b']), false);
    assert.ok(steps <= 200 * 256, `${steps} steps`);
  });
});

/** The paths, each below the number of its case, that git ignores; each case has a `.gitignore` of its own. */
function ignoredByGit(
  cases: readonly { readonly entries: readonly string[]; readonly paths: readonly string[] }[],
): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hsm-ignore-'));
  try {
    const git = (args: readonly string[], input = ''): string => {
      const { stdout, stderr, status } = spawnSync('git', ['-c', 'core.ignoreCase=false', ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
      });
      // 1: nothing is ignored.
      assert.ok(status === 0 || status === 1, stderr);
      return stdout;
    };
    git(['init', '--quiet']);
    for (const [index, { entries }] of cases.entries()) {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), '.gitignore'), `${entries.join('\n')}\n`);
    }
    const asked = cases.flatMap(({ paths }, index) => paths.map((path) => `${index}/${path}\0`));
    return new Set(git(['check-ignore', '--no-index', '-z', '--stdin'], asked.join('')).split('\0'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
