import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Hover, Location, MarkupContent } from 'vscode-languageserver-types';
import { connectFiles } from '../support/config-files';
import { startInProcess, withServer, type ClientOptions, type TestClient } from '../support/lsp';
import {
  ClientRequest,
  ServerNotification,
  ServerRequest,
  type AddSampleAnswer,
} from '../../server/src/shell/protocol';

const CONFIG = 'file:///work/hsm.config.json';
const URI = 'file:///work/a.hsm';
const OPTIONS: ClientOptions = {
  laterEdits: true,
  locale: 'ru',
  initializationOptions: { configFiles: true },
};
const TEXT = '[#HSM#]Здравствуйте, Анна 🎉!';
/** «Анна». */
const SELECTED = { start: { line: 0, character: 21 }, end: { line: 0, character: 25 } };
const KIND = 'refactor.extract.variableWithSample';

async function offered(client: TestClient, uri = URI): Promise<CodeAction | undefined> {
  return (await client.actions(uri, SELECTED, [], ['refactor'])).find(({ kind }) => kind === KIND);
}

/** The questions that the server asks the author, all of them dismissed. */
function questionsTo(client: TestClient): readonly string[] {
  const shown: string[] = [];
  client.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
    shown.push(message);
    return null;
  });
  return shown;
}

const resolve = (client: TestClient, action: CodeAction | undefined): Promise<CodeAction> =>
  client.connection.sendRequest('codeAction/resolve', action);

/** What the edits of an action do: which files they make, and the text of each file after them. */
function done(action: CodeAction, texts: Readonly<Record<string, string>>): string[] {
  return (action.edit?.documentChanges ?? []).map((change) => {
    if ('kind' in change) return `${change.kind} ${change.kind === 'rename' ? '' : change.uri}`;
    const { textDocument, edits } = change;
    const document = TextDocument.create(textDocument.uri, '', 0, texts[textDocument.uri] ?? '');
    const written = edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
    return `${textDocument.uri} ${textDocument.version}: ${TextDocument.applyEdits(document, written)}`;
  });
}

function withFiles(
  files: Map<string, string>,
  work: (client: TestClient) => Promise<void>,
  options = OPTIONS,
): Promise<void> {
  return withServer(options, async (client) => {
    connectFiles(client, files);
    await work(client);
  });
}

