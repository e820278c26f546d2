import assert from 'node:assert/strict';
import { readRegisteredList, type ReadList, type RegisteredList } from '../../server/src/service';
import type { RegisteredCard } from '../../server/src/service/registered/template';
import { sampleList, sampleText } from '../support/registered';

const FILE = { name: 'registered/list.json', uri: 'file:///templates/registered/list.json' };

function read(text: string): ReadList {
  return readRegisteredList(text, FILE);
}

function listOf(value: unknown): RegisteredList {
  const result = read(typeof value === 'string' ? value : JSON.stringify(value));
  assert.ok(result.ok, result.ok ? '' : result.problem.message.en);
  return result.value;
}

function problemOf(value: unknown): string {
  const result = read(typeof value === 'string' ? value : JSON.stringify(value));
  assert.ok(!result.ok, 'it was read as a list');
  for (const words of [result.problem.message.en, result.problem.message.ru]) assert.match(words, /\S/);
  assert.match(result.problem.message.ru, /[а-яё]/i);
  assert.doesNotMatch(result.problem.message.en, /[а-яё]/i);
  return result.problem.kind;
}

const ROW = { id: 1, name: 'a', channelType: 'whatsapp', status: 'APPROVED', content: { text: 'Привет' } };

describe('readRegisteredList', () => {
  describe('Edna Pulse', () => {
    const list = sampleList('edna-get-by-request.json');

    it('reads the templates that count, in the order of the file', () => {
      assert.equal(list.templates.length, 13);
      assert.equal(list.incomplete, undefined);
      assert.deepEqual(
        list.templates
          .slice(0, 3)
          .map(({ id, name, language, category, status }) => [id, name, language, category, status.known]),
        [
          ['70101', 'order_ready', 'RU', 'UTILITY', 'APPROVED'],
          ['70102', 'visit_reminder', 'RU', 'UTILITY', 'APPROVED'],
          ['70103', 'promo_summer', 'RU', 'MARKETING', 'PAUSED'],
        ],
      );
    });
    it('keeps other channels and types apart', () => {
      assert.deepEqual(
        list.others.map(({ name }) => name),
        ['viber_hello', 'visit_reminder_user'],
      );
    });
    it('reads header, footer, samples, buttons and the lock', () => {
      const [order, , promo, contract] = list.templates;
      assert.ok(order?.header?.kind === 'text');
      assert.equal(order.header.content.text, 'Заказ готов');
      assert.equal(order.footer?.text, 'Магазин «Ромашка»');
      assert.deepEqual(order.body.examples, ['Мария', 'А-1024', '20:00']);
      assert.ok(promo && contract);
      assert.equal(promo.header?.kind, 'image');
      assert.deepEqual(
        promo.buttons.map(({ kind, text, target }) => [kind, text, target]),
        [
          ['url', 'Смотреть', 'https://shop.example.com/sale/{{1}}'],
          ['quick-reply', 'Не интересно', undefined],
        ],
      );
      assert.equal(contract.header?.kind, 'document');
      assert.equal(contract.locked, true);
    });
    it('knows where in the file an entry and its text are', () => {
      const text = JSON.stringify([ROW, { ...ROW, content: { text: 'Второй' } }], undefined, 1);
      const [, second] = listOf(text).templates;
      assert.ok(second);
      assert.equal(text.slice(second.body.place.span.start, second.body.place.span.end), '"Второй"');
      assert.equal(text.slice(second.span.start, second.span.end).startsWith('{'), true);
      const line = text.slice(0, second.body.place.span.start).split('\n').length - 1;
      assert.equal(second.source.rangeOf(second.body.place.span).start.line, line);
    });
    for (const empty of [null, {}, [], undefined, { text: '' }, { text: null }]) {
      it(`takes header and footer ${JSON.stringify(empty)} as none`, () => {
        const [one] = listOf([{ ...ROW, content: { text: 'a', header: empty, footer: empty } }]).templates;
        assert.equal(one?.header, undefined);
        assert.equal(one?.footer, undefined);
      });
    }
    for (const keyboard of [
      null,
      {},
      undefined,
      { rows: [{ buttons: [] }] },
      { row: [{ buttons: [] }] },
      { row: { buttons: [] } },
    ]) {
      it(`takes the keyboard ${JSON.stringify(keyboard)} as none`, () => {
        assert.deepEqual(listOf([{ ...ROW, content: { text: 'a', keyboard } }]).templates[0]?.buttons, []);
      });
    }
    it('accepts channel, status and type in any case', () => {
      const row = { ...ROW, channelType: 'WhatsApp', status: 'approved', type: 'operator' };
      assert.equal(listOf([row]).templates[0]?.status.known, 'APPROVED');
    });
    it('calls the category of codes by one name', () => {
      assert.equal(listOf([{ ...ROW, category: 'AUTHORIZATION' }]).templates[0]?.category, 'AUTHENTICATION');
    });
    it('keeps a status that it does not know', () => {
      assert.deepEqual(listOf([{ ...ROW, status: 'frozen' }]).templates[0]?.status, {
        known: undefined,
        raw: 'FROZEN',
      });
    });
  });

  describe('fragments and envelopes', () => {
    const row = JSON.stringify(ROW);
    for (const [what, text, count] of [
      ['one object', row, 1],
      ['objects with commas', `${row},\n${row}`, 2],
      ['objects without commas', `${row}\n${row}`, 2],
      ['a trailing comma', `[${row},]`, 1],
      ['comments', `// my list\n[${row} /* end */]`, 1],
      ['a byte-order mark', `\ufeff[${row}]`, 1],
      ['several pages in a list', `[{"data":[${row}]},{"data":[${row}]}]`, 2],
      ['an envelope in an envelope', `{"data":{"items":[${row}]}}`, 1],
      ...['data', 'items', 'result', 'templates', 'value'].map(
        (key) => [key, `{"${key}":[${row}]}`, 1] as const,
      ),
    ] as const) {
      it(`reads ${what}`, () => {
        assert.equal(listOf(text).templates.length, count);
      });
    }
    it('keeps the places right after a byte-order mark', () => {
      const text = `\ufeff[${row}]`;
      const [one] = listOf(text).templates;
      assert.equal(text.slice(one?.body.place.span.start, one?.body.place.span.end), '"Привет"');
    });
    it('says for a single template that more may be registered', () => {
      assert.match(listOf(row).incomplete?.en ?? '', /one template/);
    });
    it('reads what is whole around a damaged place, and says that something may be missing', () => {
      const list = listOf(`[${row}, {"id": 82abc, "name": "b", "content": {"text": "Пока"}}]`);
      assert.equal(list.templates.length, 2);
      assert.match(list.incomplete?.en ?? '', /not valid JSON/);
    });
    it('says for an empty list that it may belong to another channel', () => {
      assert.match(listOf('[]').incomplete?.en ?? '', /channel/);
      assert.match(listOf([{ ...ROW, channelType: 'viber' }]).incomplete?.en ?? '', /channel/);
    });
  });

  describe('legacy Edna', () => {
    const { templates } = sampleList('edna-legacy.json');

    it('reads every entry, without an id or a status, too', () => {
      assert.equal(templates.length, 8);
      assert.equal(templates[5]?.name, 'call_back');
      assert.deepEqual(templates[7]?.status, { known: undefined, raw: '' });
    });
    it('takes the kind of the header from beside the content', () => {
      assert.deepEqual(
        templates.map(({ header }) => header?.kind),
        ['text', undefined, 'image', undefined, 'document', undefined, 'video', undefined],
      );
    });
    it('reads buttons in `row` and in `rows`, in a list and alone', () => {
      assert.deepEqual(
        templates.map(({ buttons }) => buttons.length),
        [0, 0, 1, 2, 0, 0, 1, 0],
      );
    });
  });

  describe('Mango Office', () => {
    const { templates } = sampleList('mango-hsm-templates.json');

    it('treats every entry as approved', () => {
      assert.deepEqual(
        templates.map(({ id, status, language }) => [id, status.known, language]),
        [
          ['81', 'APPROVED', undefined],
          ['82', 'APPROVED', undefined],
          ['83', 'APPROVED', undefined],
        ],
      );
    });
    it('reads a footer that is a text and one that is an object', () => {
      assert.deepEqual(
        templates.map(({ footer }) => footer?.text),
        ['Магазин «Ромашка»', undefined, 'Магазин «Ромашка»'],
      );
      assert.deepEqual(
        templates.map(({ buttons }) => buttons.map(({ kind }) => kind)),
        [[], ['url'], ['phone', 'quick-reply']],
      );
    });
  });

  describe('Meta', () => {
    const list = sampleList('meta-graph-message-templates.json');
    const card = (text: string): RegisteredCard => ({
      header: 'image',
      text,
      buttons: [
        { kind: 'quick-reply', text: 'Ещё похожие' },
        { kind: 'url', text: 'Купить', target: 'https://shop.example.com/p/{{1}}' },
      ],
    });

    it('reads components of any case and every header', () => {
      assert.equal(list.templates.length, 12);
      assert.deepEqual(
        list.templates.map(({ header }) => header?.kind),
        [
          'text',
          undefined,
          'image',
          undefined,
          undefined,
          undefined,
          'text',
          'video',
          undefined,
          undefined,
          'text',
          undefined,
        ],
      );
      assert.deepEqual(
        list.templates.flatMap(({ extras }) => extras),
        [
          { kind: 'limited-time-offer', text: 'Только неделю', expires: true },
          { kind: 'carousel', cards: ['Кресло «Бриз»', 'Стол «Риф»'].map((text) => card(text)) },
          { kind: 'call-permission' },
        ],
      );
    });
    it('reads nested and named samples', () => {
      assert.deepEqual(list.templates[0]?.body.examples, ['Мария', 'А-1024', '20:00']);
      assert.deepEqual(list.templates[1]?.body.namedExamples, {
        first_name: 'Maria',
        order_number: 'A-1024',
        time: '20:00',
      });
    });
    it('does not take NONE for a reason, nor UNKNOWN for a quality', () => {
      assert.equal(list.templates[0]?.rejectedReason, undefined);
      assert.equal(list.templates[0]?.quality, 'GREEN');
      assert.equal(list.templates[4]?.rejectedReason, 'INVALID_FORMAT');
      assert.equal(list.templates[11]?.quality, undefined);
    });
    it('says that a page with a next one is not the whole list', () => {
      assert.match(list.incomplete?.en ?? '', /one page/);
    });
    it('takes a reply with only the fields that were requested', () => {
      const { templates } = listOf({ data: [{ name: 'a', components: [{ type: 'body', text: 'Привет' }] }] });
      assert.deepEqual(
        templates.map(({ body, status }) => [body.text, status.raw]),
        [['Привет', '']],
      );
    });
    it('keeps every digit of a large id', () => {
      const [one] = listOf(
        '{"data":[{"id":12345678901234567890,"components":[{"type":"BODY","text":"a"}]}]}',
      ).templates;
      assert.equal(one?.id, '12345678901234567890');
    });
  });

  describe('pushes about a status', () => {
    it('are lists of the same objects', () => {
      const [one] = sampleList('edna-status-webhook.json').templates;
      assert.equal(one?.status.known, 'APPROVED');
    });
    it('or one template in an envelope', () => {
      const { templates, incomplete } = sampleList('edna-status-webhook-old.json');
      assert.equal(templates[0]?.status.known, 'REJECTED');
      assert.match(incomplete?.en ?? '', /one template/);
    });
  });

  describe('what is not a list', () => {
    for (const [what, value, kind] of [
      ['nothing', '', 'empty'],
      ['whitespace', ' \n\ufeff ', 'empty'],
      ['a page of HTML', '\ufeff<!DOCTYPE html><title>Вход</title>', 'web-page'],
      ['an XML reply', '<?xml version="1.0"?><error/>', 'web-page'],
      ['a workbook', 'PK\u0003\u0004\u0014\0\u0006', 'spreadsheet'],
      ['a table', 'id;name;status\n1;a;APPROVED', 'spreadsheet'],
      ['UTF-16 read as UTF-8', '[\0{\0"\0i\0d\0"\0', 'encoding'],
      ['a sentence', 'Шаблоны лежат в кабинете', 'not-json'],
      ['a cut-off list', '[{"id":1,"content":{"text":"a"}},{"id":2,"con', 'cut-off'],
      ['a list cut off inside a text', '[{"id":1,"content":{"text":"Здравств', 'cut-off'],
      ['broken JSON', '{id: oops]', 'not-json'],
      ['another list of objects', [{ lintRules: [] }], 'other-json'],
      ['broken JSON with even brackets', '{oops}', 'not-json'],
      ['an error of legacy Edna', { code: 'error-system' }, 'error-reply'],
      [
        'an error of Meta',
        { error: { message: 'Invalid token', type: 'OAuthException', code: 190 } },
        'error-reply',
      ],
      [
        'an error of Mango',
        { name: 'ERROR', status: 400, code: 1003, error: 'wrong channel' },
        'error-reply',
      ],
      [
        'an error of a server',
        { timestamp: '2026', status: 401, error: 'Unauthorized', path: '/api' },
        'error-reply',
      ],
      ['an error with a message', { code: 'api-key-invalid', title: 'x' }, 'error-reply'],
      ['a saved request', { subjectId: 145, matcherTypes: ['OPERATOR'] }, 'request'],
      ['a legacy request', { imType: 'whatsapp' }, 'request'],
      ['a command line', 'curl -X POST https://app.edna.ru/api/message-matchers/get-by-request', 'request'],
      [
        'a request that registers at Edna',
        { messageMatcher: { name: 'a', content: { text: 'a' } }, subjectIds: [145] },
        'request',
      ],
      [
        'a request that registers at Meta',
        { name: 'a', language: 'ru', components: [{ type: 'BODY', text: 'a' }] },
        'request',
      ],
      [
        'templates without texts',
        { templates: [{ templateName: 'a', templateStatus: 'APPROVED' }] },
        'no-texts',
      ],
      ['another list', [1, 2, 3], 'other-json'],
      ['another object', { compilerOptions: {} }, 'other-json'],
      ['a list of numbers in an envelope', { items: 5 }, 'other-json'],
    ] as const) {
      it(`names ${what}`, () => {
        assert.equal(problemOf(value), kind);
      });
    }
    it('names the samples that are not lists', () => {
      const names = [
        'edna-category-changed-webhook.json',
        'edna-legacy-error.json',
        'edna-create-request.json',
        'meta-status-update-webhook.json',
        'meta-create-request.json',
      ];
      assert.deepEqual(
        names.map((name) => problemOf(sampleText(name))),
        ['no-texts', 'error-reply', 'request', 'no-texts', 'request'],
      );
    });
    it('says which template a push without a text is about', () => {
      const result = read(sampleText('meta-status-update-webhook.json'));
      assert.ok(!result.ok);
      assert.match(result.problem.message.en, /“promo_summer” \(PAUSED\)/);
    });
    it('shows the code of an error and none of its words', () => {
      const result = read('{"error":{"message":"token EAAB-secret expired","code":190}}');
      assert.ok(!result.ok);
      assert.match(result.problem.message.en, /\(190\)/);
      assert.doesNotMatch(JSON.stringify(result.problem.message), /secret/);
    });
    it('is not broken by deep nesting', () => {
      assert.equal(problemOf('['.repeat(200_000) + ']'.repeat(200_000)), 'other-json');
    });
    it('refuses what is larger than any list', () => {
      assert.equal(problemOf('[' + '1,'.repeat(25_000_000) + '1]'), 'too-large');
    });
  });
});
