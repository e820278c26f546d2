import assert from 'node:assert/strict';
import {
  lookupName,
  lookupRules,
  optionsOfTemplate,
  Project,
  readConfig,
  resolveConfig,
  writeTemplateSamples,
  type CheckOptions,
} from '../../server/src/service';

const WRITTEN = JSON.stringify({
  category: 'marketing',
  samples: { Обычный: { 1: 'Елена', 2: 'А-1042', 'Contact.Name': 'Елена' }, Длинный: { 1: 'Константин' } },
  templates: {
    'promo/*': { category: 'utility', variables: { 1: 'имя' } },
    'webinar.ru': { samples: { Обычный: { 2: '14 мая' } }, variables: { 2: 'дата' } },
    'промо/весна.hsm': { category: 'authentication' },
  },
});

function optionsFor(path: string, written = WRITTEN): CheckOptions {
  const { config, problems } = readConfig(written);
  assert.deepEqual(problems, []);
  const { options } = resolveConfig({}, config);
  return optionsOfTemplate(options, config.templates ?? [], path);
}

describe('the values of a template', () => {
  it('are those of the folder for a template without an entry', () => {
    const { samples, category, variables } = optionsFor('order.hsm');
    assert.deepEqual(
      samples.map(({ name }) => name),
      ['Обычный', 'Длинный'],
    );
    assert.equal(category, 'marketing');
    assert.deepEqual(variables, {});
  });

  it('are its own sets, in which a number of the folder fills nothing, but a macro does', () => {
    for (const path of ['webinar.ru.hsm', 'deep/webinar.ru.hsm', 'webinar.ru.HSM']) {
      assert.deepEqual(optionsFor(path).samples, [
        { name: 'Обычный', values: { 'Contact.Name': 'Елена', 2: '14 мая' } },
      ]);
    }
  });

  it('follow patterns, and a name over a pattern', () => {
    assert.equal(optionsFor('promo/a.hsm').category, 'utility');
    assert.deepEqual(optionsFor('promo/webinar.ru.hsm').variables, { 2: 'дата' });
    assert.equal(optionsFor('promo/webinar.ru.hsm').category, 'utility');
  });

  it('belong to a path in Cyrillic, however its letters are composed', () => {
    assert.equal(optionsFor('промо/весна.hsm').category, 'authentication');
    const written = JSON.stringify({ templates: { ['й.hsm'.normalize('NFD')]: { category: 'utility' } } });
    assert.equal(optionsFor('й.hsm'.normalize('NFC'), written).category, 'utility');
  });

  it('are reported at their place when they are wrong', () => {
    const { problems } = readConfig('{"templates": {"a": {"sample": {}, "category": "sales"}}}');
    assert.deepEqual(
      problems.map(({ id, replacement }) => [id, replacement]),
      [
        ['config-unknown-key', '"samples"'],
        ['config-value', undefined],
      ],
    );
  });
});

describe('saving sample values from a preview', () => {
  it('writes them to the template, with what it showed before, and changes no other', () => {
    const before =
      '{\n  // общие\n  "samples": { "Обычный": { "1": "Елена", "2": "А-1042", "3": "х" } }\n}\n';
    const used = new Set(['1', '2']);
    const after = writeTemplateSamples(before, 'webinar.ru.hsm', used, 'Обычный', { 2: '14 мая' }) ?? '';
    assert.ok(after.includes('// общие'));
    const { config, problems } = readConfig(after);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.samples, readConfig(before).config.samples);
    assert.deepEqual(optionsFor('webinar.ru.hsm', after).samples, [
      { name: 'Обычный', values: { 1: 'Елена', 2: '14 мая' } },
    ]);
    assert.deepEqual(optionsFor('order.hsm', after).samples, optionsFor('order.hsm', before).samples);
    const again = writeTemplateSamples(after, 'webinar.ru.hsm', used, 'Обычный', { 1: '' }) ?? '';
    assert.deepEqual(optionsFor('webinar.ru.hsm', again).samples, [
      { name: 'Обычный', values: { 2: '14 мая' } },
    ]);
  });

  it('does not touch a damaged file', () => {
    assert.equal(writeTemplateSamples('{ "a"', 'a.hsm', new Set(), 'Обычный', { 1: 'x' }), undefined);
  });
});

describe('the name and the language of a template', () => {
  const config = (values: object): Project =>
    new Project({
      findUpward: (_, name) =>
        name === 'hsm.config.json'
          ? { address: 'file:///w/hsm.config.json', text: JSON.stringify(values), readOnly: false }
          : undefined,
      read: () => undefined,
      placeholdersBelow: () => undefined,
      today: () => '2026-11-29',
    });

  it('are those of its entry; `names` wins', async () => {
    const project = config({
      templates: { a: { name: 'Вебинар', language: 'kk' } },
      names: { 'b/a.hsm': 'Другой' },
    });
    const rules = await project.rulesFor('file:///w/a.hsm');
    assert.equal(rules.valuesOf('file:///w/a.hsm').language, 'kk');
    assert.equal(lookupName('file:///w/a.hsm', lookupRules(rules)), 'Вебинар');
    assert.equal(lookupName('file:///w/b/a.hsm', lookupRules(rules)), 'Другой');
    assert.equal(lookupName('file:///w/c.hsm', lookupRules(rules)), 'c');
  });
});
