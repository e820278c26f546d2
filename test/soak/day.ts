import type { Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ServerNotification, ServerRequest } from '../../server/src/shell/protocol';
import type { Random } from '../fuzz/random';
import { nextText } from '../fuzz/texts';
import type { Editor, Outcome } from './editor';
import { ROOT, type World } from './world';

/** What happened, for the summary. */
export interface Counts {
  edits: number;
  requests: number;
  cancelled: number;
  configurations: number;
  lists: number;
  renames: number;
  /** Requests that failed, with the cause. */
  readonly failed: string[];
}

const KEYS = [
  'а',
  'б',
  ' ',
  '*',
  '[',
  ']',
  '{{1}}',
  '[*FOOT*]',
  '\n',
  '  ',
  '_',
  '🙂',
  '\u00a0',
  'http://a.ru',
];

/** A hard day in the editor: everything it does is sent to all servers alike. */
export class Day {
  readonly counts: Counts = {
    ...{ edits: 0, requests: 0, cancelled: 0, configurations: 0, lists: 0, renames: 0 },
    failed: [],
  };

  /**
   * @param maximumOpen how many documents are open at a time, at most
   * @param rarity of a thousand steps, this many rename a folder, and as many change a list, settings, a configuration
   */
  constructor(
    private readonly world: World,
    private readonly random: Random,
    private readonly editors: readonly Editor[],
    private readonly maximumOpen: number,
    private readonly rarity: number,
  ) {}

  /** One thing that the author does. Rare things are rare. */
  async step(): Promise<void> {
    const { random, world } = this;
    const chosen = random.below(1000);
    if (chosen < 40 || world.open.size === 0) return this.openAnother();
    if (chosen < 55) return this.save();
    const rare = Math.floor((chosen - 55) / this.rarity);
    if (rare < 2) {
      this.changeConfiguration();
      return;
    }
    if (rare === 2) {
      this.changeList();
      return;
    }
    if (rare === 3) {
      this.changeSettings();
      return;
    }
    if (rare === 4) return this.renameFolder();
    return this.edit();
  }

  /** A request to all servers; what each came to. */
  async ask(method: string, params: object, cancel = false): Promise<Outcome[]> {
    const outcomes = await Promise.all(this.editors.map((editor) => editor.request(method, params, cancel)));
    this.counts.requests++;
    if (outcomes.some(({ kind }) => kind === 'cancelled')) this.counts.cancelled++;
    for (const outcome of outcomes) {
      if (outcome.kind === 'failed') this.counts.failed.push(`${method}: ${outcome.cause}`);
    }
    return outcomes;
  }

  private send(method: string, params: object): void {
    for (const editor of this.editors) editor.notify(method, params);
  }

  private async openAnother(): Promise<void> {
    const { world, random } = this;
    const uri = random.pick(world.templates());
    if (world.open.has(uri)) return;
    if (world.open.size >= this.maximumOpen) this.close(random.pick([...world.open.keys()]));
    const text = world.files.get(uri) ?? '';
    world.open.set(uri, { text, version: 1 });
    for (const editor of this.editors) editor.open(uri, text, 1);
    await this.ask('textDocument/diagnostic', { textDocument: { uri } });
  }

  /** Closes a document; half of them are saved before. */
  private close(uri: string): void {
    if (this.random.chance(0.5)) this.world.files.set(uri, this.world.textOf(uri));
    this.world.open.delete(uri);
    this.send('textDocument/didClose', { textDocument: { uri } });
  }

  private async edit(): Promise<void> {
    const { world, random } = this;
    const uri = random.pick([...world.open.keys()]);
    for (let count = 1 + random.below(14); count > 0; count--) this.press(uri);
    const textDocument = { uri };
    const asked = this.ask('textDocument/diagnostic', { textDocument }, random.chance(0.15));
    if (random.chance(0.3)) {
      const position = positionIn(world.textOf(uri), random);
      const [method, params] = random.pick(questionsAt(uri, position));
      void this.ask(method, params, random.chance(0.3));
    }
    await asked;
  }

