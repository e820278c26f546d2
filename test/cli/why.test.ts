import assert from 'node:assert/strict';
import { hsmIn, TestFolder } from '../support/cli';

describe('hsm why', () => {
  const folder = new TestFolder({
    'templates/visit.hsm': '[#HSM#]Напоминаем о записи к врачу {{1}} на завтра. Возьмите паспорт.',
    'sent.txt': '[#HSM#]Напоминаем о записи к врачу Ивановой на завтра.  Возьмите полис.',
    'empty.txt': '\n',
  });
  after(() => folder.remove());
  const why = (...args: string[]): ReturnType<typeof hsmIn> => hsmIn(folder.path, 'why', ...args);

  it('compares a text with the templates and lists causes', async () => {
    const { code, output, errors } = await why('templates', '--text', 'sent.txt');
    assert.deepEqual([code, errors], [0, '']);
    assert.match(output, /The nearest template: templates\/visit\.hsm/);
    assert.match(output, /after “Возьмите”: “полис” was sent, the template has “паспорт”/);
    assert.match(output, /Codes: matched-template-not-found/);
  });

  it('answers in Russian and as JSON', async () => {
    const { output } = await why('templates', '--text', 'sent.txt', '--format', 'json', '--language', 'ru');
    const answer = JSON.parse(output) as {
      nearest: { name: string; values: object[] };
      causes: { likelihood: string; text: string }[];
    };
    assert.equal(answer.nearest.name, 'templates/visit.hsm');
    assert.deepEqual(answer.nearest.values, [{ part: 'body', name: '1', text: 'Ивановой' }]);
    assert.ok(answer.causes.some(({ text }) => text.includes('Текст не такой')));
  });

  it('explains a code without a text', async () => {
    const { code, output } = await why('--code', '132000');
    assert.equal(code, 0);
    assert.match(output, /132000 — Meta/);
    assert.equal((await why('--code', 'E-17')).code, 2);
  });

  const wrong: [string[], RegExp][] = [
    [[], /--text FILE or --stdin/],
    [['--text', 'sent.txt', '--stdin'], /not both/],
    [['--text', 'empty.txt'], /is empty/],
    [['--text', 'nowhere.txt'], /no such file/],
    [['nowhere', '--text', 'sent.txt'], /no such file/],
    [['--text', 'sent.txt', '--format', 'xml'], /xml/],
  ];
  for (const [args, message] of wrong) {
    it(`refuses “hsm why ${args.join(' ')}”`, async () => {
      const { code, output, errors } = await why(...args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors, message);
    });
  }
});
