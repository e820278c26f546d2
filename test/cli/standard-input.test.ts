// `-`: a template, or a text that was sent, that another program passes on.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { mock } from 'node:test';
import { hsmIn, TestFolder, type Ran } from '../support/cli';

describe('standard input', () => {
  const folder = new TestFolder({
    'templates/visit.hsm': '[#HSM#]Напоминаем о записи к врачу {{1}} на завтра.',
    'hsm.config.json': '{ "severity": { "double-space": "error" } }',
  });
  after(() => folder.remove());
  afterEach(() => mock.restoreAll());

  const withInput = async (input: string | Uint8Array, ...args: string[]): Promise<Ran> => {
    const read = fs.readFileSync;
    mock.method(fs, 'readFileSync', (...given: Parameters<typeof read>) =>
      given[0] === 0 ? Buffer.from(input) : read(...given),
    );
    return hsmIn(folder.path, ...args);
  };

  it('is checked under the configuration of the working folder, and named -', async () => {
    const { code, output } = await withInput('[#HSM#]Ваш заказ  готов.', 'check', '-');
    assert.equal(code, 1);
    assert.match(output, /^-:1:17: error: .*\[double-space\]$/m);
  });

  it('is checked together with files, and named - in other reports too', async () => {
    const { output } = await withInput(
      '[#HSM#]Ваш заказ  готов.',
      'check',
      '-',
      'templates',
      '--format',
      'github',
    );
    assert.match(output, /file=-,line=1/);
  });

  it('is repaired onto the output', async () => {
    const { output } = await withInput('[#HSM#]Ваш заказ  готов.', 'check', '-', '--fix');
    assert.equal(output, '[#HSM#]Ваш заказ готов.');
  });

  it('may be a text that was sent', async () => {
    const sent = '[#HSM#]Напоминаем о записи к врачу Ивановой на завтра.';
    const { code, output } = await withInput(sent, 'why', '--stdin');
    assert.equal(code, 0);
    assert.match(output, /The nearest template: templates\/visit\.hsm/);
  });

  it('is refused where it is no text', async () => {
    const { code, errors } = await withInput(new Uint8Array([0, 1, 2, 0, 255, 0, 7]), 'why', '--stdin');
    assert.equal(code, 2);
    assert.match(errors, /-: /);
  });
});
