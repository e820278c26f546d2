import assert from 'node:assert/strict';
import { actions } from '../support/features';

/** Marked place, title of an action, the text after it. */
const FIXES: [string, string, string][] = [
  ['[#HSM#]А[*he⟦⟧ad*]Б', 'Write it as [*HEAD*]', '[#HSM#]А[*HEAD*]Б'],
  ['[#HSM#]🎉Ёлка[*he⟦⟧ad*]Б', 'Write it as [*HEAD*]', '[#HSM#]🎉Ёлка[*HEAD*]Б'],
  ['[#HSM#]А\r\nБ[*he⟦⟧ad*]В', 'Write it as [*HEAD*]', '[#HSM#]А\r\nБ[*HEAD*]В'],
];

describe('code actions', () => {
  for (const [marked, title, expected] of FIXES) {
    it(`${JSON.stringify(marked)}: ${title}`, () => {
      const found = actions(marked).find(({ action }) => action.title === title);
      assert.ok(
        found,
        actions(marked)
          .map(({ action }) => action.title)
          .join(' | '),
      );
      assert.equal(found.result, expected);
      assert.equal(found.action.kind, 'quickfix');
      assert.equal(found.action.isPreferred, true);
      assert.deepEqual(
        found.action.diagnostics?.map(({ code }) => code),
        ['tag-case'],
      );
    });
  }

  it('are in the language of the user', () => {
    const titles = actions('[#HSM#]А[*he⟦⟧ad*]Б', { language: 'ru' }).map(({ action }) => action.title);
    assert.ok(titles.length > 0 && titles.every((title) => /[а-яё]/i.test(title)), titles.join(' | '));
  });

  it('offer to repair everywhere only where there is more than one', () => {
    const both = '[#HSM#]А[*he⟦⟧ad*]Б[*foot*]В';
    const everywhere = actions(both).find(({ action }) => action.title.startsWith('Fix everywhere'));
    assert.equal(everywhere?.result, '[#HSM#]А[*HEAD*]Б[*FOOT*]В');
    assert.notEqual(everywhere.action.isPreferred, true);
    const one = actions('[#HSM#]А[*he⟦⟧ad*]Б').map(({ action }) => action.title);
    assert.ok(!one.some((title) => title.startsWith('Fix everywhere')), one.join(' | '));
  });

  it('are not endless where everything is selected', () => {
    const found = actions(`⟦[#HSM#]${'а  б '.repeat(2_000)}конец⟧`);
    assert.ok(found.length > 10 && found.length <= 200, `${found.length} actions`);
    const everywhere = found.find(({ action }) => action.title.startsWith('Fix everywhere'));
    assert.equal(everywhere?.result, `[#HSM#]${'а б '.repeat(2_000)}конец`);
  });

  it('are only those of the place', () => {
    assert.deepEqual(actions('[#HSM#]А⟦⟧аа[*head*]Б'), []);
  });

  it('repair everything only when asked for by name', () => {
    const marked = '⟦⟧[#HSM#]А[*head*]Б[*foot*]В';
    for (const only of [['source'], ['source.fixAll'], ['source.fixAll.hsm']]) {
      const found = actions(marked, { only });
      assert.deepEqual(
        found.map(({ action, result }) => [action.kind, result]),
        [['source.fixAll.hsm', '[#HSM#]А[*HEAD*]Б[*FOOT*]В']],
      );
    }
    assert.deepEqual(actions(marked, { only: ['source.organizeImports'] }), []);
    assert.deepEqual(actions(marked, { only: ['source.fixAll.eslint'] }), []);
    assert.deepEqual(actions('[#HSM#]А[*he⟦⟧ad*]Б', { only: ['refactor'] }), []);
    assert.ok(
      actions('[#HSM#]А[*he⟦⟧ad*]Б', { only: ['quickfix'] }).every(
        ({ action }) => action.kind === 'quickfix',
      ),
    );
  });

  it('offer nothing for a correct text', () => {
    assert.deepEqual(actions('⟦[#HSM#]Добрый день! Ждём вас завтра.⟧', { only: ['source.fixAll'] }), []);
    assert.deepEqual(actions('⟦[#HSM#]Добрый день! Ждём вас завтра.⟧'), []);
  });

  it('carry the version of the text where the editor takes it', () => {
    const [versioned] = actions('[#HSM#]А[*he⟦⟧ad*]Б');
    assert.deepEqual(
      versioned?.action.edit?.documentChanges?.map(
        (change) => 'textDocument' in change && change.textDocument.version,
      ),
      [1],
    );
    const [plain] = actions('[#HSM#]А[*he⟦⟧ad*]Б', { versionedEdits: false });
    assert.equal(plain?.action.edit?.documentChanges, undefined);
    assert.equal(plain?.result, '[#HSM#]А[*HEAD*]Б');
  });

  it('suggestions are never preferred and never part of the repair of everything', () => {
    const marked = '[#HSM#]Здравствуйте[*HEAD*]З[*IM⟦⟧AGE*]https://a.ru/1.png';
    const found = actions(marked);
    assert.ok(found.length > 0);
    assert.ok(found.every(({ action }) => action.isPreferred !== true));
    assert.deepEqual(actions(marked, { only: ['source.fixAll'] }), []);
  });
});
