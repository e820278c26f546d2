import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { DEFAULT_CHECK_OPTIONS, ignoringEntry, readConfig, resolveConfig } from '../../server/src/service';
import { markSpans } from '../support/marked';

describe('readConfig', () => {
  it('reads comments, trailing commas and every key', () => {
    const { config, problems } = readConfig(`{
      // sizes
      "descriptionLength": 250,
      "category": "utility",
      "allowPlaceholders": true,
      "severity": { "header-too-long": "warning" },
      "samples": { "Короткий": { "1": "Ян", "Contact.Name": "Ян" } },
      "ignore": ["drafts/**"],
      "baseline": "accepted.json",
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, {
      descriptionLength: 250,
      category: 'utility',
      allowPlaceholders: true,
      severity: { 'header-too-long': 'warning' },
      samples: [{ name: 'Короткий', values: { '1': 'Ян', 'Contact.Name': 'Ян' } }],
      ignore: ['drafts/**'],
      baseline: 'accepted.json',
    });
  });

  for (const [what, marked, replacement] of [
    ['an unknown key', '{⟦"severty"⟧: {}}', '"severity"'],
    ['an unknown check', '{"severity": {⟦"header-to-long"⟧: "off"}}', '"header-too-long"'],
    ['an unknown severity', '{"severity": {"header-too-long": ⟦"warn"⟧}}', undefined],
    ['a misspelt severity', '{"severity": {"header-too-long": ⟦"Warnings"⟧}}', '"warning"'],
    ['a length that is no number', '{"descriptionLength": ⟦"250"⟧}', undefined],
    ['a negative length', '{"descriptionLength": ⟦-1⟧}', undefined],
    ['a wrong category', '{"category": ⟦"sales"⟧}', undefined],
    ['a value that is not a list', '{"ignore": ⟦"drafts"⟧}', undefined],
    ['a sample that is no text', '{"samples": {"s": {"1": ⟦5⟧}}}', undefined],
    [
      'an option of a check that is out of bounds',
      '{"options": {"near-limit": {"percent": ⟦100⟧}}}',
      undefined,
    ],
    ['an unknown option of a check', '{"options": {"near-limit": {⟦"percents"⟧: 80}}}', '"percent"'],
    ['options of an unknown check', '{"options": {⟦"near-limits"⟧: {}}}', '"near-limit"'],
    ['options of a check without any', '{"options": {⟦"double-space"⟧: {}}}', undefined],
    [
      'an invalid host',
      '{"options": {"url-shortener": {"hosts": ["go.example.ru", ⟦"https://x.ru"⟧]}}}',
      undefined,
    ],
    ['no object at all', '⟦[1, 2]⟧', undefined],
  ] as const) {
    it(`reports ${what} with its place`, () => {
      const text = marked.replace(/[⟦⟧]/g, '');
      const { problems } = readConfig(text);
      assert.equal(
        markSpans(
          text,
          problems.map((problem) => problem.span),
        ),
        marked,
      );
      assert.equal(problems[0]?.replacement, replacement);
      assert.match(problems[0]?.message.en ?? '', /\S/);
      assert.match(problems[0]?.message.ru ?? '', /[а-яё]/i);
    });
  }

  for (const text of ['', '   ', '{', '{"severity":', '}', 'null', '"x"', '\u0000', '{"severity": {"x"}}']) {
    it(`never throws and keeps the defaults: ${JSON.stringify(text)}`, () => {
      const { config } = readConfig(text);
      const { severities, options } = resolveConfig({}, config);
      assert.deepEqual(severities, {});
      assert.deepEqual(options, DEFAULT_CHECK_OPTIONS);
    });
  }
});

describe('resolveConfig', () => {
  it('lets the file override the settings and says where values come from', () => {
    const { config } = readConfig('{"descriptionLength": 500, "severity": {"header-too-long": "hint"}}');
    const resolved = resolveConfig(
      { descriptionLength: 250, category: 'marketing', severity: { 'header-too-long': 'off' } },
      config,
    );
    assert.equal(resolved.options.descriptionLength, 500);
    assert.equal(resolved.options.category, 'marketing');
    assert.equal(resolved.severities['header-too-long'], 'hint');
    assert.equal(resolved.origins.get('descriptionLength'), 'file');
    assert.equal(resolved.origins.get('category'), 'settings');
    assert.equal(resolved.origins.get('samples'), undefined);
  });
});

describe('ignoringEntry', () => {
  const { config } = readConfig('{"ignore": ["drafts/**", "**/old-*.hsm"]}');
  for (const [path, expected] of [
    ['drafts/a.hsm', true],
    ['drafts/deep/a.hsm', true],
    ['a.hsm', false],
    ['sub/old-1.hsm', true],
    ['черновики/a.hsm', false],
  ] as const) {
    it(`${path}: ${expected}`, () =>
      assert.equal(ignoringEntry(config.ignore ?? [], path) !== undefined, expected));
  }
});

describe('the schema of the configuration', () => {
  const root = join(__dirname, '..', '..');
  const schema = JSON.parse(readFileSync(join(root, 'schemas/hsm.config.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false }).compile(schema);

  it('accepts the configuration of the examples', () => {
    assert.ok(
      validate(parse(readFileSync(join(root, 'examples/hsm.config.json'), 'utf8'))),
      validate.errors?.[0]?.message,
    );
  });

  it('refuses what readConfig refuses', () => {
    for (const text of [
      '{"severty": {}}',
      '{"severity": {"header-too-long": "warn"}}',
      '{"descriptionLength": -1}',
    ]) {
      assert.ok(readConfig(text).problems.length > 0);
      assert.ok(!validate(JSON.parse(text)), text);
    }
  });
});
