import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hsm } from '../support/cli';
import { sampleText } from '../support/registered';

interface Found {
  readonly file: string;
  readonly check: string;
  readonly severity: string;
  readonly message: string;
}

interface Case {
  readonly id: string;
  readonly text: string;
  readonly expect: string;
  readonly also?: readonly string[];
}

const IDS: Readonly<Record<string, string | undefined>> = {
  'registered-differs-space': 'registered-characters-differ',
  'registered-structure': 'registered-parts-differ',
  'registered-status': 'registered-not-approved',
  'not-registered': 'not-registered',
};

describe('hsm check with a registered list', () => {
  let folder = '';
  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const configure = (config: object): void => {
    put('hsm.config.json', JSON.stringify(config));
  };
  const check = async (): Promise<readonly Found[]> => {
    const { output } = await hsm('check', '--format', 'json', folder);
    return JSON.parse(output) as readonly Found[];
  };
  const ofConfiguration = async (): Promise<readonly Found[]> =>
    (await check()).filter(({ file }) => file.endsWith('hsm.config.json'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hsm-registered-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reports the expected finding for every sample case', async () => {
    const cases = JSON.parse(sampleText('comparison-cases.json')) as readonly Case[];
    put('list.json', sampleText('edna-get-by-request.json'));
    configure({ registered: 'list.json' });
    for (const { id, text } of cases) put(`${id}.hsm`, text);
    const found = await check();
    for (const { id, expect, also = [] } of cases) {
      const ids = found.filter(({ file }) => file.endsWith(`${id}.hsm`)).map((one) => one.check);
      const main = IDS[expect];
      for (const other of Object.values(IDS)) {
        // A text that differs in characters may have a status, too.
        if (other === main || (other === 'registered-not-approved' && expect === 'registered-differs-space'))
          continue;
        assert.ok(!ids.includes(other ?? ''), `${id}: ${ids.join()}`);
      }
      for (const wanted of main === undefined ? also : [main, ...also])
        assert.ok(ids.includes(wanted), `${id}: ${ids.join()}`);
    }
  });

  it('takes patterns, several paths and UTF-16', async () => {
    put('registered/a.json', Buffer.from(`\ufeff${sampleText('edna-legacy.json')}`, 'utf16le'));
    put('registered/b.json', sampleText('mango-hsm-templates.json'));
    put('a.hsm', '[#HSM#]Спасибо, Анна! Оцените');
    put('b.hsm', '[#HSM#]Анна, для вас подборка недели.');
    for (const registered of ['registered/*.json', ['registered/a.json', 'registered/b.json']]) {
      configure({ registered });
      const found = await check();
      assert.deepEqual(
        found.filter(({ check: id }) => id === 'not-registered').map(({ file }) => file.slice(-5)),
        ['a.hsm'],
      );
    }
  });

  it('only warns of an unregistered text while the list is not complete', async () => {
    put('list.json', sampleText('meta-graph-message-templates.json'));
    put('a.hsm', '[#HSM#]Совсем новый текст, которого нет в кабинете.');
    configure({ registered: 'list.json' });
    const found = await check();
    assert.equal(found.find(({ check: id }) => id === 'not-registered')?.severity, 'warning');
    assert.equal(found.find(({ check: id }) => id === 'registered-list-partial')?.severity, 'information');
  });

  for (const [what, content, words] of [
    ['an error reply', '{"code":"error-system"}', /error-system/],
    ['a web page', '<html><title>Sign in</title></html>', /web page/],
    ['a cut-off list', '[{"id": 1, "content": {"text": "При', /ends too early/],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]), /spreadsheet/],
  ] as const) {
    it(`says once that ${what} is not a list, and reports nothing for the templates`, async () => {
      put('list.json', content);
      put('a.hsm', '[#HSM#]Текст без списка.');
      configure({ registered: 'list.json' });
      const found = await check();
      assert.deepEqual(
        found.map((one) => one.check),
        ['registered-list-unreadable'],
      );
      assert.match(found[0]?.message ?? '', words);
    });
  }

  it('says that no file fits', async () => {
    put('a.hsm', '[#HSM#]Текст без списка.');
    configure({ registered: 'registered/*.json' });
    assert.deepEqual(
      (await ofConfiguration()).map((one) => one.check),
      ['registered-list-unreadable'],
    );
  });

  it('calls a list old after the days of the configuration', async () => {
    const list = put('list.json', sampleText('edna-get-by-request.json'));
    const longAgo = new Date(Date.now() - 40 * 24 * 3600 * 1000);
    utimesSync(list, longAgo, longAgo);
    put('a.hsm', '[#HSM#]Меня зовут Виталий, я веду ваш заказ А-1024. Звоните, если появятся вопросы.');
    const idsWith = async (config: object): Promise<readonly string[]> => {
      configure({ registered: 'list.json', ...config });
      return (await ofConfiguration()).map((one) => one.check);
    };
    assert.deepEqual(await idsWith({}), ['registered-list-old']);
    assert.deepEqual(await idsWith({ registeredMaximumAge: 60 }), []);
    assert.deepEqual(await idsWith({ registeredMaximumAge: 0 }), []);
  });

  it('reads nothing outside of the folder of the configuration', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'hsm-outside-'));
    try {
      writeFileSync(join(outside, 'list.json'), sampleText('edna-get-by-request.json'));
      symlinkSync(join(outside, 'list.json'), join(folder, 'link.json'));
      put('a.hsm', '[#HSM#]Совсем новый текст, которого нет в кабинете.');
      for (const registered of [
        '../list.json',
        join(outside, 'list.json'),
        '\\\\host\\share\\list.json',
        'https://example.com/list.json',
      ]) {
        configure({ registered });
        assert.deepEqual(
          (await check()).map((one) => one.check),
          ['config-value'],
        );
      }
      configure({ registered: 'link.json' });
      assert.deepEqual(
        (await check()).map((one) => one.check),
        ['registered-list-unreadable'],
      );
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('replaces characters with the registered ones, after which nothing is reported', async () => {
    put('list.json', sampleText('edna-get-by-request.json'));
    configure({ registered: 'list.json' });
    put(
      'a.hsm',
      '[#HSM#]Добрый день, Иван! Напоминаем о записи на 5 июня.\nЕсли планы изменились, ответьте на это сообщение.',
    );
    await hsm('check', '--fix', folder);
    assert.deepEqual(await check(), []);
  });
});
