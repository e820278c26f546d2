import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withServer } from '../support/lsp';
import { ServerRequest } from '../../server/src/shell/protocol';

const URI = 'file:///work/a.hsm';

/** The text as the server has it. */
async function textOf(client: {
  connection: { sendRequest: (method: string, params: unknown) => Promise<unknown> };
}) {
  return client.connection.sendRequest(ServerRequest.text.method, {
    textDocument: { uri: URI },
    form: 'bpmsoft',
  });
}

const position = (line: number, character: number) => ({ line, character });

describe('protocol: incremental changes', () => {
  it('count in UTF-16 units, over emoji, Cyrillic and CR LF', () =>
    withServer({}, async (client) => {
      await client.open(URI, '[#HSM#]Ёлка 🎄🎄\r\nи шар[*HEAD*]Праздник');
      await client.change(URI, 2, [{ start: position(0, 14), end: position(0, 16) }, '🎁']);
      assert.equal(await textOf(client), '[#HSM#]Ёлка 🎄🎁\nи шар[*HEAD*]Праздник');
      await client.change(URI, 3, [{ start: position(1, 5), end: position(1, 13) }, '[*foot*]']);
      assert.equal(await textOf(client), '[#HSM#]Ёлка 🎄🎁\nи шар[*foot*]Праздник');
      const [found] = await client.pull(URI);
      assert.deepEqual(found?.range, { start: position(1, 5), end: position(1, 13) });
    }));

  it('are made in their order, each on the result of the one before', () =>
    withServer({}, async (client) => {
      await client.open(URI, '[#HSM#]один два');
      // The client sends the cursor position, so the server follows every single change.
      await client.cursor(URI, 0, 7);
      await client.change(
        URI,
        2,
        [{ start: position(0, 12), end: position(0, 15) }, 'три'],
        [{ start: position(0, 7), end: position(0, 11) }, 'два'],
      );
      assert.equal(await textOf(client), '[#HSM#]два три');
    }));

  it('that delete a line end join the lines', () =>
    withServer({}, async (client) => {
      await client.open(URI, '[#HSM#]а\r\nб\r\nв');
      await client.change(URI, 2, [{ start: position(0, 8), end: position(1, 0) }, '']);
      assert.equal(await textOf(client), '[#HSM#]аб\nв');
      await client.change(URI, 3, [{ start: position(0, 9), end: position(1, 0) }, '\n\n']);
      assert.equal(await textOf(client), '[#HSM#]аб\n\nв');
    }));

  /** What the library does since 1.0.16; the edits of our fixes rely on it. */
  describe('vscode-languageserver-textdocument', () => {
    it('ends a line before its line break, however large the column', () => {
      const document = TextDocument.create(URI, 'hsm', 1, 'аб\r\nв');
      assert.equal(document.offsetAt(position(0, 1000)), 2);
      assert.deepEqual(
        document.positionAt(3),
        position(0, 2),
        'an offset inside the line break is the end of the line',
      );
    });
    it('deletes a whole line only up to the next one', () => {
      const document = TextDocument.create(URI, 'hsm', 1, 'а\nб\nв');
      const edit = (character: number, line: number) =>
        TextDocument.applyEdits(document, [
          { range: { start: position(1, 0), end: position(line, character) }, newText: '' },
        ]);
      assert.equal(edit(0, 2), 'а\nв');
      assert.equal(edit(1000, 1), 'а\n\nв');
    });
    it('has right line starts after an edit that splits or joins a CR LF', () => {
      const split = TextDocument.create(URI, 'hsm', 1, 'а\r\nб');
      TextDocument.update(split, [{ range: { start: position(0, 1), end: position(1, 0) }, text: '\r' }], 2);
      assert.equal(split.getText(), 'а\rб');
      assert.deepEqual(split.positionAt(2), position(1, 0));
      const joined = TextDocument.create(URI, 'hsm', 1, 'а\rб\nв');
      TextDocument.update(joined, [{ range: { start: position(1, 0), end: position(1, 1) }, text: '' }], 2);
      assert.equal(joined.getText(), 'а\r\nв');
      assert.equal(joined.lineCount, 2);
      assert.deepEqual(joined.positionAt(3), position(1, 0));
    });
  });
});
