import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { withServer, type TestClient } from '../support/lsp';

const URI = 'file:///work/a.hsm';

/** Types characters one by one at the end of line 0, as an editor sends them: the change, the pull, the cursor. */
async function type(
  client: TestClient,
  state: { version: number; column: number },
  text: string,
): Promise<string[][]> {
  const seen: string[][] = [];
  for (const character of text) {
    const at = { line: 0, character: state.column };
    await client.change(URI, ++state.version, [{ start: at, end: at }, character]);
    const pulled = client.pullIds(URI);
    state.column += character.length;
    await client.cursor(URI, 0, state.column);
    seen.push(await pulled);
  }
  return seen;
}

const START = '[#HSM#]Здравствуйте! ';

describe('protocol: while typing', () => {
  it('a half-typed variable is not a problem until the cursor leaves, and nothing flickers', () =>
    withServer({}, async (client) => {
      const state = { version: 1, column: START.length };
      await client.open(URI, `${START} Ждём вас завтра`);
      await client.cursor(URI, 0, state.column);
      assert.ok(!(await client.pullIds(URI)).includes('variable-braces'));
      const seen = await type(client, state, '{{1');
      assert.ok(!seen.flat().includes('variable-braces'), JSON.stringify(seen));
      assert.equal(client.refreshes, 0, 'asked to look again although nothing changed');
      await client.cursor(URI, 0, 2);
      await client.until(() => client.refreshes === 1);
      assert.ok((await client.pullIds(URI)).includes('variable-braces'));
    }));

  it('the count over the first line waits, too, where the editor can be asked to count again', async () => {
    const initializationOptions = { codeLensCommands: { preview: 'p', copy: 'c', problems: 'm' } };
    for (const refreshesLenses of [true, false]) {
      await withServer({ initializationOptions, refreshesLenses }, async (client) => {
        const count = async (): Promise<string | undefined> => {
          const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
            textDocument: { uri: URI },
          });
          return lenses.at(-1)?.command?.title;
        };
        const text = '[#HSM#]Ждём вас завтра.';
        await client.open(URI, text);
        await client.cursor(URI, 0, text.length);
        assert.equal(await count(), 'No problems');
        await type(client, { version: 1, column: text.length }, ' ');
        assert.equal(await count(), refreshesLenses ? 'No problems' : '1 problem');
        await client.cursor(URI, 0, 2);
        await client.until(() => client.refreshes === 1);
        assert.equal(await count(), '1 problem');
        assert.equal(client.lensRefreshes, refreshesLenses ? 1 : 0);
      });
    }
  });

  it('a sentence that continues after a variable is not a text that ends with it', () =>
    withServer({}, async (client) => {
      const state = { version: 1, column: START.length };
      await client.open(URI, START);
      await client.cursor(URI, 0, state.column);
      const seen = new Set((await type(client, state, 'Мария {{1}}, *ваш* заказ готов')).flat());
      seen.delete('placeholder-in-text');
      assert.deepEqual([...seen], []);
    }));

  it('a text that does end with a variable says so when the cursor leaves', () =>
    withServer({}, async (client) => {
      const state = { version: 1, column: START.length };
      await client.open(URI, START);
      await client.cursor(URI, 0, state.column);
      await type(client, state, 'Ваш заказ готов, Мария {{1}}. ');
      await client.cursor(URI, 0, 2);
      await client.until(() => client.refreshes === 1);
      assert.ok((await client.pullIds(URI)).includes('variable-near-edge'));
    }));

  for (const [before, inserted] of [
    ['[#HSM#]Текст ', ['[]']],
    ['[#HSM#]Текст ', ['[]', '*']],
    ['[#HSM#]Текст ', ['{}', '{}']],
    ['[#HSM#]Текст', ['[*IMAGE*]']],
    ['[#HSM#]Текст', ['[*HEAD*]']],
    ['[#HSM#]* пункт\n', ['[]', '*']],
  ] as const) {
    it(`what the editor itself puts in is not a problem while the cursor is there: ${inserted.join(' ')}`, () =>
      withServer({}, async (client) => {
        await client.open(URI, before);
        const line = before.split('\n').length - 1;
        const state = { version: 1, column: before.length - (before.lastIndexOf('\n') + 1) };
        await client.cursor(URI, line, state.column);
        const known = new Set(await client.pullIds(URI));
        const news = async (): Promise<string[]> =>
          (await client.pullIds(URI)).filter((id) => !known.has(id));
        for (const text of inserted) {
          const at = { line, character: state.column };
          await client.change(URI, ++state.version, [{ start: at, end: at }, text]);
          assert.deepEqual(await news(), [], 'before the cursor is known');
          // Between the brackets that the editor closed, else after what was accepted.
          state.column += text.length === 2 ? 1 : text.length;
          await client.cursor(URI, line, state.column);
          assert.deepEqual(await news(), []);
        }
      }));
  }

  it('a pasted text is judged at once', () =>
    withServer({}, async (client) => {
      const at = { line: 0, character: START.length };
      await client.open(URI, START);
      await client.cursor(URI, 0, START.length);
      await client.change(URI, 2, [{ start: at, end: at }, 'Ждём вас {{1']);
      assert.ok((await client.pullIds(URI)).includes('variable-braces'));
    }));

  it('the editor says when the author has saved; a file that is saved by itself ends nothing', () =>
    withServer({}, async (client) => {
      const state = { version: 1, column: START.length };
      await client.open(URI, `${START} Ждём вас завтра`);
      await client.cursor(URI, 0, state.column);
      await type(client, state, '{{1');
      await client.save(URI);
      assert.ok(!(await client.pullIds(URI)).includes('variable-braces'));
      await client.cursor(URI);
      await client.until(() => client.refreshes === 1);
      assert.ok((await client.pullIds(URI)).includes('variable-braces'));
    }));

  it('leaving the editor reports it, too, also to an editor that cannot pull', () =>
    withServer({ pulls: false }, async (client) => {
      await client.open(URI, `${START} Ждём вас завтра`);
      await client.cursor(URI, 0, START.length);
      const at = { line: 0, character: START.length };
      await client.change(URI, 2, [{ start: at, end: at }, '{{1']);
      await client.until(() => client.published.some(({ version }) => version === 2));
      const codes = () => client.published.at(-1)?.diagnostics.map(({ code }) => code) ?? [];
      assert.ok(!codes().includes('variable-braces'));
      const before = client.published.length;
      await client.cursor(URI);
      await client.until(() => client.published.length > before);
      assert.ok(codes().includes('variable-braces'));
    }));

  it('deleting the last brace leaves a half-typed variable: no problem either', () =>
    withServer({}, async (client) => {
      const text = `${START}{{1}} Ждём вас завтра`;
      await client.open(URI, text);
      const end = START.length + 5;
      await client.cursor(URI, 0, end);
      await client.change(URI, 2, [
        { start: { line: 0, character: end - 1 }, end: { line: 0, character: end } },
        '',
      ]);
      // The pull comes before the editor sends the new cursor position.
      assert.ok(!(await client.pullIds(URI)).includes('variable-braces'));
    }));

  it('brackets that the editor closes on its own do not end the typing', () =>
    withServer({}, async (client) => {
      await client.open(URI, `${START} Ждём вас завтра`);
      const at = START.length;
      await client.cursor(URI, 0, at);
      const place = { line: 0, character: at };
      await client.change(URI, 2, [{ start: place, end: place }, '{}']);
      await client.cursor(URI, 0, at + 1);
      const inner = { line: 0, character: at + 1 };
      await client.change(URI, 3, [{ start: inner, end: inner }, '{}']);
      await client.cursor(URI, 0, at + 2);
      assert.ok(!(await client.pullIds(URI)).includes('variable-braces'));
      assert.equal(client.refreshes, 0);
    }));

  it('a cursor that passes a finding does not hide it', () =>
    withServer({}, async (client) => {
      await client.open(URI, `${START}{{1 Ждём вас завтра`);
      assert.ok((await client.pullIds(URI)).includes('variable-braces'));
      await client.cursor(URI, 0, START.length + 1);
      assert.ok((await client.pullIds(URI)).includes('variable-braces'));
      assert.equal(client.refreshes, 0);
    }));

  it('a change elsewhere in the text moves the cursor along and ends nothing', () =>
    withServer({}, async (client) => {
      const state = { version: 1, column: START.length };
      await client.open(URI, `${START} Ждём вас завтра`);
      await client.cursor(URI, 0, state.column);
      await type(client, state, '{{1');
      const at = { line: 0, character: 7 };
      await client.change(URI, ++state.version, [{ start: at, end: at }, '🎉 ']);
      await client.cursor(URI, 0, state.column + 3);
      assert.ok(!(await client.pullIds(URI)).includes('variable-braces'));
    }));

  it('an editor that cannot be asked to pull again gets it at once', () =>
    withServer({ refreshes: false }, async (client) => {
      const state = { version: 1, column: START.length };
      await client.open(URI, `${START} Ждём вас завтра`);
      await client.cursor(URI, 0, state.column);
      assert.ok((await type(client, state, '{{1')).at(-1)?.includes('variable-braces'));
    }));
});
