import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import {
  decode,
  isTemplatePath,
  judge,
  parseTemplate,
  Project,
  repair,
  STALE_CODE,
  type Rules,
} from '../../server/src/service';
import { addressOf } from '../../server/src/cli/address';
import { findFiles } from '../../server/src/cli/find-files';
import { NodePorts } from '../../server/src/cli/node-ports';
import { reportJson } from '../../server/src/service/reports/json';
import type { ReportedFile } from '../../server/src/service/reports/report';
import { hsmIn, TestFolder } from '../support/cli';
import { connectFiles } from '../support/config-files';
import { withServer, type TestClient } from '../support/lsp';
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
  '{"samples": {"Обычный": {"7": "x"}}, "severity": {"no/such": "off", "tab": "hint"}, "registered": ["none.json"]}',
  `{"severity": ${'['.repeat(3000)}`,
];
const ENCODINGS = [
  (text: string) => Buffer.from(text),
  (text: string) => Buffer.from(`\ufeff${text}`),
  (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xcf, 0xf0, 0xe8])]),
];

/** The last encoding is damaged. */
const SOUND_ENCODINGS = ENCODINGS.length - 1;

interface Case {
  readonly files: readonly (readonly [string, number, number])[];
  readonly config: number;
  /** How the configuration is encoded. */
  readonly encoding: number;
  /** Which findings are accepted, by their place among all; every third number is left out. */
  readonly accepted: readonly number[];
}

const folders: fc.Arbitrary<Case> = fc.record({
  files: fc.uniqueArray(
    fc.tuple(fc.constantFrom(...NAMES), fc.nat(TEXTS.length - 1), fc.nat(ENCODINGS.length - 1)),
    { minLength: 1, maxLength: 6, selector: ([name]) => name },
  ),
  config: fc.nat(CONFIGS.length - 1),
  encoding: fc.nat(SOUND_ENCODINGS - 1),
  accepted: fc.uniqueArray(fc.nat(12), { maxLength: 6 }),
});

