import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../server/src/service';
import {
  filesBelow,
  importsOf,
  lineCount,
  readJson,
  readText,
  ROOT,
  type Import,
} from './support/repository';

/** The rules of the house that a reader would otherwise have to remember. */

interface Room {
  readonly name: string;
  readonly holds: (path: string) => boolean;
  readonly mayImport: (one: Import) => boolean;
}

function isBelow(folder: string): (path: string) => boolean {
  return (path) => path === folder || path.startsWith(`${folder}/`);
}

function oneOf(...allowed: (string | ((target: string) => boolean))[]): (one: Import) => boolean {
  return ({ target }) => allowed.some((rule) => (typeof rule === 'string' ? rule === target : rule(target)));
}

const SERVICE_DOOR = 'server/src/service';
const isService = isBelow(SERVICE_DOOR);
const isPackage = (name: string) => (target: string) => target === name || target.startsWith(`${name}/`);

/** The table of `docs/architecture.md`. */
const ROOMS: readonly Room[] = [
  {
    name: 'server/src/service',
    holds: isService,
    mayImport: oneOf(
      isService,
      'vscode-languageserver-types',
      'vscode-languageserver-textdocument',
      isPackage('unicode-segmenter'),
      'jsonc-parser',
      'vscode-uri',
      're2js',
      // Only through the entry point `hand-over`.
      isPackage('hucre'),
      'fflate',
      'saxen',
      // Only through the entry point `pasting`.
      'htmlparser2',
      // Columns of a terminal, for the text report.
      'string-width',
    ),
  },
  {
    name: 'server/src/shell',
    holds: isBelow('server/src/shell'),
    mayImport: oneOf(
      isBelow('server/src/shell'),
      SERVICE_DOOR,
      'server/src/service/hand-over',
      'server/src/service/pasting',
      'server/src/service/announced',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
      'vscode-uri',
    ),
  },
  {
    name: 'the entries of the server',
    holds: (path) => /^server\/src\/(?:main|node|worker|check)\.ts$/.test(path),
    mayImport: oneOf(
      'server/src/shell/server',
      'server/src/shell/parts',
      'server/src/shell/scripts-folder',
      'server/src/node',
      'server/src/worker',
      'server/src/check',
      // To load the other scripts.
      'node:module',
      isPackage('vscode-languageserver'),
    ),
  },
  {
    name: 'the scripts beside the entry',
    holds: isBelow('server/src/parts'),
    mayImport: oneOf(
      'server/src/parts/late',
      'server/src/shell/parts',
      'server/src/shell/language',
      SERVICE_DOOR,
      're2js',
      // Given to the other scripts, so that none of them has its own.
      'unicode-segmenter/grapheme',
      'vscode-languageserver-textdocument',
      'vscode-uri',
      'server/src/service/hand-over',
      'server/src/service/pasting',
    ),
  },
  {
    // What runs before the language is loaded must not bring it along.
    name: 'what answers initialize',
    holds: (path) => /^server\/src\/shell\/(?:server|capabilities|parts|scripts-folder)\.ts$/.test(path),
    mayImport: (one) =>
      one.typeOnly ||
      oneOf(
        'server/src/shell/capabilities',
        'server/src/shell/parts',
        'server/src/service/announced',
        'vscode-languageserver',
      )(one),
  },
  {
    // The client takes it along.
    name: 'server/src/shell/protocol',
    holds: isBelow('server/src/shell/protocol'),
    mayImport: (one) =>
      isBelow('server/src/shell/protocol')(one.target) ||
      (one.typeOnly && oneOf(SERVICE_DOOR, 'vscode-languageserver-types')(one)),
  },
  {
    name: 'server/src/cli',
    holds: isBelow('server/src/cli'),
    mayImport: oneOf(
      isBelow('server/src/cli'),
      SERVICE_DOOR,
      'server/src/download',
      'server/src/service/reports',
      'server/src/mcp/server',
      'server/src/mcp/handlers',
      'server/src/service/hand-over',
      (target) => target.startsWith('node:'),
      'vscode-languageserver-textdocument',
      'tinyglobby',
      'vscode-uri',
      // Its version.
      'package.json',
    ),
  },
  {
    name: 'server/src/download',
    holds: isBelow('server/src/download'),
    mayImport: (one) =>
      oneOf(isBelow('server/src/download'), 'server/src/service/files')(one) ||
      (one.typeOnly && one.target === SERVICE_DOOR),
  },
  {
    name: 'server/src/library',
    holds: isBelow('server/src/library'),
    mayImport: oneOf(isBelow('server/src/library'), SERVICE_DOOR),
  },
  {
    name: 'server/src/mcp',
    holds: isBelow('server/src/mcp'),
    mayImport: oneOf(isBelow('server/src/mcp'), isPackage('@modelcontextprotocol/sdk'), 'zod'),
  },
  {
    name: 'client/src',
    holds: isBelow('client/src'),
    mayImport: (one) =>
      oneOf(
        isBelow('client/src'),
        'server/src/shell/protocol',
        'server/src/service/files',
        'server/src/download',
        'client/webview/messages',
        'vscode',
        isPackage('vscode-languageclient'),
        'valibot',
      )(one) ||
      // Node.js only on the desktop.
      one.target.startsWith('node:') ||
      (one.typeOnly && isService(one.target)),
  },
  {
    name: 'client/webview',
    holds: isBelow('client/webview'),
    mayImport: oneOf(
      isBelow('client/webview'),
      (target) => /^client\/src\/\w+\/messages$/.test(target),
      'morphdom',
      'valibot',
    ),
  },
];

