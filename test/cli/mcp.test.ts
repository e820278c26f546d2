import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import * as v from 'valibot';
import { handlersFor } from '../../server/src/cli/mcp-handlers';
import { Output } from '../../server/src/cli/output';
import { createServer } from '../../server/src/mcp/server';
import { CHECKS } from '../../server/src/service';
import { TestFolder } from '../support/cli';

const DAMAGED = '[#HSM#]Здравствуйте,  {{1}}!\n[*FOOTER*]Команда';

const findingSchema = v.object({
  check: v.string(),
  severity: v.string(),
  line: v.number(),
  column: v.number(),
  marked: v.string(),
  message: v.string(),
  fixable: v.boolean(),
  suggestions: v.array(v.string()),
});
const checkedSchema = v.object({ findings: v.array(findingSchema), accepted: v.number() });

describe('hsm mcp', () => {
  let folder: TestFolder;
  let client: Client;
  beforeEach(async () => {
    folder = new TestFolder({
      'hsm.config.json': JSON.stringify({
        severity: { 'double-space': 'error' },
        samples: { Обычный: { 1: 'Анна' } },
      }),
      'hsm.baseline.json': JSON.stringify({
        accepted: [{ file: 'b.hsm', check: 'double-space', text: '  ', occurrence: 1, reason: 'так надо' }],
      }),
    });
    const output = new Output(
      'ru',
      () => assert.fail('the output belongs to the protocol'),
      () => undefined,
    );
    const host = { output, environment: {}, folder: folder.path, isTerminal: false };
    const server = createServer(handlersFor(host), '1.2.3');
    client = new Client({ name: 'test', version: '1.0.0' });
    const [one, other] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(one), client.connect(other)]);
  });
  afterEach(async () => {
    await client.close();
    folder.remove();
  });

  it('compares a template with the others of the folder, and not with its own file', async () => {
    folder.write('c.hsm', '[#HSM#]Здравствуйте, ваш заказ готов.[*FOOT*]Магазин');
    const text = '[#HSM#]Здравствуйте, ваш заказ готов.[*FOOT*]Магазин';
    const checksOf = async (path: string): Promise<string[]> => {
      const { structuredContent } = await call('check_template', { text, path });
      return v.parse(checkedSchema, structuredContent).findings.map(({ check }) => check);
    };
    assert.deepEqual(await checksOf('new.hsm'), ['duplicate-template']);
    assert.deepEqual(await checksOf('c.hsm'), []);
  });

  const resultSchema = v.object({
    content: v.array(v.object({ type: v.literal('text'), text: v.string() })),
    structuredContent: v.optional(v.unknown()),
    isError: v.optional(v.boolean()),
  });
  async function call(name: string, args: Record<string, unknown>) {
    return v.parse(resultSchema, await client.callTool({ name, arguments: args }));
  }
  async function check(args: Record<string, unknown>) {
    return v.parse(checkedSchema, (await call('check_template', args)).structuredContent);
  }

  it('offers tools that change nothing and ask nobody', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['check_template', 'fix_template', 'render_template', 'explain_check', 'find_registered'],
    );
    for (const { name, annotations, description } of tools) {
      assert.equal(annotations?.readOnlyHint, true, name);
      assert.equal(annotations.openWorldHint, false, name);
      assert.ok((description ?? '').length > 50, name);
    }
    assert.equal(client.getServerVersion()?.version, '1.2.3');
    assert.match(client.getInstructions() ?? '', /check_template/);
  });

  it('finds mistakes with their place, in the language of the environment or the requested one', async () => {
    const { findings } = await check({ text: DAMAGED });
    const tag = findings.find((finding) => finding.check === 'misspelled-tag');
    assert.deepEqual(
      [tag?.line, tag?.column, tag?.marked, tag?.severity, tag?.fixable],
      [2, 1, '[*FOOTER*]', 'error', true],
    );
    assert.match(tag?.message ?? '', /[а-я]/);
    const english = await check({ text: DAMAGED, language: 'en' });
    assert.match(english.findings[0]?.message ?? '', /[a-z]{4}/);
  });

  it('says the same as structure and as text', async () => {
    const { content, structuredContent } = await call('check_template', { text: DAMAGED });
    assert.deepEqual(JSON.parse(content[0]?.text ?? ''), structuredContent);
  });

  it('obeys the configuration and the accepted findings of the place that is named', async () => {
    const severityAt = async (path?: string): Promise<string | undefined> => {
      const { findings } = await check({ text: DAMAGED, path });
      return findings.find((finding) => finding.check === 'double-space')?.severity;
    };
    assert.equal(await severityAt(), 'error', 'the working folder');
    assert.equal(await severityAt('sub/a.hsm'), 'error');
    assert.equal(await severityAt('../a.hsm'), 'information');
    assert.equal(await severityAt('b.hsm'), undefined);
    assert.equal((await check({ text: DAMAGED, path: 'b.hsm' })).accepted, 1);
    folder.write('hsm.config.json', '{}');
    assert.equal(await severityAt('a.hsm'), 'information', 'it may change between two questions');
  });

  it('repairs what is safe, and says what is left', async () => {
    const { structuredContent } = await call('fix_template', { text: DAMAGED });
    const fixed = v.parse(
      v.object({ text: v.string(), changed: v.boolean(), findings: v.array(findingSchema) }),
      structuredContent,
    );
    assert.equal(fixed.text, '[#HSM#]Здравствуйте, {{1}}![*FOOT*]Команда');
    assert.equal(fixed.changed, true);
    assert.ok(fixed.findings.every(({ fixable }) => !fixable));
    const again = await call('fix_template', { text: fixed.text });
    assert.match(again.content[0]?.text ?? '', /"changed": false/);
  });

  it('shows the message with samples', async () => {
    const message = async (args: object): Promise<string> =>
      (await call('render_template', { text: '[#HSM#]Добрый день, {{1}}!', ...args })).content[0]?.text ?? '';
    assert.match(await message({ samples: { 1: 'Пётр' } }), /Добрый день, Пётр!/);
    assert.match(await message({ sampleSet: 'Обычный' }), /Добрый день, Анна!/);
    assert.match(await message({}), /Добрый день, \{\{1\}\}!/);
  });

  it('explains every check, and lists them', async () => {
    const list = (await call('explain_check', {})).content[0]?.text ?? '';
    for (const { id } of CHECKS) assert.ok(list.includes(id), id);
    const page = await call('explain_check', { check: 'header-too-long', language: 'en' });
    assert.match(page.content[0]?.text ?? '', /^# /);
  });

  it('finds the registered template of a text, or the most similar one', async () => {
    const entry = (id: number, text: string, status: string) => ({
      ...{ id, name: `t${id}`, channelType: 'WHATSAPP', language: 'RU', status, type: 'OPERATOR' },
      content: { text, header: null, footer: { text: 'Команда' }, keyboard: null },
    });
    folder.write(
      'list.json',
      JSON.stringify([
        entry(1, 'Здравствуйте, {{1}}! Ваш заказ готов.', 'APPROVED'),
        entry(2, 'Ждём вас завтра в магазине.', 'PAUSED'),
      ]),
    );
    const answerSchema = v.object({
      fit: v.string(),
      matches: v.array(v.object({ name: v.string(), usable: v.boolean(), list: v.string() })),
      nearest: v.array(v.object({ name: v.string() })),
    });
    const find = async (text: string): Promise<v.InferOutput<typeof answerSchema>> =>
      v.parse(
        answerSchema,
        (await call('find_registered', { text, lists: ['list.json'] })).structuredContent,
      );
    const exact = await find('[#HSM#]Здравствуйте, Анна! Ваш заказ готов.[*FOOT*]Команда');
    assert.equal(exact.fit, 'exact');
    assert.deepEqual(exact.matches, [{ name: 't1', usable: true, list: 'list.json' }]);
    assert.equal((await find('[#HSM#]Ждём вас завтра в магазине.[*FOOT*]Команда')).matches[0]?.usable, false);
    const parts = await find('[#HSM#]Здравствуйте, Анна! Ваш заказ готов.');
    assert.equal(parts.fit, 'parts');
    const none = await find('[#HSM#]Здравствуйте, Анна! Ваш заказ собран.[*FOOT*]Команда');
    assert.equal(none.fit, 'none');
    assert.equal(none.nearest[0]?.name, 't1');
    const utf16 = folder.read('list.json');
    folder.write('list.json', Buffer.from(`\ufeff${utf16}`, 'utf16le'));
    assert.equal((await find('[#HSM#]Здравствуйте, Анна! Ваш заказ готов.[*FOOT*]Команда')).fit, 'exact');
    const missing = await call('find_registered', { text: '[#HSM#]Да', lists: ['none.json'] });
    assert.equal(missing.isError, true);
    assert.match(missing.content[0]?.text ?? '', /none\.json/);
  });

  it('says what is wrong with a question', async () => {
    for (const [name, args, message] of [
      ['explain_check', { check: 'header-to-long' }, /header-too-long/],
      ['render_template', { text: '[#HSM#]Да', sampleSet: 'Нет' }, /Обычный/],
      ['check_template', {}, /text/],
      ['check_template', { text: '[#HSM#]Да', language: 'de' }, /language/],
    ] as const) {
      const { isError, content } = await call(name, args);
      assert.equal(isError, true);
      assert.match(content[0]?.text ?? '', message);
    }
  });
});
