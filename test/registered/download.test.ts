import assert from 'node:assert/strict';
import {
  DOWNLOAD_LIMITS,
  ednaChannels,
  ednaTemplates,
  listFileNames,
  metaTemplates,
  readAddress,
  readKey,
  readMetaAccount,
  Session,
  type Downloaded,
  type DownloadLimits,
} from '../../server/src/download';
import { connectionProblem } from '../../server/src/download/failures';
import { ednaRow } from '../support/edna-rows';
import { CHANNELS, edna, ListServer, meta, sendJson, TEST_KEY, type Answerer } from '../support/list-server';

const LIMITS: DownloadLimits = {
  bytes: 100_000,
  requestMilliseconds: 400,
  overallMilliseconds: 1500,
  pauseMilliseconds: 20,
};

describe('download of registered lists', () => {
  const servers: ListServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  const start = async (answer: Answerer): Promise<ListServer> => {
    const server = await ListServer.start(answer);
    servers.push(server);
    return server;
  };
  const session = (key = TEST_KEY, limits = LIMITS, cancelled?: AbortSignal): Session =>
    new Session(fetch, key, cancelled, limits);
  const channelsFrom = async (answer: Answerer): Promise<Downloaded<unknown>> => {
    const { origin } = await start(answer);
    return ednaChannels(session(), { address: origin, key: TEST_KEY });
  };
  const problemOf = (downloaded: Downloaded<unknown>): { kind: string; en: string; ru: string } => {
    assert.ok(!downloaded.ok, 'it should fail');
    const { kind, message } = downloaded.problem;
    for (const text of [message.en, message.ru]) assert.ok(!text.includes(TEST_KEY), text);
    assert.match(message.ru, /[а-я]/);
    return { kind, ...message };
  };

  describe('from Edna', () => {
    it('lists the channels that have templates', async () => {
      const server = await start(edna({}));
      const channels = await ednaChannels(session(), { address: server.origin, key: TEST_KEY });
      assert.ok(channels.ok);
      assert.deepEqual(channels.value, [
        { subjectId: 537, name: 'Магазин', phone: '79000000001', isActive: true },
        { subjectId: 538, name: 'Опросы', phone: undefined, isActive: true },
      ]);
      assert.deepEqual(
        server.asked.map(({ method, path, key }) => [method, path, key]),
        [['GET', '/api/channel-profile?types=WHATSAPP', TEST_KEY]],
      );
    });
    it('takes the templates of one channel, one value a line', async () => {
      const rows = [ednaRow(1, 'Раз'), ednaRow(2, 'Два')];
      const server = await start(edna({ 537: rows }));
      const [channel] = [{ subjectId: 537, name: 'Магазин', phone: undefined, isActive: true }];
      assert.ok(channel);
      const list = await ednaTemplates(session(), { address: server.origin, key: TEST_KEY }, channel);
      assert.ok(list.ok);
      assert.equal(list.value, `${JSON.stringify(rows, undefined, 2)}\n`);
      assert.deepEqual(JSON.parse(server.asked[0]?.body ?? ''), {
        subjectId: 537,
        matcherTypes: ['OPERATOR', 'USER', 'CUSTOM'],
      });
    });
    it('never keeps the key that an answer repeats', async () => {
      const server = await start((_, response) => sendJson(response, [{ echoed: TEST_KEY }]));
      const channel = { subjectId: 1, name: 'a', phone: undefined, isActive: true };
      const list = await ednaTemplates(session(), { address: server.origin, key: TEST_KEY }, channel);
      assert.ok(list.ok && !list.value.includes(TEST_KEY));
    });
    it('takes a channel whose number is a text, names it by its number, and leaves out others', async () => {
      const rows = [{ subjectId: '12' }, { subjectId: 'x' }, { subjectId: 3, type: 'VIBER' }];
      const channels = await channelsFrom((_, response) => sendJson(response, rows));
      assert.ok(channels.ok);
      assert.deepEqual(channels.value, [{ subjectId: 12, name: '12', phone: undefined, isActive: true }]);
    });
    it('works below a path, for reverse proxies', async () => {
      const server = await start((_, response) => sendJson(response, CHANNELS));
      await ednaChannels(session(), { address: `${server.origin}/pulse`, key: TEST_KEY });
      assert.equal(server.asked[0]?.path, '/pulse/api/channel-profile?types=WHATSAPP');
    });
    it('says that an account has no channel', async () => {
      assert.equal(
        problemOf(await channelsFrom((_, response) => sendJson(response, []))).kind,
        'no-channels',
      );
      const none = await channelsFrom((_, response) => sendJson(response, [CHANNELS[1]]));
      assert.equal(problemOf(none).kind, 'no-channels');
    });
  });

  describe('from Meta', () => {
    const from = (origin: string) => ({ id: '1234567890', token: TEST_KEY, address: `${origin}/v23.0` });

    it('follows the pages to the end and makes one whole list of them', async () => {
      const pages = [[{ id: '1' }, { id: '2' }], [{ id: '3' }], [{ id: '4' }]];
      const server = await start(meta(pages));
      const list = await metaTemplates(session(), from(server.origin));
      assert.ok(list.ok);
      assert.deepEqual(JSON.parse(list.value), { data: pages.flat() });
      assert.equal(server.asked.length, 3);
      assert.ok(
        server.asked.every(({ path }) => !path.includes(TEST_KEY)),
        'the token goes in the header only',
      );
    });
    it('does not follow a page to another server', async () => {
      const other = await start((_, response) => sendJson(response, { data: [] }));
      const server = await start((_, response) =>
        sendJson(response, { data: [{ id: '1' }], paging: { next: `${other.origin}/page2` } }),
      );
      assert.equal(problemOf(await metaTemplates(session(), from(server.origin))).kind, 'redirect');
      assert.equal(other.asked.length, 0);
    });
    it('says that an answer is no list', async () => {
      const page = await start((_, response) => response.end('[1'));
      assert.equal(problemOf(await metaTemplates(session(), from(page.origin))).kind, 'not-json');
      const other = await start((_, response) => sendJson(response, { data: 5 }));
      assert.equal(problemOf(await metaTemplates(session(), from(other.origin))).kind, 'other-answer');
    });
    it('ends when pages lead to each other', async () => {
      const server = await start(({ path }, response, origin) =>
        sendJson(response, { data: [], paging: { next: `${origin}${path}` } }),
      );
      assert.equal(problemOf(await metaTemplates(session(), from(server.origin))).kind, 'other-answer');
    });
    for (const [code, kind] of [
      [190, 'refused'],
      [10, 'forbidden'],
      [200, 'forbidden'],
      [80008, 'too-many-requests'],
      [100, 'other-status'],
    ] as const) {
      it(`explains error ${code}`, async () => {
        const server = await start((_, response) =>
          sendJson(response, { error: { message: `Secret ${TEST_KEY}`, code } }, 400),
        );
        assert.equal(problemOf(await metaTemplates(session(), from(server.origin))).kind, kind);
      });
    }
    it('takes the number of an account only', () => {
      assert.deepEqual(readMetaAccount(' 1234567890 '), { ok: true, value: '1234567890' });
      assert.equal(problemOf(readMetaAccount('../me')).kind, 'address');
    });
  });

  describe('from a server that misbehaves', () => {
    const status =
      (code: number, headers: Record<string, string> = {}): Answerer =>
      (_, response) => {
        response.writeHead(code, headers);
        response.end(`{"message":"${TEST_KEY}"}`);
      };
    for (const [code, kind, words] of [
      [401, 'refused', /Copy the key again/],
      [403, 'forbidden', /administrator/],
      [404, 'not-found', /app\.edna\.ru and app\.edna\.io/],
      [500, 'service', /Try again later/],
      [503, 'service', /503/],
      [418, 'other-status', /418/],
    ] as const) {
      it(`explains ${code}`, async () => {
        const problem = problemOf(await channelsFrom(status(code)));
        assert.equal(problem.kind, kind);
        assert.match(problem.en, words);
      });
    }
    it('retries a busy one after the time in its answer', async () => {
      let count = 0;
      const server = await start((asked, response, origin) =>
        ++count === 1
          ? status(429, { 'retry-after': '0' })(asked, response, origin)
          : edna({})(asked, response, origin),
      );
      const channels = await ednaChannels(session(), { address: server.origin, key: TEST_KEY });
      assert.ok(channels.ok);
      assert.equal(server.asked.length, 2);
    });
    it('retries a busy one without a time in its answer three times', async () => {
      const server = await start(status(429));
      const problem = problemOf(await ednaChannels(session(), { address: server.origin, key: TEST_KEY }));
      assert.equal(problem.kind, 'too-many-requests');
      assert.match(problem.en, /in a few minutes/);
      assert.equal(server.asked.length, 3);
    });
    it('does not wait long, and reports how long the server wants', async () => {
      const server = await start(status(429, { 'retry-after': '3600' }));
      const problem = problemOf(await ednaChannels(session(), { address: server.origin, key: TEST_KEY }));
      assert.match(problem.en, /in 3600 s/);
      assert.equal(server.asked.length, 1);
    });
    it('reads a date to wait for', async () => {
      const date = new Date(Date.now() + 7_200_000).toUTCString();
      const problem = problemOf(await channelsFrom(status(429, { 'retry-after': date })));
      assert.match(problem.en, /in 7\d{3} s/);
    });
    it('recognizes a web page', async () => {
      const page: Answerer = (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('\n<!doctype html><title>Sign in</title>');
      };
      assert.equal(problemOf(await channelsFrom(page)).kind, 'web-page');
    });
    it('recognizes an answer that is not JSON', async () => {
      assert.equal(
        problemOf(await channelsFrom((_, response) => response.end('[{"id":1},'))).kind,
        'not-json',
      );
      assert.equal(problemOf(await channelsFrom((_, response) => response.end(''))).kind, 'not-json');
      assert.equal(
        problemOf(await channelsFrom((_, response) => response.end('{"a":1}'))).kind,
        'other-answer',
      );
    });
    it('stops reading a body without end', async () => {
      const state = { isClosed: false };
      const endless: Answerer = (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => response.write(' '.repeat(20_000)), 1);
        response.on('close', () => {
          state.isClosed = true;
          clearInterval(timer);
        });
      };
      assert.equal(problemOf(await channelsFrom(endless)).kind, 'too-large');
      for (let wait = 0; wait < 100 && !state.isClosed; wait++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      assert.ok(state.isClosed, 'the connection is closed');
    });
    it('does not wait for a server that is silent', async () => {
      assert.equal(problemOf(await channelsFrom(() => undefined)).kind, 'slow');
    });
    it('does not wait for a body that trickles', async () => {
      const trickle: Answerer = (_, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      };
      assert.equal(problemOf(await channelsFrom(trickle)).kind, 'slow');
    });
    it('ends when everything together takes too long', async () => {
      const server = await start(status(429, { 'retry-after': '1' }));
      const limits = { ...LIMITS, overallMilliseconds: 300 };
      const result = await ednaChannels(session(TEST_KEY, limits), { address: server.origin, key: TEST_KEY });
      assert.equal(problemOf(result).kind, 'slow');
      assert.equal(server.asked.length, 1);
    });
    it('ends when the user cancels', async () => {
      const { origin } = await start(() => undefined);
      const giveUp = new AbortController();
      setTimeout(() => giveUp.abort(), 20);
      const given = session(TEST_KEY, DOWNLOAD_LIMITS, giveUp.signal);
      assert.equal(
        problemOf(await ednaChannels(given, { address: origin, key: TEST_KEY })).kind,
        'cancelled',
      );
    });
    it('recognizes a truncated answer', async () => {
      const cut: Answerer = (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('[{"id":');
        setTimeout(() => response.destroy(), 20);
      };
      assert.equal(problemOf(await channelsFrom(cut)).kind, 'cut-off');
    });
    for (const code of [301, 302, 307, 308]) {
      it(`does not carry the key to another server (${code})`, async () => {
        const other = await start((_, response) => sendJson(response, CHANNELS));
        const problem = problemOf(await channelsFrom(status(code, { location: `${other.origin}/api` })));
        assert.equal(problem.kind, 'redirect');
        assert.ok(problem.en.includes(new URL(other.origin).host));
        assert.equal(other.asked.length, 0);
      });
    }
    for (const location of [undefined, 'http://[', '/elsewhere'])
      it(`names no other server where the answer does not: ${location}`, async () => {
        const problem = problemOf(
          await channelsFrom(status(302, location === undefined ? {} : { location })),
        );
        assert.match(problem.en, /redirects to another address, and the key was not sent/);
        assert.match(problem.ru, /на другой адрес/);
      });
    it('says what is wrong with the connection by the code of the system, and nothing else', () => {
      const problem = (cause: unknown): { kind: string; en: string } =>
        problemOf(connectionProblem(new Error('secret', { cause }), 'a.ru'));
      const coded = (code: string): Error => Object.assign(new Error(TEST_KEY), { code });
      assert.equal(problem(coded('CERT_HAS_EXPIRED')).kind, 'certificate');
      assert.match(problem(coded('SELF_SIGNED_CERT_IN_CHAIN')).en, /\(SELF_SIGNED_CERT_IN_CHAIN\)/);
      assert.equal(problem(coded('ECONNRESET')).kind, 'cut-off');
      assert.match(problem(coded('ENOTFOUND')).en, /cannot be reached \(ENOTFOUND\)\./);
      assert.match(problem('a text').en, /^a\.ru cannot be reached\. /);
    });
    it('reports a host that does not answer', async () => {
      const server = await ListServer.start(() => undefined);
      await server.close();
      const problem = problemOf(await ednaChannels(session(), { address: server.origin, key: TEST_KEY }));
      assert.equal(problem.kind, 'unreachable');
      assert.match(problem.en, /ECONNREFUSED/);
    });
  });

  describe('address and key', () => {
    const addressOf = (text: string): string | undefined => {
      const read = readAddress(text);
      return read.ok ? read.value : undefined;
    };
    it('accepts a host in the usual spellings', () => {
      assert.equal(addressOf('app.edna.ru'), 'https://app.edna.ru');
      assert.equal(addressOf(' https://App.Edna.io/ '), 'https://app.edna.io');
      assert.equal(addressOf('edna.example.com:8443/pulse/'), 'https://edna.example.com:8443/pulse');
      assert.equal(addressOf('http://127.0.0.1:5000'), 'http://127.0.0.1:5000');
    });
    it('sends no key without encryption', () => {
      assert.equal(addressOf('http://app.edna.ru'), undefined);
      assert.equal(addressOf('ftp://app.edna.ru'), undefined);
    });
    it('refuses an invalid address', () => {
      for (const text of ['', 'a b', 'https://user:secret@app.edna.ru', 'app.edna.ru?x=1']) {
        assert.equal(addressOf(text), undefined, text);
      }
    });
    it('takes a key and nothing else, and quotes none', () => {
      assert.deepEqual(readKey(` ${TEST_KEY}\n`), { ok: true, value: TEST_KEY });
      for (const text of ['', 'ключ-от-аккаунта', `${TEST_KEY}\n${TEST_KEY}`, 'short'])
        assert.equal(problemOf(readKey(text)).kind, 'key');
    });
  });

  describe('names of the kept lists', () => {
    it('come from the channels, and two channels with one name differ by their number', () => {
      const channels = [
        { name: 'Магазин', subjectId: 1 },
        { name: 'a/b: c', subjectId: 2 },
        { name: 'магазин', subjectId: 3 },
        { name: 'CON', subjectId: 4 },
        { name: '../..', subjectId: 5 },
      ];
      assert.deepEqual(listFileNames(channels), [
        'Магазин-1.json',
        'a_b_c.json',
        'магазин-3.json',
        '4.json',
        '5.json',
      ]);
    });
  });
});