/** A folder of the case, with some of its findings accepted. */
async function make({ files, config, encoding: ofConfig, accepted }: Case): Promise<TestFolder> {
  const folder = new TestFolder();
  for (const [name, text, encoding] of files)
    folder.write(name, ENCODINGS[encoding]?.(TEXTS[text] ?? '') ?? '');
  const text = CONFIGS[config];
  if (text !== undefined) folder.write(CONFIG, ENCODINGS[ofConfig]?.(text) ?? text);
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

const SEVERITIES = ['error', 'error', 'warning', 'information', 'hint'] as const;
const CONFIG = 'hsm.config.json';

/** An editor with the files of a folder, whose templates the server knows. */
async function inEditor<Answer>(
  folder: TestFolder,
  use: (client: TestClient, diagnostics: ReadonlyMap<string, readonly Diagnostic[]>) => Promise<Answer>,
): Promise<Answer> {
  const root = addressOf(folder.path);
  const texts = new Map<string, string>();
  const unread: string[] = [];
  for (const path of filesBelow(folder.path)) {
    const decoded = decode(readFileSync(folder.file(path)));
    const uri = addressOf(folder.file(path));
    if (decoded.ok) texts.set(uri, decoded.value.text);
    if (!decoded.ok || decoded.value.isDamaged) unread.push(uri);
  }
  const isTemplate = (uri: string): boolean => isTemplatePath(decodeURIComponent(uri.slice(root.length + 1)));
  const files = [...texts].filter(([uri]) => isTemplate(uri)).map(([uri, text]) => ({ uri, text }));
  let answer: Answer | undefined;
  await withServer({ folders: [root], initializationOptions: { configFiles: true } }, async (client) => {
    connectFiles(client, texts);
    const send = (params: object): Promise<{ diagnostics: { uri: string; items: Diagnostic[] }[] }> =>
      client.connection.sendRequest(ServerRequest.indexFiles.method, params);
    const known = { files, unread: unread.filter(isTemplate) };
    await send({ ...known, restart: true, complete: true });
    const { diagnostics } = await send({ ...known, diagnostics: true });
    answer = await use(client, new Map(diagnostics.map(({ uri, items }) => [uri, items])));
  });
  assert.ok(answer !== undefined);
  return answer;
}

const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

/** What the editor shows of a file, as the file of a report; a finding is fixable when its preferred quick fix is offered. */
async function reported(
  client: TestClient,
  address: string,
  name: string,
  text: string,
  diagnostics?: readonly Diagnostic[],
): Promise<ReportedFile> {
  await client.open(address, text);
  const items = (await client.pull(address)).filter(({ code }) => code !== STALE_CODE);
  if (diagnostics)
    assert.deepEqual(
      items,
      diagnostics.filter(({ code }) => code !== STALE_CODE),
    );
  const actions = await client.actions(address, WHOLE, items, ['quickfix']);
  const document = TextDocument.create(address, 'hsm', 1, text);
  const findings = items.map(({ code, severity = 1, range, message }) => {
    const isFixable =
      name !== CONFIG &&
      actions.some(
        ({ isPreferred, diagnostics: [fixed] = [] }) =>
          isPreferred === true &&
          fixed?.code === code &&
          JSON.stringify(fixed?.range) === JSON.stringify(range),
      );
    return {
      check: String(code),
      severity: SEVERITIES[severity],
      span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
      // Editors show a long message in lines.
      message: (typeof message === 'string' ? message : message.value).replaceAll('\n', ' '),
      fix: isFixable ? [] : undefined,
    };
  });
  return { name, path: name, text, hasMark: false, findings };
}

/** What the server finds in a folder, by the writer of reports that `hsm check --format json` has. */
async function reportOfServer(folder: TestFolder): Promise<string> {
  const found = findFiles(['.'], folder.path).files;
  const files: ReportedFile[] = [];
  await inEditor(folder, async (client, diagnostics) => {
    const add = async (path: string, name: string): Promise<void> => {
      const address = addressOf(path);
      const decoded = decode(readFileSync(path));
      if (decoded.ok)
        files.push(await reported(client, address, name, decoded.value.text, diagnostics.get(address)));
    };
    for (const { path, shown } of found) await add(path, shown);
    const config = folder.file(CONFIG);
    // Where there is no template, the command line reads no configuration.
    if (found.length > 0 && existsSync(config)) await add(config, CONFIG);
    return true;
  });
  return reportJson({
    ...{ tool: { version: '0.0.0', address: undefined }, language: 'en', templates: files.length },
    ...{ files, describe: () => undefined, problems: [], fixed: 0, hash: (text) => text },
  });
}

describe('any folder', function () {
  this.timeout(120_000);

  it('has the same findings, byte for byte, on the command line and in the server', async () => {
    await fc.assert(
      fc.asyncProperty(folders, async (one) => {
        const folder = await make(one);
        try {
          const { output } = await hsmIn(folder.path, 'check', '.', '--format', 'json');
          assert.equal(await reportOfServer(folder), output);
        } finally {
          folder.remove();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps what accepted findings mark when the command line repairs it, however often', async () => {
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

  it('keeps what accepted findings mark when the editor fixes on save', async () => {
    let fixed = 0;
    await fc.assert(
      fc.asyncProperty(folders, async (one) => {
        const folder = await make(one);
        try {
          const accepted = await acceptedOf(folder);
          for (let round = 0; round < 2; round++) {
            fixed += await saveAll(folder);
            assert.deepEqual(await acceptedOf(folder), accepted);
          }
        } finally {
          folder.remove();
        }
      }),
      { numRuns: 25 },
    );
    assert.ok(fixed > 5, `only ${fixed} texts were fixed`);
  });
});

function textIn(folder: TestFolder, path: string): string | undefined {
  const decoded = decode(readFileSync(folder.file(path)));
  return decoded.ok && !decoded.value.isDamaged ? decoded.value.text : undefined;
}

/** The templates that can be written again as they are. */
function soundTemplates(folder: TestFolder): string[] {
  return filesBelow(folder.path).filter((path) => isTemplatePath(path) && textIn(folder, path) !== undefined);
}

/** Saves every template in an editor with `editor.codeActionsOnSave`; how many texts were changed. */
async function saveAll(folder: TestFolder): Promise<number> {
  return inEditor(folder, async (client) => {
    let changed = 0;
    for (const path of soundTemplates(folder)) {
      const uri = addressOf(folder.file(path));
      const before = textIn(folder, path) ?? '';
      await client.open(uri, before);
      const [action] = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: WHOLE,
        context: { diagnostics: await client.pull(uri), only: ['source.fixAll'], triggerKind: AUTOMATIC },
      });
      const [change] = action?.edit?.documentChanges ?? [];
      if (!change || !('edits' in change)) continue;
      const edits = change.edits.filter((edit) => 'newText' in edit);
      const after = TextDocument.applyEdits(TextDocument.create(uri, 'hsm', 1, before), edits);
      await client.change(uri, 2, [undefined, after]);
      await client.save(uri);
      folder.write(path, after);
      changed++;
    }
    return changed;
  });
}

/** `CodeActionTriggerKind.Automatic`: as on save. */
const AUTOMATIC = 2;

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
