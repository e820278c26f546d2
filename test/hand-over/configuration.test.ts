import assert from 'node:assert/strict';
import { lookupColumns, readConfig, resolveConfig } from '../../server/src/service';

describe('the keys of the lookup in hsm.config.json', () => {
  it('are read, whole or in part', () => {
    const { config, problems } = readConfig(
      '{ "lookup": { "type": "WhatsApp", "types": ["WhatsApp"], "columns": { "name": "Name" }, "file": "lookup.xlsx" }, "names": { "a/b.hsm": "Визит: утро" } }',
    );
    assert.deepEqual(problems, []);
    const { values } = resolveConfig({}, config);
    assert.equal(values.lookup.type, 'WhatsApp');
    assert.deepEqual(values.names, { 'a/b.hsm': 'Визит: утро' });
    assert.deepEqual(lookupColumns(values.lookup), {
      name: 'Name',
      description: 'Описание',
      type: 'Тип шаблона ответа',
    });
  });

  it('are reported when they are misspelt', () => {
    const { problems } = readConfig('{ "lookup": { "tipe": "WhatsApp", "types": "WhatsApp" } }');
    assert.deepEqual(
      problems.map(({ id }) => id),
      ['config-unknown-key', 'config-value'],
    );
  });
});
