// The npm package, as a stranger installs it: in a folder of its own, without this repository and without a network.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { publint } from 'publint';
import ts from 'typescript';
import * as v from 'valibot';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { TestFolder } from './support/cli';
import { readText, ROOT } from './support/repository';

const EXPECTED = [
  ...['CHANGELOG.md', 'LICENSE', 'README.md', 'README.ru.md', 'package.json'],
  ...['dist/cli/check.js', 'dist/cli/commands.js', 'dist/cli/explained.js', 'dist/cli/hsm.js'],
  ...['dist/cli/globs.js', 'dist/cli/mcp.js', 'dist/package.json'],
  ...['dist/library/index.d.mts', 'dist/library/index.mjs'],
  ...[
    'dist/server/checking.js',
    'dist/server/features.js',
    'dist/server/hand-over.js',
    'dist/server/language.js',
    'dist/server/pasting.js',
    'dist/server/patterns.js',
    'dist/server/said.js',
    'dist/server/server.js',
    'dist/server/service.js',
    'dist/webview/style.css',
  ],
  'schemas/hsm.config.schema.json',
];

describe('the npm package', function () {
  this.timeout(180_000);
  const packed = mkdtempSync(join(tmpdir(), 'hsm-pack-'));
  let tarball = '';
  let files: string[] = [];
  /** A folder in which the package is installed. */
  let consumer: TestFolder;

  /** npm with an empty cache of its own and no registry. */
  function npm(folder: string, line: string): { status: number | null; stdout: string; stderr: string } {
    const environment = { ...process.env, npm_config_cache: join(packed, 'cache'), LC_ALL: 'en_US.UTF-8' };
    return spawnSync(line, {
      ...{ cwd: folder, encoding: 'utf8', shell: true, env: { ...environment, npm_config_offline: 'true' } },
    });
  }

  before(() => {
    // In a copy: packing builds, and other tests read what was built here.
    const source = join(packed, 'source');
    const isCopied = (path: string): boolean => !['node_modules', 'dist', 'out', '.git'].includes(path);
    for (const name of readdirSync(ROOT).filter(isCopied))
      cpSync(join(ROOT, name), join(source, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'), 'junction');
    const { status, stdout, stderr } = npm(source, `npm pack --json --pack-destination "${packed}"`);
    assert.equal(status, 0, stderr);
    // The scripts that npm runs print, too.
    const json: unknown = JSON.parse(stdout.slice(stdout.indexOf('[\n')));
    const [pack] = v.parse(
      v.tuple([v.object({ filename: v.string(), files: v.array(v.object({ path: v.string() })) })]),
      json,
    );
    tarball = join(packed, pack.filename);
    files = pack.files.map(({ path }) => path).sort();
    consumer = new TestFolder({ 'package.json': '{"private":true}' });
    const installed = npm(consumer.path, `npm install --no-save "${tarball}"`);
    assert.equal(installed.status, 0, installed.stderr);
  });
  after(() => {
    consumer.remove();
    rmSync(packed, { recursive: true, force: true });
  });

  it('holds what it needs, and nothing else', () => {
    assert.deepEqual(files, [...EXPECTED].sort());
    assert.deepEqual(
      readdirSync(consumer.file('node_modules')).filter((name) => !name.startsWith('.')),
      ['hsm-templates'],
      'no dependencies',
    );
  });

  it('is structured as npm and bundlers expect', async () => {
    const { messages } = await publint({
      pkgDir: consumer.file('node_modules/hsm-templates'),
      level: 'warning',
    });
    // The extension's entry: package.json is the manifest of the VSIX, too, and "exports" goes before these.
    const expected = messages.filter(({ path }) => ['main', 'browser'].includes(path.join('.')));
    assert.equal(expected.length, 2);
    assert.deepEqual(
      messages.filter((message) => !expected.includes(message)),
      [],
    );
  });

  it('runs by npx in an empty folder', () => {
    const folder = new TestFolder();
    const empty = npm(folder.path, `npx --yes --package "${tarball}" hsm check .`);
    assert.equal(empty.status, 2, empty.stderr);
    assert.match(empty.stderr, /the folder has no \.hsm files/);
    folder.write('a.hsm', '[#HSM#]Здравствуйте![*FOOTER*]Команда магазина');
    const { status, stdout, stderr } = npm(folder.path, `npx --yes --package "${tarball}" hsm check .`);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^a\.hsm:1:\d+: error: .* \[misspelled-tag\]$/m);
    folder.remove();
  });

  it('renders a page', () => {
    consumer.write('a.hsm', '[#HSM#]Здравствуйте!');
    const { status, stderr } = npm(consumer.path, 'npx hsm render a.hsm --out page.html');
    assert.equal(status, 0, stderr);
    assert.match(consumer.read('page.html'), /class="bubble"/);
  });

  it('works as a library: the example of docs/api.md runs', () => {
    const [, example = ''] = /^```js\n(import .*?)^```/ms.exec(readText('docs/api.md')) ?? [];
    assert.equal(example.trimEnd().split('\n').length, 9, 'about ten lines');
    consumer.write('example.mjs', example);
    const { status, stdout, stderr } = npm(consumer.path, `"${process.execPath}" example.mjs`);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^error misspelled-tag at 41: /m);
    assert.match(stdout, /^Команда$/m);
    assert.match(stdout, /Здравствуйте, Анна! Заказ готов\./);
  });

  it('can be required', () => {
    consumer.write('example.cjs', "console.log(require('hsm-templates').judge('[#HSM#]').length > 0)");
    const { stdout, stderr } = npm(consumer.path, `"${process.execPath}" --no-warnings example.cjs`);
    assert.equal(stdout, 'true\n', stderr);
  });

  it('has types', () => {
    const [, example = ''] = /^```js\n(import .*?)^```/ms.exec(readText('docs/api.md')) ?? [];
    consumer.write('good.mts', example);
    consumer.write(
      'bad.mts',
      "import { judge } from 'hsm-templates';\njudge('', { severity: { a: 'loud' } });",
    );
    // One program: the library of types is by far the longest to check.
    const program = ts.createProgram([consumer.file('good.mts'), consumer.file('bad.mts')], {
      ...{ strict: true, noEmit: true, types: [], lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'] },
      ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 },
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
      isWanted: file?.fileName.endsWith('/bad.mts') === true,
      text: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
    assert.deepEqual(
      problems.filter(({ isWanted }) => !isWanted),
      [],
    );
    assert.match(problems.map(({ text }) => text).join(), /'"loud"' is not assignable/);
  });

  it('serves other editors', async () => {
    const program = consumer.file('node_modules/hsm-templates/dist/cli/hsm.js');
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: consumer.path });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const published = new Promise((resolve) =>
      connection.onNotification('textDocument/publishDiagnostics', resolve),
    );
    const answer: unknown = await connection.sendRequest('initialize', {
      ...{
        processId: process.pid,
        rootUri: null,
        capabilities: { textDocument: { publishDiagnostics: {} } },
      },
    });
    assert.match(JSON.stringify(answer), /completionProvider/);
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file:///a.hsm', languageId: 'hsm', version: 1, text: '[#HSM#]Да[*FOOTER*]Нет' },
    });
    assert.match(JSON.stringify(await published), /misspelled-tag/);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  });

  it('serves assistants', async () => {
    const program = consumer.file('node_modules/hsm-templates/dist/cli/hsm.js');
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'] }));
    const { content } = await client.callTool({
      name: 'fix_template',
      arguments: { text: '[#HSM#]Здравствуйте![*FOOTER*]Команда' },
    });
    assert.match(JSON.stringify(content), /\[\*FOOT\*\]Команда/);
    await client.close();
  });
});