const LONGEST_FILE = 200;
/** Longer files, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'server/src/service/syntax/scanner.ts': 'the one pass over the text: its state is one class',
  'server/src/service/model/image-address.ts': 'one classification, shared by all checks of the address',
  'server/src/shell/reading.ts': 'the registrations of the reading features, side by side',
  'client/src/preview/panel.ts': 'the life of one panel: its messages, state and timers belong together',
  'client/src/server.ts': 'one method for each request to the server',
  'bench/library.mjs': 'the rows of one table',
};

const sources = ['server', 'client', 'scripts', 'bench']
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => /\.(?:ts|mjs|cjs|js)$/.test(path));

describe('repository', () => {
  it('npm run gen would change nothing', function () {
    this.timeout(120_000);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/gen.ts', '--check'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    assert.equal(status, 0, `${stdout}\n${stderr}`);
  });

  it('commits no symbolic link: checking one out replaces the folder in its place', function () {
    // An archive of the sources has no list of committed files.
    if (!existsSync(join(ROOT, '.git'))) this.skip();
    const { status, stdout, stderr } = spawnSync('git', ['ls-files', '--stage'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.startsWith('120000 ')),
      [],
    );
  });

  describe('imports', () => {
    for (const room of ROOMS) {
      it(`of ${room.name} are those of the table`, () => {
        const files = sources.filter((path) => path.endsWith('.ts') && room.holds(path));
        assert.ok(files.length > 0, 'an empty room');
        const wrong = files.flatMap((path) =>
          importsOf(path)
            .filter((one) => !room.mayImport(one))
            .map(({ target }) => `${path} imports ${target}`),
        );
        assert.deepEqual(wrong, []);
      });
    }
    it('every source file of client and server is in a room', () => {
      const homeless = sources.filter(
        (path) => /^(?:client|server)\/.*\.ts$/.test(path) && !ROOMS.some(({ holds }) => holds(path)),
      );
      assert.deepEqual(homeless, []);
    });
    it('fail on a wrong import', () => {
      const service = ROOMS[0];
      assert.ok(service);
      assert.equal(service.mayImport({ target: 'node:fs', typeOnly: false }), false);
      assert.equal(service.mayImport({ target: 'server/src/shell/server', typeOnly: true }), false);
      assert.deepEqual(
        importsOf('server/src/node.ts').map(({ target }) => target),
        ['node:module', 'vscode-languageserver/node', 'server/src/shell/parts', 'server/src/shell/server'],
      );
    });
  });

  it(`no source file has more than ${LONGEST_FILE} lines without a reason`, () => {
    const long = sources.filter((path) => !path.endsWith('.gen.ts') && lineCount(path) > LONGEST_FILE);
    assert.deepEqual(
      long.filter((path) => !(path in LONG_FILES)).map((path) => `${path}: ${lineCount(path)}`),
      [],
    );
    assert.deepEqual(
      Object.keys(LONG_FILES).filter((path) => !long.includes(path)),
      [],
      'no longer long',
    );
  });

  describe('manifest', () => {
    const manifest = readJson('package.json');
    const english = texts('package.nls.json');
    const russian = texts('package.nls.ru.json');

    it('every text exists in both languages, and none is left over', () => {
      const used = new Set(
        Array.from(JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g), ([, key = '']) => key),
      );
      // Names of languages are looked up by the editor under their own key.
      const known = (key: string) => used.has(key);
      assert.deepEqual([...used].filter((key) => !(key in english)).sort(), []);
      assert.deepEqual([...used].filter((key) => !(key in russian)).sort(), []);
      assert.deepEqual(
        Object.keys(english).filter((key) => !known(key)),
        [],
      );
      assert.deepEqual(
        Object.keys(russian).filter((key) => !known(key)),
        [],
      );
    });

    it('English texts are English and Russian texts Russian', () => {
      for (const [key, text] of Object.entries(russian)) {
        assert.match(text, /[а-яё]/i, key);
        // Names of BPMSoft's own screens stay as they are there.
        assert.doesNotMatch((english[key] ?? '').replace(/«[^»]*»/g, ''), /[а-яё]/i, key);
      }
    });

    it('the settings know every check', () => {
      for (const { id } of CHECKS) assert.ok(`check.${id}` in english, id);
    });

    it('versions agree', () => {
      const version = field(manifest, 'version');
      const lock = readJson('package-lock.json');
      assert.equal(field(lock, 'version'), version);
      assert.equal(field(field(field(lock, 'packages'), ''), 'version'), version);
      for (const check of CHECKS)
        assert.ok(compareVersions(check.since, String(version)) <= 0, `${check.id} is of the future`);
    });
  });

  it('docs/features.md names tests that are there', () => {
    const rows = readText('docs/features.md')
      .split('\n')
      .filter((line) => /^\| [^-]/.test(line) && !line.includes('tested by'));
    const untested = rows.filter((row) => /\|\s*\|$/.test(row));
    assert.ok(rows.length > 60, `only ${rows.length} rows`);
    assert.deepEqual(
      untested.filter((row) => !/\| (left out|none)/.test(row)),
      [],
      'neither tested nor left out',
    );
    const named = rows.flatMap(
      (row) =>
        row
          .split('|')
          .at(-2)
          ?.match(/(?<=`)[^`,\s]+(?=`)/g) ?? [],
    );
    assert.deepEqual(
      named.filter((name) => !existsSync(join(ROOT, 'test', `${name}.test.ts`))),
      [],
    );
  });
  it('the lock file names no registry', () => {
    assert.ok(!readText('package-lock.json').includes('"resolved"'));
  });

  it('no file names a place of one machine', () => {
    const places = [
      /\/home\/(?!user\b)[a-z]\w*\//,
      /\/Users\/(?!name\b)\w+\//,
      /\/root\//,
      /\/work\/(?:main|shared)\b/,
      /\/tmp\/team\b/,
      /_authToken|npm_[A-Za-z0-9]{36}/,
    ];
    const found = filesBelow('')
      .filter(
        (path) =>
          // Somebody's notes.
          !/\/\.[^/]*$/.test(path) &&
          /\.(?:ts|mjs|cjs|js|json|md|ya?ml|hsm|css|html|npmrc)$/.test(path) &&
          path !== 'test/repo.test.ts',
      )
      .flatMap((path) => {
        const text = readText(path);
        return places.filter((place) => place.test(text)).map((place) => `${path}: ${place.source}`);
      });
    assert.deepEqual(found, []);
  });
});

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function texts(path: string): Record<string, string> {
  const parsed = readJson(path);
  assert.ok(typeof parsed === 'object' && parsed !== null);
  return Object.fromEntries(Object.entries(parsed).map(([key, text]) => [key, String(text)]));
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
