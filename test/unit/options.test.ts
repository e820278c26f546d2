import assert from 'node:assert/strict';
import {
  budgetsOf,
  CHECKS,
  DEFAULT_VALUES,
  LIMITS,
  nearLimitPercent,
  OPTION_KEYS,
  OPTION_TABLE,
  parseTemplate,
  readConfig,
  readEditorSettings,
  resolveConfig,
  rowsOf,
} from '../../server/src/service';
import { checkIds } from '../support/check';
import { readJson } from '../support/repository';

describe('the options table', () => {
  for (const key of OPTION_KEYS) {
    it(`explains ${key} in both languages`, () => {
      const { description } = OPTION_TABLE[key];
      assert.match(description.en, /^[A-Z].*\.$/);
      assert.match(description.ru, /^[«А-ЯЁ].*\.$/);
    });

    const usual = OPTION_TABLE[key].default;
    if (typeof usual !== 'object' && usual !== undefined) {
      it(`reads the default of ${key} without a complaint`, () => {
        const { config, problems } = readConfig(JSON.stringify({ [key]: usual }));
        assert.deepEqual(problems, []);
        assert.deepEqual(config, { [key]: usual });
      });
    }
  }

  it('keeps the defaults where nobody says anything', () => {
    const { values, origins } = resolveConfig();
    assert.deepEqual(values, DEFAULT_VALUES);
    assert.equal(origins.size, 0);
  });

  it('makes each setting that package.json has of it', () => {
    const manifest = JSON.stringify(readJson('package.json'));
    for (const key of OPTION_KEYS)
      assert.equal(manifest.includes(`"%option.${key}%"`), OPTION_TABLE[key].setting !== undefined, key);
  });
});

describe('options of checks', () => {
  const configured = (text: string): ReturnType<typeof resolveConfig> =>
    resolveConfig({}, readConfig(text).config);

  it('change what a check finds', () => {
    const text = '[#HSM#]Ура! 🎉🎉🎉';
    assert.deepEqual(checkIds(text), []);
    const { options } = configured('{"options": {"too-many-emoji": {"maximum": 2}}}');
    assert.deepEqual(checkIds(text, options), ['too-many-emoji']);
  });

  it('keep their default where the value is wrong', () => {
    const { options } = configured('{"options": {"near-limit": {"percent": "80"}}}');
    assert.equal(nearLimitPercent(options), LIMITS.nearLimit.value);
    assert.equal(
      nearLimitPercent({ ...options, options: { 'near-limit': { percent: 1000 } } }),
      LIMITS.nearLimit.value,
    );
  });

  it('decide about the counters, too', () => {
    const { options } = configured('{"options": {"near-limit": {"percent": 50}}}');
    const document = parseTemplate(`[#HSM#]Ждём вас[*HEAD*]${'я'.repeat(31)}`);
    assert.equal(budgetsOf(document)[1]?.state, 'fits');
    assert.equal(budgetsOf(document, nearLimitPercent(options))[1]?.state, 'near');
  });

  it('have the id of their check, a default that they accept, and words in both languages', () => {
    const withOptions = CHECKS.filter(({ options }) => Object.keys(options).length > 0);
    assert.ok(withOptions.length >= 3);
    for (const { id, options } of withOptions) {
      for (const [name, { shape, default: usual, description }] of Object.entries(options)) {
        assert.ok(shape.is(usual), `${id}.${name}`);
        assert.match(description.ru, /^[«А-ЯЁ].*\.$/);
        assert.match(description.en, /^[A-Z].*\.$/);
        const text = JSON.stringify({ options: { [id]: { [name]: usual } } });
        const { origins } = configured(text);
        assert.deepEqual([...origins], [[`options.${id}.${name}`, 'file']]);
      }
    }
  });

  it('are listed with their origin', () => {
    const { given } = configured('{"options": {"near-limit": {"percent": 80}}}');
    const rows = new Map(rowsOf('options', given.options));
    assert.equal(rows.get('options.near-limit.percent'), 80);
    assert.equal(rows.get('options.too-many-emoji.maximum'), LIMITS.emoji.value);
  });
});

describe('readEditorSettings', () => {
  it('takes what is right and leaves out the rest', () => {
    const severity = { 'header-too-long': 'hint', 'no-such-check': 'hint', 'header-empty': 5 };
    assert.deepEqual(readEditorSettings({ severity, descriptionLength: 250, category: 'utility' }), {
      severity: { 'header-too-long': 'hint' },
      descriptionLength: 250,
      category: 'utility',
    });
    assert.deepEqual(readEditorSettings({ severity: 7, descriptionLength: -1, category: 'sales' }), {});
  });

  it('does not take keys of the file that are not settings, nor the word for "unknown"', () => {
    assert.deepEqual(readEditorSettings({ category: 'unknown', ignore: ['**'], codeLens: true }), {});
  });
});
