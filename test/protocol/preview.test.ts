import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ServerRequest, type Preview, type Summary } from '../../server/src/shell/protocol';
import { withServer, type TestClient } from '../support/lsp';

const URI = 'file:///work/a.hsm';
const DAMAGED = '[#НSM#]Заказ готов 🎉[*FOOTER*]Магазин';

const preview = (client: TestClient, view?: 'arrives' | 'meant'): Promise<Preview> =>
  client.connection.sendRequest(ServerRequest.preview.method, {
    textDocument: { uri: URI },
    ...(view && { view }),
  });

describe('protocol: the message as it arrives', () => {
  it('has damaged tags as text, a banner, and the repairs of its buttons', async () => {
    await withServer({ locale: 'ru' }, async (client) => {
      await client.open(URI, DAMAGED);
      const arrives = await preview(client);
      assert.match(arrives.banner, /Сообщение не отправится/);
      assert.match(arrives.html, /data-unsent/);
      assert.match(arrives.html, /<strong[^>]*><span class="text stray"[^>]*>FOOTER</);
      const text = TextDocument.create(URI, 'hsm', 1, DAMAGED);
      const repaired = arrives.repairs.map((choices) =>
        TextDocument.applyEdits(text, [...(choices[0] ?? [])]),
      );
      assert.deepEqual(repaired, [
        '[#HSM#]Заказ готов 🎉[*FOOTER*]Магазин',
        '[#НSM#]Заказ готов 🎉[*FOOT*]Магазин',
      ]);
    });
  });

  it('is shown as meant on request', async () => {
    await withServer({ locale: 'en' }, async (client) => {
      await client.open(URI, DAMAGED);
      const meant = await preview(client, 'meant');
      assert.match(meant.banner, /Shown as meant/);
      assert.match(meant.html, /class="footer".*Магазин/);
      assert.doesNotMatch(meant.html, /data-unsent|FOOTER/);
    });
  });

  it('has the lengths of what is drawn: a damaged tag is a part of the body', async () => {
    await withServer({}, async (client) => {
      await client.open(URI, DAMAGED);
      const lengths = async (view: 'arrives' | 'meant'): Promise<string[]> =>
        (await preview(client, view)).budgets.map(({ section, used }) => `${section} ${used}`);
      assert.deepEqual(await lengths('arrives'), [`body ${DAMAGED.length}`]);
      assert.deepEqual(await lengths('meant'), [`body ${'Заказ готов 🎉'.length}`, 'foot 7']);
      const { budgets }: Summary = await client.connection.sendRequest(ServerRequest.summary.method, {
        textDocument: { uri: URI },
      });
      assert.deepEqual(
        budgets.map(({ section, used }) => `${section} ${used}`),
        [`body ${DAMAGED.length}`],
        'the status bar',
      );
    });
  });

  it('has no banner when it arrives as intended', async () => {
    await withServer({}, async (client) => {
      await client.open(URI, '[#HSM#]Заказ готов[*FOOT*]Магазин');
      const { banner, repairs } = await preview(client);
      assert.equal(banner, '');
      assert.deepEqual(repairs, []);
    });
  });
});

describe('protocol: the section of the cursor', () => {
  it('is part of the summary', async () => {
    await withServer({}, async (client) => {
      await client.open(URI, '[#HSM#]Заказ готов[*HEAD*]Заказ');
      const section = async (character?: number): Promise<string | undefined> => {
        const position = character === undefined ? {} : { position: { line: 0, character } };
        const summary: Summary = await client.connection.sendRequest(ServerRequest.summary.method, {
          textDocument: { uri: URI },
          ...position,
        });
        return summary.section;
      };
      assert.equal(await section(10), 'body');
      assert.equal(await section(28), 'head');
      // Before the tag, where the body grows; after its first character, in the tag.
      assert.equal(await section('[#HSM#]Заказ готов'.length), 'body');
      assert.equal(await section('[#HSM#]Заказ готов['.length), 'head');
      assert.equal(await section(0), 'body');
      assert.equal(await section(), undefined);
    });
  });
});