describe('protocol: a template with samples of its own', () => {
  const config = '{"samples": {"А": {"1": "х"}}, "templates": {"a": {"samples": {"А": {"2": "у"}}}}}';

  it('keeps a new sample there, and finds it there', async () => {
    const files = new Map([[CONFIG, config]]);
    await withFiles(files, async (client) => {
      await client.open(URI, TEXT);
      const action = await offered(client);
      const [change] = done(await resolve(client, action), { [CONFIG]: config, [URI]: TEXT });
      assert.ok(change?.includes('"templates": {"a": {"samples": {"А": {"2": "у", "1": "Анна"}}}}'), change);
      const second = 'file:///work/sub/a.hsm';
      await client.open(second, '[#HSM#]Ваш заказ {{2}} готов.');
      const place = await client.connection.sendRequest<Location>('textDocument/definition', {
        textDocument: { uri: second },
        position: { line: 0, character: 19 },
      });
      assert.equal(place.range.start.character, config.indexOf('"у"'));
    });
  });

  it('says what a variable means in its hover', async () => {
    const written = '{"templates": {"a": {"variables": {"2": "номер заказа"}}}}';
    await withFiles(new Map([[CONFIG, written]]), async (client) => {
      await client.open(URI, '[#HSM#]Ваш заказ {{2}} готов.');
      const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
        textDocument: { uri: URI },
        position: { line: 0, character: 19 },
      });
      assert.match((hover.contents as MarkupContent).value, /\{\{2\}\}`\*\* — номер заказа/);
    });
  });

  it('saves what was typed in its preview there', async () => {
    const files = new Map([[CONFIG, config]]);
    await withFiles(files, async (client) => {
      await client.open(URI, '[#HSM#]Ваш заказ {{2}} готов.');
      const saved = await client.connection.sendRequest<{ content: string }>(
        ServerRequest.saveSamples.method,
        {
          textDocument: { uri: URI },
          sampleSet: 'А',
          values: { 2: 'я' },
        },
      );
      assert.equal(saved.content, config.replace('"у"', '"я"'));
    });
  });
});

describe('protocol: a text becomes a variable, and its sample', () => {
  it('writes into the file as it is when the action is chosen', async () => {
    const files = new Map([[CONFIG, '{}']]);
    await withFiles(files, async (client) => {
      await client.open(URI, TEXT);
      const action = await offered(client);
      assert.equal(action?.title, 'Заменить переменной {{1}}, сохранив «Анна» как пример (набор «Типичный»)');
      assert.equal(action.edit, undefined);
      const now = '{\n  "samples": {\n    "Типичный": {\n      "2": "А-1" // номер\n    }\n  }\n}\n';
      files.set(CONFIG, now);
      assert.deepEqual(done(await resolve(client, action), { [CONFIG]: now, [URI]: TEXT }), [
        `${CONFIG} null: ${now.replace('"А-1" // номер', '"А-1", // номер\n      "1": "Анна"')}`,
        `${URI} 1: [#HSM#]Здравствуйте, {{1}} 🎉!`,
      ]);
    });
  });

  it('is a command for an editor that asks for the edits itself, and nothing else is resolved', async () => {
    const initializationOptions = { configFiles: true, extractCommand: 'hsm.extractSample' };
    const client = startInProcess({ ...OPTIONS, initializationOptions });
    try {
      const { capabilities } = await client.initialize();
      assert.deepEqual(Object.keys(capabilities.codeActionProvider ?? {}), ['codeActionKinds']);
      connectFiles(client, new Map([[CONFIG, '{}']]));
      await client.open(URI, TEXT);
      const action = await offered(client);
      assert.equal(action?.data, undefined);
      assert.equal(action?.command?.command, 'hsm.extractSample');
      const data: unknown = action.command.arguments?.[0];
      const [, template] = done(await resolve(client, { title: '', data }), { [URI]: TEXT });
      assert.equal(template, `${URI} 1: [#HSM#]Здравствуйте, {{1}} 🎉!`);
    } finally {
      await client.stop();
    }
  });

  it('writes into unsaved changes of the file, with their version', () =>
    withFiles(new Map([[CONFIG, '{}']]), async (client) => {
      const unsaved = '{ "samples": { "Длинный": {} } }';
      await client.open(CONFIG, unsaved, 7);
      await client.open(URI, TEXT);
      const [config] = done(await resolve(client, await offered(client)), { [CONFIG]: unsaved });
      assert.match(config ?? '', /hsm\.config\.json 7: .*"Длинный": \{\s*"1": "Анна"/s);
    }));

  it('makes the file where there is none, in the open folder', () =>
    withFiles(new Map(), async (client) => {
      await client.open(URI, TEXT);
      const action = await offered(client);
      assert.match(action?.title ?? '', /\(новый файл hsm\.config\.json\)/);
      const [create, config] = done(await resolve(client, action), {});
      assert.equal(create, `create ${CONFIG}`);
      assert.match(config ?? '', /"samples": \{\s*"Типичный": \{\s*"1": "Анна"/);
    }));

  for (const [what, text, reason] of [
    ['another value', '{ "samples": { "A": { "1": "Иван" } } }', /«A».*\{\{1\}\}.*«Иван»/],
    ['damaged JSON', '{ "samples": ', /есть ошибки/],
  ] as const) {
    it(`says why not: ${what} in the file`, () =>
      withFiles(new Map([[CONFIG, text]]), async (client) => {
        await client.open(URI, TEXT);
        assert.match((await offered(client))?.disabled?.reason ?? '', reason);
      }));
  }

  it('changes nothing when another value came into the file meanwhile, and says so', async () => {
    const files = new Map([[CONFIG, '{ "samples": { "A": {} } }']]);
    await withFiles(files, async (client) => {
      const shown = questionsTo(client);
      await client.open(URI, TEXT);
      const action = await offered(client);
      files.set(CONFIG, '{ "samples": { "A": { "1": "Иван" } } }');
      assert.equal((await resolve(client, action)).edit, undefined);
      assert.match(shown.join(), /«Иван»/);
    });
  });

  it('changes nothing when the folder was closed meanwhile, and says so', () =>
    withFiles(new Map(), async (client) => {
      const shown = questionsTo(client);
      await client.open(URI, TEXT);
      const action = await offered(client);
      const asked = new Promise<void>((done) => {
        client.connection.onRequest('workspace/workspaceFolders', () => (done(), []));
      });
      const event = { added: [], removed: [{ uri: 'file:///work', name: '' }] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await asked;
      assert.equal((await resolve(client, action)).edit, undefined);
      assert.match(shown.join(), /откройте папку/);
    }));

  it('says why not: a file that can only be read', () =>
    withServer(OPTIONS, async (client) => {
      client.connection.onRequest(ClientRequest.findFile.method, ({ name }: { name: string }) =>
        name === 'hsm.config.json' ? { uri: CONFIG, text: '{}', readOnly: true } : null,
      );
      client.connection.onRequest(ClientRequest.readFile.method, () => null);
      await client.open(URI, TEXT);
      assert.match((await offered(client))?.disabled?.reason ?? '', /только для чтения/);
    }));

  it('says why not: no folder', () =>
    withFiles(new Map(), async (client) => {
      await client.open('untitled:Untitled-1', TEXT);
      const action = await offered(client, 'untitled:Untitled-1');
      assert.match(action?.disabled?.reason ?? '', /откройте папку/);
    }));

  it('is not offered to an editor without the needed capabilities', () =>
    withFiles(
      new Map([[CONFIG, '{}']]),
      async (client) => {
        await client.open(URI, TEXT);
        assert.equal(await offered(client), undefined);
      },
      { ...OPTIONS, laterEdits: false },
    ));

  it('leaves other actions as they are', () =>
    withFiles(new Map(), async (client) => {
      const action = { title: 'Другое', command: { title: 'Другое', command: 'x' } };
      assert.deepEqual(await resolve(client, action), action);
    }));
});

describe('protocol: a sample that is missing', () => {
  const text = '[#HSM#]Здравствуйте, {{1}} 🎉! Ваш [#Contact.Owner.Name#] ждёт вас.';
  const macro = { start: { line: 0, character: 35 }, end: { line: 0, character: 35 } };
  const add = (client: TestClient, value: string, name = 'Contact.Owner.Name'): Promise<AddSampleAnswer> =>
    client.connection.sendRequest(ServerRequest.addSample.method, {
      textDocument: { uri: URI },
      sampleSet: 'Типичный',
      name,
      value,
    });
  /** What the answer does to the configuration file. */
  const written = (answer: AddSampleAnswer, config: string): string =>
    answer.ok
      ? done({ title: '', edit: answer.value.edit }, { [CONFIG]: config }).join('\n')
      : answer.problem;

  it('is requested by a command, on the finding', () =>
    withFiles(new Map([[CONFIG, '{ "samples": { "Типичный": { "1": "Елена" } } }']]), async (client) => {
      await client.open(URI, text);
      const diagnostics = await client.pull(URI);
      const actions = await client.actions(URI, macro, diagnostics, ['quickfix']);
      const action = actions.find(({ command }) => command?.command === 'hsm.addSample');
      assert.equal(action?.title, 'Добавить пример для [#Contact.Owner.Name#] (набор «Типичный»)…');
      assert.deepEqual(
        action.diagnostics?.map(({ code }) => code),
        ['sample-value'],
      );
      assert.deepEqual(action.command?.arguments, [
        {
          textDocument: { uri: URI },
          sampleSet: 'Типичный',
          name: 'Contact.Owner.Name',
          place: '[#Contact.Owner.Name#]',
        },
      ]);
    }));

  it('is written beside what is there, comments included, and the finding is gone', async () => {
    const config = '{ "samples": { "Типичный": { "1": "Елена" /* имя */ } } }';
    const files = new Map([[CONFIG, config]]);
    await withFiles(files, async (client) => {
      await client.open(URI, text);
      assert.ok((await client.pullIds(URI)).includes('sample-value'));
      const after = config.replace('"Елена"', '"Елена", "Contact.Owner.Name": "Анна 🎉"');
      assert.equal(written(await add(client, 'Анна 🎉'), config), `${CONFIG} null: ${after}`);
      files.set(CONFIG, after);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      assert.ok(!(await client.pullIds(URI)).includes('sample-value'));
    });
  });

  it('makes the file where there is none', () =>
    withFiles(new Map(), async (client) => {
      await client.open(URI, text);
      const [action] = await client.actions(URI, macro, [], ['refactor.rewrite.sample']);
      assert.match(action?.title ?? '', /\(новый файл hsm\.config\.json\)…$/);
      assert.match(
        written(await add(client, 'Анна'), ''),
        /^create .*hsm\.config\.json\n.*"Contact\.Owner\.Name": "Анна"/s,
      );
    }));

  it('never changes another value, and says so; an empty one is none', async () => {
    const config = '{ "samples": { "Типичный": { "1": "Елена", "2": "" } } }';
    await withFiles(new Map([[CONFIG, config]]), async (client) => {
      await client.open(URI, text);
      assert.match(
        written(await add(client, 'Анна', '1'), config),
        /«Типичный».*\{\{1\}\}.*«Елена».*не изменено/,
      );
      assert.match(written(await add(client, 'А-1', '2'), config), /"1": "Елена", "2": "А-1"/);
    });
  });

  it('is not offered to an editor without files', () =>
    withServer({ ...OPTIONS, initializationOptions: {} }, async (client) => {
      await client.open(URI, text);
      const actions = await client.actions(URI, macro, await client.pull(URI));
      assert.ok(!actions.some(({ command }) => command?.command === 'hsm.addSample'));
    }));
});

describe('protocol: the active sample set', () => {
  const config = '{ "samples": { "Короткий": { "1": "Ян" }, "Длинный": { "1": "Константин" } } }';
  const text = '[#HSM#]Здравствуйте, {{1}} 🎉!';
  const position = { line: 0, character: 23 };
  const ask = <Answer>(client: TestClient, method: string): Promise<Answer> =>
    client.connection.sendRequest(method, { textDocument: { uri: URI }, position, range: SELECTED });

  /** What the editor shows at the variable: inlay hint, first sample of the tooltip, target, refactoring. */
  async function shown(client: TestClient): Promise<unknown[]> {
    const hints = await ask<{ label: string }[]>(client, 'textDocument/inlayHint');
    const hover = await ask<Hover>(client, 'textDocument/hover');
    const definition = await ask<Location>(client, 'textDocument/definition');
    const actions = await client.actions(URI, { start: position, end: position }, [], ['refactor.inline']);
    return [
      hints.map(({ label }) => label).join(),
      /^> (.+)$/m.exec((hover.contents as MarkupContent).value)?.[1],
      TextDocument.create(CONFIG, '', 0, config).getText(definition.range),
      actions[0]?.title,
    ];
  }

  it('is the one that was chosen in a preview, else the first', () =>
    withFiles(
      new Map([[CONFIG, config]]),
      async (client) => {
        await client.open(URI, text);
        const first = ['Ян', 'Ян', '"Ян"', 'Заменить {{1}} примером «Ян»'];
        assert.deepEqual(await shown(client), first);
        await client.connection.sendNotification(ServerNotification.sampleSet.method, { name: 'Длинный' });
        assert.deepEqual(await shown(client), [
          'Константин',
          'Константин',
          '"Константин"',
          'Заменить {{1}} примером «Константин»',
        ]);
        await client.connection.sendNotification(ServerNotification.sampleSet.method, {
          name: 'Из другой папки',
        });
        assert.deepEqual(await shown(client), first);
        await client.connection.sendNotification(ServerNotification.sampleSet.method, { name: null });
        assert.deepEqual(await shown(client), first);
      },
      { ...OPTIONS, configuration: () => ({ inlayHints: { samples: true } }) },
    ));
});
