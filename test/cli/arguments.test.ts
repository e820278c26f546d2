import assert from 'node:assert/strict';
import { commandLineLanguage } from '../../server/src/cli/arguments';
import { CHECKS } from '../../server/src/service';
import { hsm, TestFolder } from '../support/cli';

describe('the arguments of hsm', () => {
  for (const [what, args, message] of [
    ['an unknown command', ['chek'], /Unknown command "chek"\. Did you mean "check"\?/],
    ['a misspelled option', ['check', '--frmat', 'json', '.'], /"--frmat"\. Did you mean "--format"\?/],
    ['a shortened option', ['check', '--lang', 'en', '.'], /"--lang"\. Did you mean "--language"\?/],
    ['an option of another command', ['render', '--fix', '.'], /"hsm render" has no option "--fix"/],
    ['a forgotten value at the end', ['check', '.', '--format'], /"--format" needs a value/],
    [
      'a forgotten value before an option',
      ['check', '--baseline', '--fix', '.'],
      /"--baseline" needs a value/,
    ],
    ['a value too many', ['check', '--fix=yes', '.'], /"--fix" takes no value/],
    ['an unknown language', ['check', '--language', 'de', '.'], /Unknown language "de": use en or ru/],
  ] as const) {
    it(`answers 2 and says what is wrong: ${what}`, async () => {
      const { code, output, errors } = await hsm(...args);
      assert.match(errors, message);
      assert.equal(output, '');
      assert.equal(code, 2);
    });
  }

  it('reports mistakes in the requested language', async () => {
    assert.match(
      (await hsm('check', '--frmat', 'json', '--language', 'ru')).errors,
      /Неизвестный параметр «--frmat»/,
    );
    assert.match((await hsm('check', '--language=ru', '--format')).errors, /нужно значение/);
  });

  it('prints its help for --help and for the command help', async () => {
    for (const args of [['--help'], ['-h'], ['help'], ['check', '--help']]) {
      const { code, output } = await hsm(...args);
      assert.equal(code, 0);
      assert.match(output, /^hsm — checks WhatsApp HSM templates/);
    }
  });

  it('takes the language from the environment in the order of POSIX and skips empty variables', () => {
    assert.equal(commandLineLanguage([], { LC_ALL: '', LC_MESSAGES: '', LANG: 'ru_RU.UTF-8' }), 'ru');
    assert.equal(commandLineLanguage([], { LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }), 'en');
    assert.equal(commandLineLanguage(['--language', 'en'], { LANG: 'ru_RU.UTF-8' }), 'en');
  });
});

describe('hsm explain', () => {
  it('explains checks', async () => {
    const { code, output } = await hsm('explain', 'header-too-long', 'footer-too-long');
    assert.equal(code, 0);
    assert.match(output, /^# Header too long/);
    assert.match(output, /^# Footer too long/m);
    assert.match(
      (await hsm('explain', '--language', 'ru', 'header-too-long')).output,
      /^# Заголовок слишком длинный/,
    );
  });

  it('names the nearest check when there is none', async () => {
    const { code, errors } = await hsm('explain', 'header-to-long');
    assert.equal(code, 2);
    assert.match(errors, /Did you mean "header-too-long"/);
  });

  it('lists all checks when none is named', async () => {
    const { code, output } = await hsm('explain', '--language', 'ru');
    assert.equal(code, 0);
    assert.match(output, /^Теги$/m);
    assert.match(output, /^ {2}header-too-long +Заголовок слишком длинный \(ошибка\)$/m);
    assert.equal(output.match(/^ {2}\S/gm)?.length, CHECKS.length);
  });
});

describe('hsm config', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('prints where each value comes from', async () => {
    folder = new TestFolder({ 'hsm.config.json': '{"descriptionLength": 250, "ignore": ["drafts/**"]}' });
    const { code, output } = await hsm('config', '--print', folder.path);
    assert.equal(code, 0);
    assert.match(output, /^descriptionLength = 250 {2}\(.*hsm\.config\.json\)$/m);
    assert.match(output, /^ignore = \["drafts\/\*\*"\] {2}\(.*hsm\.config\.json\)$/m);
    assert.match(output, /^baseline = "hsm\.baseline\.json" {2}\(default\)$/m);
    assert.match(output, /^severity\.header-too-long = "error" {2}\(default\)$/m);
    assert.match(
      (await hsm('config', folder.path, '--language', 'ru')).output,
      /^category = null {2}\(по умолчанию\)$/m,
    );
  });

  it('says what is wrong with the file', async () => {
    folder = new TestFolder({ 'hsm.config.json': '{"severty": {}}' });
    const { code, errors } = await hsm('config', '--print', folder.path);
    assert.equal(code, 0);
    assert.match(errors, /hsm\.config\.json:1:2: warning: "severty" is not known here/);
  });

  it('answers 2 when there is no such folder', async () => {
    folder = new TestFolder({});
    const { code, output, errors } = await hsm('config', '--print', folder.file('nowhere'));
    assert.equal(code, 2);
    assert.equal(output, '');
    assert.match(errors, /nowhere: no such folder/);
  });
});
