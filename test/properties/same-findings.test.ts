import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-types';
import {
  decode,
  isTemplatePath,
  judge,
  parseTemplate,
  Project,
  repair,
  type Rules,
} from '../../server/src/service';
import { addressOf } from '../../server/src/cli/address';
import { NodePorts } from '../../server/src/cli/node-ports';
import { hsmIn, TestFolder } from '../support/cli';
import { connectFiles } from '../support/config-files';
import { withServer } from '../support/lsp';
import { ServerRequest } from '../../server/src/shell/protocol';

const TEXTS = [
  '[#HSM#]Ваш заказ готов, ждём вас в магазине.',
  '[#HSM#]Ваш  заказ  готов , ждём  вас.[*FOOTER*]Команда',
  `[#HSM#]Ждём вас![*HEAD*]${'Я'.repeat(61)}`,
  '[HSM#]Здравствуйте, {{1}}! \u200bЗаказ {{2}} готов.',
  '[#HSM#]Заказ\u00a0готов[*IMAGE*]https://example.com/a.jpg[*FOOT*]Магазин',
  '[#HSM#]За\0каз готов.',
  '',
];
const NAMES = [
  'a.hsm',
  'b.hsm',
  'C.HSM',
  'Акция (1).hsm',
  'drafts/d.hsm',
  'drafts (old)/e.hsm',
  '.x/f.hsm',
  'п/q %20#.hsm',
  'node_modules/g.hsm',
];
const CONFIGS = [
  undefined,
  '{}',
  '{"ignore": ["drafts", "!drafts/d.hsm"]}',
  '{"ignore": ["drafts/**", "!drafts/d.hsm", ""]}',
  '{"ignore": ["drafts (old)/"], "severity": {"header-too-long": "hint", "double-space": "error"}}',
  '{"severity": {"header-too-long": "off"}, "baseline": "lists/x.json", "samples": {"Обычный": {"1": "Анна", "7": "x"}}}',
  '{"severity": {"header-too-long": "off"',
  '{"descriptionLength": 20, "category": "utility", "ignore": [5]}',
  `{"severity": ${'['.repeat(3000)}`,
];
const ENCODINGS = [
  (text: string) => Buffer.from(text),
  (text: string) => Buffer.from(`\ufeff${text}`),
  (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xcf, 0xf0, 0xe8])]),
];

interface Case {
  readonly files: readonly (readonly [string, number, number])[];
  readonly config: number;
  /** Which findings are accepted, by their place among all; every third number is left out. */
  readonly accepted: readonly number[];
}

const folders: fc.Arbitrary<Case> = fc.record({
  files: fc.uniqueArray(
    fc.tuple(fc.constantFrom(...NAMES), fc.nat(TEXTS.length - 1), fc.nat(ENCODINGS.length - 1)),
    { minLength: 1, maxLength: 6, selector: ([name]) => name },
  ),
  config: fc.nat(CONFIGS.length - 1),
  accepted: fc.uniqueArray(fc.nat(12), { maxLength: 6 }),
});

interface Row {
  readonly file: string;
  readonly check: string;
  readonly severity: string;
  readonly range: unknown;
  readonly message: string;
}

/** A folder of the case, with some of its findings accepted. */
async function make({ files, config, accepted }: Case): Promise<TestFolder> {
  const folder = new TestFolder();
  for (const [name, text, encoding] of files)
    folder.write(name, ENCODINGS[encoding]?.(TEXTS[text] ?? '') ?? '');
  const text = CONFIGS[config];
  if (text !== undefined) folder.write('hsm.config.json', text);
  const baseline = text?.includes('lists/x.json') ? 'lists/x.json' : 'hsm.baseline.json';
  folder.write('lists/note.txt', '');
  await hsmIn(folder.path, 'check', '.', '--update-baseline', '--baseline', baseline);
  try {
    const all = (JSON.parse(folder.read(baseline)) as { accepted: unknown[] }).accepted;
    folder.write(baseline, JSON.stringify({ accepted: all.filter((_, index) => accepted.includes(index)) }));
  } catch {
    // Nothing was found, so nothing can be accepted.
  }
  return folder;
}

