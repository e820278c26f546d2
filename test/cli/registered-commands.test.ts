import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hsm } from '../support/cli';
import { sampleText } from '../support/registered';

interface Table {
  readonly templates: readonly {
    file: string;
    match: string;
    difference: string;
    registered: { name: string; status: string } | null;
  }[];
  readonly missing: readonly { name: string }[];
}

describe('hsm registered', () => {
  let folder = '';
  const put = (name: string, content: string): string => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const row = (id: number, text: string, more: object = {}): object => ({
    ...{ id, name: `t${id}`, channelType: 'WHATSAPP', language: 'RU', status: 'APPROVED', type: 'OPERATOR' },
    ...{ content: { text } },
    ...more,
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hsm-registered-'));
    put(
      'hsm.config.json',
      '{ "registered": "list.json", "category": "utility", "samples": { "Образец": { "1": "А-1" } } }',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('as a table', () => {
    it('shows each template with its match, and what has no file', async () => {
      put('list.json', sampleText('edna-get-by-request.json'));
      put('paused.hsm', '[#HSM#]Анна, оцените визит');
      put('new.hsm', '[#HSM#]Совсем новый текст, которого нет в кабинете.');
      const { code, output } = await hsm('registered', '--format', 'json', folder);
      assert.equal(code, 1);
      const { templates, missing } = JSON.parse(output) as Table;
      assert.deepEqual(
        templates.map(({ match, registered }) => [match, registered?.name, registered?.status]).sort(),
        [
          ['exact', 'survey_after_visit', 'REJECTED'],
          ['none', undefined, undefined],
        ],
      );
      assert.ok(missing.some(({ name }) => name === 'order_ready'));
      assert.ok(!missing.some(({ name }) => name === 'promo_summer'), 'a paused one is not missing');
    });
    it('says what differs, also where the checks that say it are off', async () => {
      put('list.json', JSON.stringify([row(1, 'Заказ\u00a0{{1}} готов.')]));
      put('ready.hsm', '[#HSM#]Заказ А-1 готов.');
      put(
        'hsm.config.json',
        '{ "registered": "list.json", "severity": { "registered-characters-differ": "off" } }',
      );
      const { code, output } = await hsm('registered', '--format', 'json', folder);
      assert.equal(code, 1);
      const [template] = (JSON.parse(output) as Table).templates;
      assert.equal(template?.match, 'characters');
      assert.match(template.difference, /U\+00A0/);
    });
    it('ends with 0 when everything approved has a file and every file is approved', async () => {
      put(
        'list.json',
        JSON.stringify([row(1, 'Ваш заказ {{1}} готов.'), row(2, 'Старый текст.', { status: 'DELETED' })]),
      );
      put('a.hsm', '[#HSM#]Ваш заказ А-1 готов.');
      const { code, output } = await hsm('registered', folder);
      assert.match(output, /a\.hsm +t1, approved/);
      assert.equal(code, 0);
    });
    it('says in the words of the check what differs', async () => {
      put('list.json', JSON.stringify([row(1, 'Ваш заказ\u00a0{{1}} готов.')]));
      put('a.hsm', '[#HSM#]Ваш заказ А-1 готов.');
      const { code, output } = await hsm('registered', folder);
      assert.match(output, /U\+00A0/);
      assert.equal(code, 1);
    });
    it('needs a list', async () => {
      put('a.hsm', '[#HSM#]Ваш заказ А-1 готов.');
      const { code, errors } = await hsm('registered', folder);
      assert.equal(code, 2);
      assert.match(errors, /hsm\.config\.json/);
    });
  });

  describe('create', () => {
    it('writes one file for each approved template, which then is registered', async () => {
      put('list.json', sampleText('edna-get-by-request.json'));
      const out = join(folder, 'made');
      const { code } = await hsm('registered', 'create', '--out', out);
      assert.equal(code, 0);
      assert.deepEqual(readdirSync(out).sort(), [
        'login_code.hsm',
        'manager_intro.hsm',
        'order_ready.en_us.hsm',
        'order_ready.hsm',
        'order_ready_v2.hsm',
        'visit_reminder.hsm',
      ]);
      assert.equal(
        read('made/order_ready.hsm'),
        '[#HSM#]Здравствуйте, {{1}}!\nВаш заказ {{2}} готов к выдаче.\nЖдём вас до {{3}} по адресу: ул. Садовая, 10.[*HEAD*]Заказ готов[*FOOT*]Магазин «Ромашка»',
      );
      const { output } = await hsm('registered', '--format', 'json', out);
      assert.ok((JSON.parse(output) as Table).templates.every(({ match }) => match === 'exact'));
    });
    it('puts examples and categories of the list into the configuration, one entry for each template', async () => {
      put('list.json', sampleText('edna-get-by-request.json'));
      await hsm('registered', 'create', '--out', join(folder, 'made'));
      const { templates, category, samples } = JSON.parse(read('hsm.config.json')) as {
        templates: Record<string, object>;
        category: string;
        samples: object;
      };
      assert.equal(category, 'utility');
      assert.deepEqual(samples, { Образец: { '1': 'А-1' } });
      assert.deepEqual(templates['made/order_ready'], {
        samples: { Edna: { '1': 'Мария', '2': 'А-1024', '3': '20:00' } },
      });
      assert.deepEqual(templates['made/manager_intro'], {
        samples: { Edna: { manager_name: 'Виталий', order_number: 'А-1024' } },
      });
      assert.equal((templates['made/login_code'] as { category: string }).category, 'authentication');
      const { output } = await hsm('check', '--format', 'json', folder);
      assert.doesNotMatch(output, /config-/);
    });
    it('leaves what the configuration says about a template as it is', async () => {
      const list = JSON.stringify([
        row(1, 'Ваш заказ {{1}} готов.', {
          content: { text: 'Ваш заказ {{1}} готов.', textExampleParams: ['Б-2'] },
        }),
      ]);
      put('list.json', list);
      const configuration =
        '{ "registered": "list.json", "templates": { "t1": { "category": "marketing" } } }';
      put('hsm.config.json', configuration);
      await hsm('registered', 'create', '--out', folder);
      assert.equal(read('hsm.config.json'), configuration);
      assert.match(read('t1.hsm'), /Ваш заказ/);
    });
    it('never overwrites a file', async () => {
      put('list.json', JSON.stringify([row(1, 'Ваш заказ {{1}} готов.')]));
      put('t1.hsm', 'моё');
      await hsm('registered', 'create', '--out', folder);
      assert.equal(read('t1.hsm'), 'моё');
    });
    it('makes names that no system refuses and that differ', async () => {
      put(
        'list.json',
        JSON.stringify([
          row(1, 'Раз.', { name: 'a/b' }),
          row(2, 'Два.', { name: 'CON' }),
          row(3, 'Три.', { name: 'A_B' }),
        ]),
      );
      await hsm('registered', 'create', '--out', join(folder, 'made'));
      assert.deepEqual(readdirSync(join(folder, 'made')).sort(), ['A_B.ru.hsm', 'a_b.hsm', 'template_2.hsm']);
    });
  });

  describe('request', () => {
    const TEXT =
      '[#HSM#]Ваш заказ {{1}} готов к выдаче, ждём вас сегодня.[*HEAD*]Заказ готов[*FOOT*]Магазин «Ромашка»';

    it('prints what Edna wants', async () => {
      const { code, output } = await hsm('registered', 'request', put('Заказ готов.hsm', TEXT));
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(output), {
        messageMatcher: {
          ...{ name: 'zakaz_gotov', channelType: 'WHATSAPP', language: 'RU' },
          content: {
            header: { headerType: 'TEXT', text: 'Заказ готов' },
            text: 'Ваш заказ {{1}} готов к выдаче, ждём вас сегодня.',
            footer: { text: 'Магазин «Ромашка»' },
            textExampleParams: ['А-1'],
          },
          ...{ category: 'UTILITY', type: 'OPERATOR', contentType: 'TEXT' },
        },
        subjectIds: [],
      });
    });
    it('prints what Meta wants', async () => {
      const { output } = await hsm('registered', 'request', put('Заказ готов.hsm', TEXT), '--for', 'meta');
      assert.deepEqual(JSON.parse(output), {
        ...{ name: 'zakaz_gotov', language: 'ru', category: 'UTILITY', parameter_format: 'POSITIONAL' },
        components: [
          { type: 'HEADER', format: 'TEXT', text: 'Заказ готов' },
          {
            type: 'BODY',
            text: 'Ваш заказ {{1}} готов к выдаче, ждём вас сегодня.',
            example: { body_text: [['А-1']] },
          },
          { type: 'FOOTER', text: 'Магазин «Ромашка»' },
        ],
      });
    });
    it('marks the image that Meta wants to be uploaded', async () => {
      const file = put('a.hsm', '[#HSM#]Скидки на всё до воскресенья.[*IMAGE*]https://example.com/sale.png');
      const { output, errors } = await hsm('registered', 'request', file, '--for', 'meta');
      assert.match(output, /<HANDLE_FROM_RESUMABLE_UPLOAD>/);
      assert.doesNotMatch(output, /example\.com/);
      assert.match(errors, /https:\/\/example\.com\/sale\.png/);
      const edna = await hsm('registered', 'request', file);
      assert.match(edna.output, /"headerExampleMediaUrl": "https:\/\/example\.com\/sale\.png"/);
    });
    it('registers a macro of BPMSoft as a variable', async () => {
      put('hsm.config.json', '{ "category": "utility", "samples": { "a": { "Contact.Name": "Мария" } } }');
      const file = put('a.hsm', '[#HSM#]Здравствуйте, [#Contact.Name#]! Ваш заказ готов к выдаче.');
      const { output } = await hsm('registered', 'request', file);
      assert.match(output, /Здравствуйте, \{\{1\}\}! Ваш заказ/);
      assert.match(output, /"Мария"/);
    });
    it('refuses what Meta would refuse, and says which finding', async () => {
      const file = put('a.hsm', '[#HSM#]Ваш заказ готов к выдаче.[*HEAD*]Заказ 🎉');
      const { code, output, errors } = await hsm('registered', 'request', file);
      assert.equal(code, 1);
      assert.equal(output, '');
      assert.match(errors, /\[header-emoji\]/);
    });
    it('asks for a sample and for the category', async () => {
      put('hsm.config.json', '{ "category": "utility" }');
      const file = put('a.hsm', TEXT);
      const first = await hsm('registered', 'request', file);
      assert.equal(first.code, 2);
      assert.match(first.errors, /"samples".*: 1\./);
      put('hsm.config.json', '{}');
      assert.match((await hsm('registered', 'request', file)).errors, /"category"/);
    });
  });
});
