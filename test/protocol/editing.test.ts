import { equal, match } from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { spanOf } from '../../server/src/service';
import {
  ServerRequest,
  type EditAnswer,
  type EditOperation,
  type EditParams,
} from '../../server/src/shell/protocol';
import { withServer, type TestClient } from '../support/lsp';
import { readSelections, showEdited } from '../support/selections';

const URI = 'file:///work/a.hsm';

/** What the command leaves of a text, and what it says. */
async function run(
  client: TestClient,
  marked: string,
  operation: EditOperation,
  version = 1,
): Promise<{ shown: string; message: string | undefined } | null> {
  const { text, selections } = readSelections(marked);
  const document = TextDocument.create(URI, 'hsm', 1, text);
  await client.open(URI, text);
  const params: EditParams = {
    textDocument: { uri: URI, version },
    selections: selections.map(({ start, end }) => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
    })),
    operation,
  };
  const answer = await client.connection.sendRequest<EditAnswer | null>(ServerRequest.edit.method, params);
  if (!answer) return null;
  const edits = answer.edits.map(({ range, newText }) => ({ span: spanOf(document, range), newText }));
  const after = TextDocument.create(URI, 'hsm', 2, TextDocument.applyEdits(document, [...answer.edits]));
  const moved = answer.selections.map((range) => spanOf(after, range));
  return { shown: showEdited(text, { edits, selections: moved }), message: answer.message };
}

describe('the commands of the author', () => {
  const cases: [before: string, operation: EditOperation, after: string][] = [
    ['[#HSM#]🎉\r\nВаш за█каз', { kind: 'formatting', formatting: 'italic' }, '[#HSM#]🎉\r\nВаш _за█каз_'],
    ['[#HSM#]🎉\r\n{{1}} и █', { kind: 'variable' }, '[#HSM#]🎉\r\n{{1}} и {{2}}█'],
    ['[#HSM#]А\r\n█Б', { kind: 'section', section: 'FOOT' }, '[#HSM#]А\r\nБ[*FOOT*]█'],
  ];
  for (const [before, operation, after] of cases) {
    it(`${operation.kind}: ${JSON.stringify(after)}`, async () => {
      await withServer({}, async (client) => {
        equal((await run(client, before, operation))?.shown, after);
      });
    });
  }

  it('says in the language of the editor why nothing was done', async () => {
    await withServer({ locale: 'ru' }, async (client) => {
      const answer = await run(client, '[#HSM#]А[*FOOT*]Б█', { kind: 'formatting', formatting: 'bold' });
      match(answer?.message ?? '', /только в самом сообщении/);
    });
  });

  it('does nothing for another version', async () => {
    await withServer({}, async (client) => {
      equal(await run(client, '[#HSM#]А█', { kind: 'variable' }, 7), null);
    });
  });

  it('offers refactorings on request', async () => {
    await withServer({ locale: 'ru' }, async (client) => {
      await client.open(URI, '[#HSM#]Код 1234');
      const range = { start: { line: 0, character: 11 }, end: { line: 0, character: 15 } };
      const found = await client.actions(URI, range, [], ['refactor.extract']);
      equal(found.map(({ title }) => title).join(), 'Заменить переменной {{1}}');
      equal(
        (await client.actions(URI, range, [], ['quickfix'])).some(({ kind }) => kind?.startsWith('refactor')),
        false,
      );
    });
  });

  it('gives the form for reading', async () => {
    await withServer({}, async (client) => {
      await client.open(URI, '[#HSM#]А 🎉[*FOOT*]Б');
      const text = await client.connection.sendRequest<string>(ServerRequest.text.method, {
        textDocument: { uri: URI },
        form: 'reading',
      });
      equal(text, '[#HSM#]\nА 🎉\n\n[*FOOT*]\nБ');
    });
  });
});
