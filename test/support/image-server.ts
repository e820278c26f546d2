import { randomBytes } from 'node:crypto';
import { createServer } from 'node:https';
import { crc32, deflateSync } from 'node:zlib';
import { makeCertificate } from './certificate';

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
}

/** What the server has: every way in which an image may be no image. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  '/good.png': { type: 'image/png', body: png(1200, 628, sky) },
  // Noise cannot be packed: 5.5 MB.
  '/large.png': { type: 'image/png', body: png(1910, 1000, () => randomBytes(3 * 1910)) },
  '/page.jpg': { type: 'text/html; charset=utf-8', body: '<h1>Sign in</h1>' },
  '/missing.jpg': { status: 404, type: 'text/html', body: '<h1>Not found</h1>' },
  '/private.jpg': { status: 403, type: 'text/plain', body: 'No' },
  '/broken.jpg': { status: 500, type: 'text/plain', body: 'Sorry' },
  '/drawing.svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 191 100"><rect width="191" height="100" fill="#7ec8e3"/></svg>',
  },
  '/lie.jpg': { type: 'image/jpeg', body: 'These are no bytes of an image.' },
};

/** A server of images on this machine, with real bytes over https, and with a certificate that nobody knows. */
export async function startImageServer(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer(makeCertificate(), (request, response) => {
    const answer = ANSWERS[request.url ?? ''] ?? ANSWERS['/missing.jpg'];
    if (answer === undefined) return;
    const { status = 200, type, body } = answer;
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function sky(line: number, width: number): Buffer {
  return Buffer.alloc(3 * width, Buffer.from([40 + line / 8, 110 + line / 8, 190]));
}

/** A PNG, RGB, made line by line. */
function png(width: number, height: number, lineOf: (line: number, width: number) => Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const lines = Array.from({ length: height }, (_, line) => [Buffer.from([0]), lineOf(line, width)]).flat();
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
