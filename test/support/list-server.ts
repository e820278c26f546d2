import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The key that the servers accept. It must show up nowhere else. */
export const TEST_KEY = 'k-0123456789-abcdef';

/** What a server was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly key: string | undefined;
}

export type Answerer = (asked: Asked, response: ServerResponse, origin: string) => void;

/** A server on this machine that behaves as a test wants. */
export class ListServer {
  readonly asked: Asked[] = [];

  private constructor(
    readonly origin: string,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(answer: Answerer): Promise<ListServer> {
    const server = createServer((request, response) => {
      void readRequest(request).then((asked) => {
        started.asked.push(asked);
        answer(asked, response, started.origin);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const started = new ListServer(`http://127.0.0.1:${port}`, () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    });
    return started;
  }

  close(): Promise<void> {
    return this.end();
  }
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { method = '', url: path = '', headers } = request;
  const key = headers['x-api-key'] ?? headers.authorization;
  return { method, path, body, key: typeof key === 'string' ? key : undefined };
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** Channels as Edna's documentation shows them. */
export const CHANNELS = [
  {
    ...{
      id: 1,
      name: 'Магазин',
      subjectId: 537,
      channelAttribute: '79000000001',
      subject: 'shop_wa',
      active: true,
    },
    ...{ registrationStatus: 'DONE_BUSINESS_VERIFICATION', type: 'WHATSAPP', instruction: 'Ready.' },
  },
  {
    id: 2,
    name: 'Склад',
    subject: 'store_wa',
    active: false,
    registrationStatus: 'NEED_VERIFY',
    type: 'WHATSAPP',
  },
  { id: 3, name: 'Опросы', subjectId: 538, subject: 'poll_wa', active: true, type: 'WHATSAPP' },
];

/** Edna as its documentation describes it, with templates by the numbers of channels. */
export function edna(templates: Readonly<Record<string, unknown>>): Answerer {
  return ({ method, path, body, key }, response) => {
    if (key !== TEST_KEY) {
      sendJson(response, { code: 'unauthorized', title: 'No' }, 401);
      return;
    }
    if (method === 'GET' && path === '/api/channel-profile?types=WHATSAPP') {
      sendJson(response, CHANNELS);
      return;
    }
    if (method !== 'POST' || path !== '/api/message-matchers/get-by-request') {
      sendJson(response, {}, 404);
      return;
    }
    const { subjectId } = JSON.parse(body) as { subjectId: number };
    sendJson(response, templates[subjectId] ?? []);
  };
}

/** Meta with a list of several pages; the links to them hold the token, as Meta's do. */
export function meta(pages: readonly (readonly object[])[]): Answerer {
  return ({ path, key }, response, origin) => {
    if (key !== `Bearer ${TEST_KEY}`) {
      sendJson(response, { error: { message: `Bad token ${key}`, code: 190 } }, 400);
      return;
    }
    const url = new URL(path, origin);
    if (!url.pathname.endsWith('/1234567890/message_templates')) {
      sendJson(response, { error: { code: 100 } }, 400);
      return;
    }
    const number = Number(url.searchParams.get('after') ?? 0);
    url.searchParams.set('after', String(number + 1));
    url.searchParams.set('access_token', TEST_KEY);
    const paging = number + 1 < pages.length ? { paging: { next: url.href } } : { paging: { cursors: {} } };
    sendJson(response, { data: pages[number] ?? [], ...paging });
  };
}