/** Every file below a folder, as paths from it. */
function filesBelow(folder: string, below = folder): string[] {
  return readdirSync(below).flatMap((name) => {
    const path = join(below, name);
    return statSync(path).isDirectory() ? filesBelow(folder, path) : [relative(folder, path)];
  });
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

/** What the server says of every template of a folder, as `hsm check --format json` would. */
async function rowsOfServer(folder: TestFolder): Promise<Row[]> {
  const root = addressOf(folder.path);
  const texts = new Map<string, string>();
  for (const path of filesBelow(folder.path)) {
    const decoded = decode(readFileSync(folder.file(path)));
    if (decoded.ok) texts.set(addressOf(folder.file(path)), decoded.value.text);
  }
  const templates = [...texts].filter(([uri]) =>
    isTemplatePath(decodeURIComponent(uri.slice(root.length + 1))),
  );
  const rows: Row[] = [];
  await withServer({ folders: [root], initializationOptions: { configFiles: true } }, async (client) => {
    connectFiles(client, texts);
    const files = templates.map(([uri, text]) => ({ uri, text }));
    const tell = (params: object): Promise<{ diagnostics: { uri: string; items: Diagnostic[] }[] }> =>
      client.connection.sendRequest(ServerRequest.indexFiles.method, params);
    await tell({ files, restart: true, complete: true });
    const { diagnostics } = await tell({ files, diagnostics: true });
    for (const { uri, items } of diagnostics) {
      const file = decodeURIComponent(uri.slice(root.length + 1));
      for (const { code, severity = 1, range, message } of items)
        if (code !== 'baseline-stale')
          rows.push({
            file,
            check: String(code),
            severity: SEVERITIES[severity] ?? '',
            range,
            message: typeof message === 'string' ? message : message.value,
          });
    }
  });
  return rows;
}

function ordered(rows: readonly Row[]): string {
  const texts = rows.map(({ file, check, severity, range, message }) =>
    JSON.stringify({ file, check, severity, range, message: message.replaceAll('\n', ' ') }),
  );
  return texts.sort().join('\n');
}

describe('any folder', function () {
  this.timeout(120_000);

  it('has the same findings on the command line and in the server', async () => {
    await fc.assert(
      fc.asyncProperty(folders, async (one) => {
        const folder = await make(one);
        try {
          const { output } = await hsmIn(folder.path, 'check', '.', '--format', 'json');
          const rows = (JSON.parse(output) as Row[]).filter(({ file }) => file !== 'hsm.config.json');
          assert.equal(ordered(await rowsOfServer(folder)), ordered(rows));
        } finally {
          folder.remove();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps what accepted findings mark when it is repaired, however often', async () => {
    await fc.assert(
      fc.asyncProperty(folders, async (one) => {
        const folder = await make(one);
        try {
          const accepted = await acceptedOf(folder);
          for (let round = 0; round < 2; round++) {
            await hsmIn(folder.path, 'check', '.', '--fix');
            assert.deepEqual(await acceptedOf(folder), accepted);
          }
        } finally {
          folder.remove();
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** Check and marked text of every accepted finding; a repair in the editor leads to the same. */
async function acceptedOf(folder: TestFolder): Promise<string[]> {
  const project = new Project(new NodePorts(folder.path, () => undefined));
  const found: string[] = [];
  for (const path of filesBelow(folder.path)) {
    const decoded = isTemplatePath(path) ? decode(readFileSync(folder.file(path))) : undefined;
    if (!decoded?.ok) continue;
    const address = addressOf(folder.file(path));
    const rules: Rules = await project.rulesFor(address);
    const { text } = decoded.value;
    const marked = (of: string): string[] =>
      judge({ address, document: parseTemplate(of) }, rules).accepted.map(
        ({ check, span }) => `${path} ${check.id} ${of.slice(span.start, span.end)}`,
      );
    assert.deepEqual(marked(repair({ address, document: parseTemplate(text) }, rules).text), marked(text));
    found.push(...marked(text));
  }
  return found;
}
