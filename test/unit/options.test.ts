import assert from 'node:assert/strict';
import {
  DEFAULT_VALUES,
  OPTION_KEYS,
  OPTION_TABLE,
  readConfig,
  readEditorSettings,
  resolveConfig,
} from '../../server/src/service';
import { readJson } from '../support/repository';

describe('the options table', () => {
  for (const key of OPTION_KEYS) {
    it(`explains ${key} in both languages`, () => {
      const { description } = OPTION_TABLE[key];
      assert.match(description.en, /^[A-Z].*\.$/);
      assert.match(description.ru, /^[А-ЯЁ].*\.$/);
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

  it('does not take keys of the file that are no settings, nor the word for "unknown"', () => {
    assert.deepEqual(readEditorSettings({ category: 'unknown', ignore: ['**'], codeLens: true }), {});
  });
});
