import assert from 'node:assert/strict';
import { ServerRequest, type CleanUpResult, type InvisibleCharacter } from '../../server/src/shell/protocol';
import * as pasting from '../../server/src/service/pasting';
import { parts } from '../../server/src/shell/parts';
import { withServer } from '../support/lsp';

const URI = 'file:///work/a.hsm';
const textDocument = { uri: URI };

describe('protocol: invisible characters', () => {
  it('are named in the language of the editor, with their places', () =>
    withServer({ locale: 'ru' }, async (client) => {
      await client.open(URI, '[#HSM#]👍 За\u00a0вас\nи\u200bдом 👨\u200d👩\u200d👧\tтаб');
      const found: InvisibleCharacter[] = await client.connection.sendRequest(
        ServerRequest.invisible.method,
        {
          textDocument,
        },
      );
      assert.deepEqual(
        found.map(({ label, wide, range: { start } }) => [label, wide, start.line, start.character]),
        [
          ['NBSP', true, 0, 12],
          ['ZWSP', false, 1, 1],
        ],
      );
      assert.match(found[0]?.name ?? '', /неразрывный пробел/);
    }));

  it('are removed by edits, only in the range when one is given', () =>
    withServer({}, async (client) => {
      await client.open(URI, '[#HSM#]За\u00a0вас\nи\u200bдом');
      const all: CleanUpResult = await client.connection.sendRequest(ServerRequest.cleanUp.method, {
        textDocument,
      });
      assert.deepEqual(
        all.map(({ newText }) => newText),
        [' ', ''],
      );
      const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
      const some: CleanUpResult = await client.connection.sendRequest(ServerRequest.cleanUp.method, {
        textDocument,
        range,
      });
      assert.deepEqual(
        some.map((edit) => edit.range.start),
        [{ line: 1, character: 1 }],
      );
    }));

  it('are removed from a pasted text, and its formatting becomes WhatsApp’s where that works', () =>
    withServer({}, async (client) => {
      await client.open(URI, '[#HSM#]Ждём [*HEAD*]Да');
      const paste = (character: number, text: string, html?: string) => {
        const start = { line: 0, character };
        const asked = { textDocument, range: { start, end: start }, text, html };
        return client.connection.sendRequest(ServerRequest.pastedText.method, asked);
      };
      assert.equal(await paste(12, '\ufeffЗа\u00a0вас 👨\u200d👩\u200d👧'), 'За вас 👨\u200d👩\u200d👧');
      parts().pasting = pasting;
      assert.equal(await paste(12, 'вас\u00a0всех', '<b>вас&nbsp;всех</b>'), '*вас всех*');
      assert.equal(await paste(11, 'вас', '<b>вас</b>'), 'вас', 'in the middle of a word');
      assert.equal(await paste(22, 'вас\u00a0всех', '<b>вас&nbsp;всех</b>'), 'вас всех', 'in a header');
    }));
});

describe('protocol: the gallery', () => {
  it('draws bubbles without asking the network for images', () =>
    withServer({ locale: 'ru' }, async (client) => {
      const texts = ['[#HSM#]*Привет* <b>', '[#HSM#]Да[*IMAGE*]https://example.com/a.png'];
      const [first, second]: string[] = await client.connection.sendRequest(ServerRequest.bubbles.method, {
        texts,
      });
      assert.match(first ?? '', /^<article class="bubble".*<strong>.*Привет/s);
      assert.match(first ?? '', /&lt;b&gt;/);
      assert.doesNotMatch(second ?? '', /<img/);
    }));
});
