// Key press → the bubble shows it: the built server over stdio, the real page in a real browser.
// Run by bench/run.mjs: `node --import tsx bench/preview.ts [--quick]`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { ServerRequest, type Preview } from '../server/src/shell/protocol';
import { Previews } from '../test/webview/page/support';
import { printTable, quantile } from './measure.mjs';

const URI = 'file:///work/typing.hsm';
const FRAME = ['[#HSM#]', '[*IMAGE*]https://example.com/a.jpg[*FOOT*]Команда «Пример»'] as const;
const WORDS = 'Здравствуйте, *{{1}}*! Ваш заказ _готов_ 🎉 Ждём вас: https://example.com/shop ';

async function main(): Promise<void> {
  const keys = process.argv.includes('--quick') ? 60 : 300;
  const server = spawn(process.execPath, [join(__dirname, '..', 'dist', 'server', 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const previews = new Previews();
  try {
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'hsm', version: 1, text: FRAME.join('') },
    });
    await previews.start();
    const preview = await previews.open();
    const first = await preview.show(FRAME.join('т'));
    await preview.page.waitForSelector('.image[data-state=loaded]');
    await preview.page.evaluate(() => {
      window.hostSide.known = [...document.querySelectorAll('.image img')];
    });

    const toHtml: number[] = [];
    const toBubble: number[] = [];
    for (let index = 0; index < keys; index++) {
      const character = FRAME[0].length + index;
      const start = performance.now();
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: index + 2 },
        contentChanges: [
          {
            range: { start: { line: 0, character }, end: { line: 0, character } },
            text: WORDS.charAt(index % WORDS.length),
          },
        ],
      });
      const answer = await connection.sendRequest<Preview>(ServerRequest.preview.method, {
        textDocument: { uri: URI },
      });
      toHtml.push(performance.now() - start);
      await preview.page.evaluate(
        (data) => {
          window.dispatchEvent(new MessageEvent('message', { data }));
        },
        { ...first, version: answer.version, html: answer.html },
      );
      toBubble.push(performance.now() - start);
    }
    const kept = await preview.page.evaluate(() =>
      window.hostSide.known.every(({ isConnected }) => isConnected),
    );
    printTable(
      `Preview: ${keys} key presses`,
      ['', 'p50', 'p99'],
      [
        ['key press → HTML from the server, ms', quantile(toHtml, 0.5), quantile(toHtml, 0.99)],
        ['key press → bubble changed in the page, ms', quantile(toBubble, 0.5), quantile(toBubble, 0.99)],
        ['page loads', preview.loads, ''],
        ['image nodes replaced', kept ? 0 : 1, ''],
        ['requests for the image', preview.imageRequests.length, ''],
      ],
    );
  } finally {
    await previews.stop();
    connection.dispose();
    server.kill();
  }
}

void main();
