// What the server takes from the `initialize` of any editor: declared wrongly counts as not declared.
import assert from 'node:assert/strict';
import { clientFeatures } from '../../server/src/shell/client-capabilities';
import { scriptsFolder } from '../../server/src/shell/scripts-folder';

describe('the features of a client', () => {
  const from = (initializationOptions: unknown): ReturnType<typeof clientFeatures> =>
    clientFeatures({ capabilities: {}, locale: 'ru', initializationOptions });

  for (const [of, options] of [
    ['no options', undefined],
    ['null', null],
    ['a text', 'configFiles'],
    ['other types', { locale: 1, explainCommand: 1, compareCommand: [], extractCommand: {}, configFiles: 1 }],
  ] as const)
    it(`has none of ${of}`, () => {
      const { language, explainCommand, compareCommand, extractCommand, configFiles, folderIndex } =
        from(options);
      assert.equal(language, 'ru');
      assert.deepEqual([explainCommand, compareCommand, extractCommand], [undefined, undefined, undefined]);
      assert.deepEqual([configFiles, folderIndex], [false, false]);
    });

  it('has the commands that are named, and the language of the options before that of the editor', () => {
    const { language, explainCommand, compareCommand, extractCommand } = from({
      ...{ locale: 'en', explainCommand: 'explain', compareCommand: 'compare', extractCommand: 'extract' },
    });
    assert.equal(language, 'en');
    assert.deepEqual([explainCommand, compareCommand, extractCommand], ['explain', 'compare', 'extract']);
  });

  const three = { preview: 'preview', copy: 'copy', problems: 'problems' };
  for (const [of, given, taken] of [
    ['three commands', three, three],
    ['four commands', { ...three, create: 'create' }, { ...three, create: 'create' }],
    ['a fourth that is no command', { ...three, create: 1 }, three],
    ['two commands', { preview: 'preview', copy: 'copy' }, undefined],
    ['one that is no command', { ...three, copy: 1 }, undefined],
    ['null', null, undefined],
    ['a text', 'preview', undefined],
  ] as const)
    it(`links over the first line: of ${of}`, () => {
      assert.deepEqual(from({ codeLensCommands: given }).codeLensCommands, taken);
    });

  it('knows related information of published and of pulled diagnostics', () => {
    const related = (textDocument: object): boolean =>
      clientFeatures({ capabilities: { textDocument } }).relatedInformation;
    assert.equal(related({ publishDiagnostics: { relatedInformation: true } }), true);
    assert.equal(related({ diagnostic: { relatedInformation: true } }), true);
    assert.equal(related({ publishDiagnostics: {}, diagnostic: {} }), false);
  });
});

describe('the folder of the scripts', () => {
  for (const [options, folder] of [
    [undefined, ''],
    [null, ''],
    ['https://example.org/', ''],
    [{}, ''],
    [{ scripts: '' }, ''],
    [{ scripts: 1 }, ''],
    [{ scripts: 'https://example.org/dist' }, 'https://example.org/dist/'],
    [{ scripts: 'https://example.org/dist/' }, 'https://example.org/dist/'],
  ] as const)
    it(`of ${JSON.stringify(options)} is «${folder}»`, () => {
      assert.equal(scriptsFolder(options), folder);
    });
});