  private press(uri: string): void {
    const { random, world } = this;
    const document = world.open.get(uri);
    if (!document) return;
    const before = TextDocument.create(uri, 'hsm', document.version, document.text);
    const start = random.below(document.text.length + 1);
    const isLong = document.text.length > 3000;
    const end = Math.min(document.text.length, start + (isLong ? 400 : random.pick([0, 0, 0, 1, 8])));
    const range: Range = { start: before.positionAt(start), end: before.positionAt(end) };
    const isNew = random.chance(0.005);
    const change = isNew ? { text: nextText(random, []) } : { range, text: random.pick(KEYS) };
    const after = TextDocument.update(before, [change], document.version + 1);
    document.text = after.getText();
    document.version++;
    const textDocument = { uri, version: document.version };
    this.send('textDocument/didChange', { textDocument, contentChanges: [change] });
    this.send(ServerNotification.cursor.method, { textDocument: { uri }, position: after.positionAt(start) });
    this.counts.edits++;
  }

  private async save(): Promise<void> {
    const { world } = this;
    const uri = this.random.pick([...world.open.keys()]);
    world.files.set(uri, world.textOf(uri));
    this.send('textDocument/didSave', { textDocument: { uri } });
    this.send(ServerNotification.cursor.method, { textDocument: { uri } });
    const text = world.textOf(uri);
    await this.ask(ServerRequest.indexFiles.method, {
      files: [{ uri, text }],
      diagnostics: true,
      wantsAffected: true,
    });
  }

  private changed(uri: string): void {
    this.send('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }

  private changeConfiguration(): void {
    const folder = this.random.pick(this.world.folders());
    this.world.writeConfig(folder);
    this.counts.configurations++;
    this.changed(`${folder}/hsm.config.json`);
  }

  /** Writes the configurations to their ends that somebody saved half written. */
  finishConfigurations(): void {
    for (const uri of this.world.finishConfigs()) this.changed(uri);
  }

  private changeList(): void {
    const folder = this.random.pick(this.world.folders());
    this.world.writeList(folder);
    this.counts.lists++;
    this.changed(`${folder}/list.json`);
  }

  private changeSettings(): void {
    this.world.settings = { maxNumberOfProblems: 1 + this.random.below(100) };
    this.counts.configurations++;
    this.send('workspace/didChangeConfiguration', { settings: null });
  }

  /** What the client does: asks for the edits first, renames, reopens, scans again. */
  private async renameFolder(): Promise<void> {
    const { world, random } = this;
    const folder = random.pick(world.folders());
    await this.ask('workspace/willRenameFiles', { files: [{ oldUri: folder, newUri: `${ROOT}/renamed` }] });
    for (const { oldUri, newUri } of world.renameFolder(folder)) {
      const document = world.open.get(oldUri);
      if (!document) continue;
      this.send('textDocument/didClose', { textDocument: { uri: oldUri } });
      world.open.delete(oldUri);
      world.open.set(newUri, { text: document.text, version: 1 });
      for (const editor of this.editors) editor.open(newUri, document.text, 1);
    }
    this.counts.renames++;
    this.changed(folder);
    await Promise.all(this.editors.map((editor) => editor.scan()));
  }
}

type Question = readonly [method: string, params: object];

/** What an editor asks about a place in a document. */
export function questionsAt(uri: string, position: Range['start']): readonly Question[] {
  const textDocument = { uri };
  const range = { start: position, end: position };
  return [
    ['textDocument/hover', { textDocument, position }],
    ['textDocument/completion', { textDocument, position }],
    ['textDocument/documentHighlight', { textDocument, position }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['textDocument/inlayHint', { textDocument, range: { start: { line: 0, character: 0 }, end: position } }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/documentLink', { textDocument }],
    [ServerRequest.summary.method, { textDocument }],
    [ServerRequest.preview.method, { textDocument }],
    [ServerRequest.invisible.method, { textDocument }],
  ];
}

export function positionIn(text: string, random: Random): Range['start'] {
  return TextDocument.create('', '', 0, text).positionAt(random.below(text.length + 1));
}
