import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { ClientRequest, ServerNotification, ServerRequest } from '../../server/src/shell/protocol';
import { withServer } from '../support/lsp';
import { filesBelow, readText } from '../support/repository';

/** The code of a folder, without the descriptions. */
function codeOf(folder: string): string {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.ts') && !path.startsWith('server/src/shell/protocol/'))
    .map(readText)
    .join('\n');
}

describe('protocol: descriptions of requests', () => {
  it('each have a handler in the server', () =>
    withServer({}, async ({ connection }) => {
      const unknown: string[] = [];
      for (const { method } of Object.values(ServerRequest)) {
        // Without the parameters most of them fail, which is an answer, too.
        await connection.sendRequest(method, {}).catch((error: unknown) => {
          if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound)
            unknown.push(method);
        });
      }
      assert.deepEqual(unknown, []);
    }));

  it('are used by both sides', () => {
    const sides = { server: codeOf('server/src/shell'), client: codeOf('client/src') };
    for (const [table, descriptions] of Object.entries({ ServerRequest, ServerNotification, ClientRequest }))
      for (const key of Object.keys(descriptions))
        for (const [side, code] of Object.entries(sides))
          assert.ok(new RegExp(`\\b${table}\\.${key}\\b`).test(code), `${table}.${key} in the ${side}`);
  });

  it('are the only place with the names, each once', () => {
    const described = { ...ServerRequest, ...ServerNotification, ...ClientRequest };
    const methods = Object.values(described).map(({ method }) => method);
    assert.equal(new Set(methods).size, methods.length);
    const code = ['server/src/shell', 'client/src', 'test'].map(codeOf).join('\n');
    assert.deepEqual(
      methods.filter((method) => code.includes(`'${method}'`)),
      [],
    );
  });
});
