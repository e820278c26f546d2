// What the other features cost a key press: didChange → diagnostics, with and without what an editor asks beside it.
import { fileURLToPath } from 'node:url';
import { median, printTable } from './measure.mjs';
import { Session } from './session.mjs';
import { template } from './texts.mjs';

const server = fileURLToPath(new URL('../dist/server/server.js', import.meta.url));

/** What VS Code asks for a visible document after each change, when everything is switched on. */
const asked = {
  'semantic tokens': ['textDocument/semanticTokens/full', {}],
  outline: ['textDocument/documentSymbol', {}],
  folding: ['textDocument/foldingRange', {}],
  links: ['textDocument/documentLink', {}],
  lenses: ['textDocument/codeLens', {}],
  'inlay hints': [
    'textDocument/inlayHint',
    { range: { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } } },
  ],
  'status bar': ['hsm/summary', {}],
  'boxes round invisible characters': ['hsm/invisible', {}],
  preview: ['hsm/preview', {}],
};

const capabilities = {
  semanticTokens: {
    requests: { full: true, range: true },
    tokenTypes: [],
    tokenModifiers: [],
    formats: ['relative'],
  },
  documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  ...{ foldingRange: {}, documentLink: {}, codeLens: {}, inlayHint: {} },
};
const initializationOptions = {
  codeLensCommands: { preview: 'a', copy: 'b', problems: 'c' },
};

/** An editor that types in one document. */
class Typist {
  version = 1;

  constructor(session, uri, text) {
    this.session = session;
    this.uri = uri;
    this.line = Math.floor(text.split('\n').length / 2);
  }

  /**
   * One key press; ms until the diagnostics are there, and until everything is. An editor asks for the rest when the
   * typing pauses, so after the diagnostics; at worst, together with them.
   */
  async press(features, together) {
    const insert = ++this.version % 2 === 0;
    const start = { line: this.line, character: 3 };
    const end = insert ? start : { line: this.line, character: 4 };
    const before = performance.now();
    void this.session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range: { start, end }, text: insert ? 'ы' : '' }],
    });
    let diagnostics = 0;
    const answered = this.session
      .diagnostics(this.uri)
      .then(() => (diagnostics = performance.now() - before));
    if (!together) await answered;
    const others = features.map(([method, more]) =>
      this.session.connection.sendRequest(method, { textDocument: { uri: this.uri }, ...more }),
    );
    await Promise.all([answered, ...others]);
    return { diagnostics, all: performance.now() - before };
  }
}

export async function features({ quick }) {
  const session = new Session(server, true);
  await session.start({ capabilities, initializationOptions });
  const kinds = { nothing: [], everything: Object.values(asked) };
  for (const [name, one] of Object.entries(asked)) kinds[name] = [one];
  for (const [what, size, count] of [
    ['1 KB', 1e3, 60],
    ['100 KB', 1e5, 15],
  ]) {
    const text = template(size);
    const uri = `file:///${size}.hsm`;
    await session.open(uri, text);
    const typist = new Typist(session, uri, text);
    const times = Object.fromEntries(
      Object.keys(kinds).map((name) => [name, { after: [], together: [], all: [] }]),
    );
    for (let round = 0; round < (quick ? 3 : 12); round++) {
      for (const [name, requests] of Object.entries(kinds)) {
        for (const together of [false, true]) {
          for (let press = 0; press < count; press++) {
            const took = await typist.press(requests, together);
            // The first round is spent on compiling.
            if (round === 0) continue;
            times[name][together ? 'together' : 'after'].push(took.diagnostics);
            if (!together) times[name].all.push(took.all);
          }
        }
      }
    }
    const floor = median(times.nothing.after);
    printTable(
      `What features add to didChange → diagnostics, ${what}`,
      [
        'asked beside the diagnostics',
        'after them, ms',
        'ratio',
        'together, ms',
        'ratio',
        'all answered, ms',
      ],
      Object.entries(times).map(([name, { after, together, all }]) => [
        ...[name, median(after), median(after) / floor],
        ...[median(together), median(together) / floor, median(all)],
      ]),
    );
  }
  await session.stop();
}
