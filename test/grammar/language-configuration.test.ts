import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './json';
import { languageConfiguration, manifest } from './manifest';

const { brackets, autoClosingPairs, surroundingPairs, autoCloseBefore, wordPattern, onEnterRules } =
  languageConfiguration;
const language = manifest.contributes.languages.find(({ id }) => id === 'hsm');

/** What Enter at the end of a line puts on the next one. */
function onEnter(before: string): string {
  const rule = onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(before));
  return rule?.action.appendText ?? '';
}

/** The word that a double click at the column selects. */
function wordAt(line: string, column: number): string | undefined {
  const pattern = new RegExp(wordPattern.pattern, `g${wordPattern.flags}`);
  for (const match of line.matchAll(pattern)) {
    if (match.index <= column && match.index + match[0].length >= column) return match[0];
  }
  return undefined;
}

describe('language contribution', () => {
  it('names the language, its files and its parts, which exist', () => {
    assert.ok(language);
    assert.deepEqual(language.extensions, ['.hsm']);
    assert.deepEqual(language.mimetypes, ['text/x-hsm']);
    assert.ok(language.aliases.includes('HSM Template') && language.aliases.includes('HSM-шаблон'));
    const { grammars, snippets } = manifest.contributes;
    for (const file of [
      language.configuration,
      language.icon.light,
      language.icon.dark,
      manifest.icon,
      ...grammars.map((grammar) => grammar.path),
      ...snippets.map((snippet) => snippet.path),
    ]) {
      assert.ok(existsSync(path.join(root, file)), file);
    }
  });

  for (const [line, expected] of [
    ['[#HSM#]Привет', true],
    ['\uFEFF[#HSM#]Привет', true],
    ['Привет [#HSM#]', false],
    ['[#hsm#]', false],
  ] as const) {
    it(`${expected ? 'takes' : 'leaves'} a file that begins ${JSON.stringify(line)}`, () => {
      assert.equal(new RegExp(language?.firstLine ?? '(?!)').test(line), expected);
    });
  }

  it('does not change a file on save', () => {
    const defaults = manifest.contributes.configurationDefaults['[hsm]'] ?? {};
    assert.equal(defaults['files.insertFinalNewline'], false);
    assert.equal(defaults['files.trimFinalNewlines'], false);
    assert.equal(defaults['files.trimTrailingWhitespace'], false);
    assert.equal(defaults['files.eol'], '\n');
  });

  it('says why each setting is what it is', () => {
    const page = readFileSync('docs/language-configuration.md', 'utf8');
    for (const setting of Object.keys(manifest.contributes.configurationDefaults['[hsm]'] ?? {}))
      assert.ok(page.includes(`\`${setting}\``), setting);
  });
});

describe('language configuration', () => {
  it('pairs are whole and not repeated', () => {
    const opens = autoClosingPairs.map(({ open }) => open);
    assert.equal(new Set(opens).size, opens.length);
    for (const [open, close] of [...brackets, ...surroundingPairs]) assert.ok(open !== '' && close !== '');
    for (const open of ['*', '_', '~', '`', '[', '{']) {
      assert.ok(opens.includes(open), `${open} closes`);
      assert.ok(
        surroundingPairs.some(([first]) => first === open),
        `${open} surrounds`,
      );
    }
  });

  it('every pair can be typed over: the editor does so for single characters only', () => {
    for (const { open, close } of autoClosingPairs) assert.deepEqual([open.length, close.length], [1, 1]);
  });

  it('closes before whitespace, brackets and punctuation, not before a letter', () => {
    assert.doesNotMatch(autoCloseBefore, /[\p{L}\p{N}]/u);
    for (const character of ' \t\n[]})».,!?') assert.ok(autoCloseBefore.includes(character), character);
  });

  for (const [line, column, word] of [
    ['Привет, мир', 2, 'Привет'],
    ['[*HEAD*]', 4, 'HEAD'],
    ['[#HSM#]Ёлка', 8, 'Ёлка'],
    ['*жирный*', 3, 'жирный'],
    ['_курсив_', 3, 'курсив'],
    ['{{first_name}}', 4, 'first_name'],
    ['{{12}}', 3, '12'],
    ['кое-что', 1, 'кое-что'],
    ['объём', 1, 'объём'],
    ['🎉 Ура', 4, 'Ура'],
    ["don't", 1, "don't"],
  ] as const) {
    it(`the word at ${column} of ${line} is ${word}`, () => {
      assert.equal(wordAt(line, column), word);
    });
  }

  it('the word pattern never matches nothing', () => {
    assert.doesNotMatch('', new RegExp(wordPattern.pattern, wordPattern.flags));
  });

  for (const [before, appended] of [
    ['- один', '- '],
    ['* один', '* '],
    ['• один', '• '],
    ['> цитата', '> '],
    ['1. один', '2. '],
    ['9. девять', '10. '],
    ['20. двадцать', '21. '],
    ['[#HSM#]- один', '- '],
    ['[#HSM#]1. один', '2. '],
    ['- *важно*', '- '],
    ['- [#Contact.Name#]', '- '],
    ['- ', ''],
    ['* ', ''],
    ['> ', ''],
    ['3. ', ''],
    ['-один', ''],
    ['*жирный* текст', ''],
    ['1) один', ''],
    ['  - один', ''],
    ['текст - один', ''],
    ['- один[*HEAD*]Т', ''],
    ['- один[*FOOT*]', ''],
  ] as const) {
    it(`Enter after ${JSON.stringify(before)} writes ${JSON.stringify(appended)}`, () => {
      assert.equal(onEnter(before), appended);
    });
  }
});
