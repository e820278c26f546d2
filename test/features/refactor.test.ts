import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import {
  failure,
  getRefactorings,
  parseTemplate,
  rangeOf,
  success,
  type RefactorRequest,
  type SampleTarget,
} from '../../server/src/service';
import { textDocument } from '../support/features';
import { readSelections } from '../support/selections';

const SAMPLES = [{ name: 'Обычный', values: { '1': 'Анна' } }];

function actions(
  marked: string,
  options: Partial<RefactorRequest> = {},
): { text: TextDocument; found: CodeAction[] } {
  const { text: written, selections } = readSelections(marked);
  const text = textDocument(written);
  const range = rangeOf(text, selections[0] ?? { start: 0, end: 0 });
  const found = getRefactorings({
    text,
    document: parseTemplate(written),
    range,
    only: ['refactor'],
    samples: SAMPLES,
    language: 'ru',
    versionedEdits: false,
    disabledActions: true,
    ...options,
  });
  return { text, found };
}

/** The text after the action of this kind; with `!`, why it cannot be done. */
function run(marked: string, kind: string): string {
  const { text, found } = actions(marked);
  const action = found.find((one) => one.kind === kind);
  if (!action) return 'not offered';
  if (action.disabled) return `! ${action.disabled.reason}`;
  return TextDocument.applyEdits(text, action.edit?.changes?.[text.uri] ?? []);
}

describe('refactorings', () => {
  const cases: [kind: string, name: string, before: string, after: string][] = [
    [
      'refactor.move.header',
      'a line',
      '[#HSM#]⟦*Заказ готов* 🎉⟧\r\n\r\nЖдём вас.[*FOOT*]П',
      '[#HSM#]Ждём вас.[*HEAD*]Заказ готов 🎉[*FOOT*]П',
    ],
    [
      'refactor.move.header',
      'words in a line',
      '[#HSM#]Ваш ⟦заказ⟧ готов.\n',
      '[#HSM#]Ваш готов.[*HEAD*]заказ\n',
    ],
    ['refactor.move.header', 'a line between others', '[#HSM#]А\n⟦Б⟧\n\nВ', '[#HSM#]А\n\nВ[*HEAD*]Б'],
    [
      'refactor.move.header',
      'numbers are closed up',
      '[#HSM#]{{1}} да\n⟦Заказ {{2}}⟧\n{{3}}',
      '[#HSM#]{{1}} да\n{{2}}[*HEAD*]Заказ {{1}}',
    ],
    [
      'refactor.move.footer',
      'the last line',
      '[#HSM#]Ждём вас.\n\n⟦ Команда ⟧',
      '[#HSM#]Ждём вас.[*FOOT*]Команда',
    ],
    ['refactor.move.footer', 'not twice', '[#HSM#]А ⟦Б⟧[*FOOT*]П', '! У сообщения уже есть подпись.'],
    [
      'refactor.move.header',
      'not beside an image',
      '[#HSM#]А ⟦Б⟧[*IMAGE*]https://a.ru/1.png',
      '! У сообщения уже есть заголовок.',
    ],
    [
      'refactor.move.header',
      'not several lines',
      '[#HSM#]А ⟦Б\nВ⟧',
      '! Заголовок и подпись занимают одну строку, а выделено больше.',
    ],
    [
      'refactor.move.header',
      'not the whole message',
      '[#HSM#]⟦Привет⟧',
      '! Выделено всё сообщение, а какой-то текст в нём должен остаться.',
    ],
    [
      'refactor.move.footer',
      'not with a variable',
      '[#HSM#]А ⟦{{1}}⟧',
      '! В подписи не может быть переменных.',
    ],
    [
      'refactor.move.header',
      'not with two variables',
      '[#HSM#]А ⟦{{1}} {{2}}⟧',
      '! В заголовке может быть не больше 1 переменной.',
    ],
    ['refactor.move.header', 'not from elsewhere', '[#HSM#]А[*FOOT*]⟦Б⟧', 'not offered'],
    [
      'refactor.extract.variable',
      'the next number',
      '[#HSM#]{{1}}, код 🎉 ⟦1234 ⟧!',
      '[#HSM#]{{1}}, код 🎉 {{2}} !',
    ],
    [
      'refactor.extract.variable',
      'a name among names',
      '[#HSM#]{{code}} для ⟦Анны Ивановой⟧.',
      '[#HSM#]{{code}} для {{anny_ivanovoi}}.',
    ],
    ['refactor.extract.variable', 'not a part of a variable', '[#HSM#]⟦А {{⟧1}}', 'not offered'],
    [
      'refactor.extract.variable',
      'not in the footer',
      '[#HSM#]А[*FOOT*]⟦Б⟧',
      '! В подписи не может быть переменных.',
    ],
    [
      'refactor.extract.variable',
      'not a second one in the header',
      '[#HSM#]А[*HEAD*]{{1}} ⟦Б⟧',
      '! В заголовке может быть не больше 1 переменной.',
    ],
    [
      'refactor.inline.variable',
      'everywhere in the section',
      '[#HSM#]{{█1}}, да, {{1}} и {{2}}\r\n[*HEAD*]{{1}}',
      '[#HSM#]Анна, да, Анна и {{1}}\r\n[*HEAD*]{{1}}',
    ],
    ['refactor.inline.variable', 'only with a sample', '[#HSM#]{{█2}}', 'not offered'],
    [
      'refactor.rewrite.renumber',
      'in the order of the text',
      '[#HSM#]█{{3}} 🎉 {{1}} {{3}}[*HEAD*]{{2}}',
      '[#HSM#]{{1}} 🎉 {{2}} {{1}}[*HEAD*]{{2}}',
    ],
    ['refactor.rewrite.renumber', 'not when they are', '[#HSM#]█{{1}} {{2}}', 'not offered'],
    [
      'refactor.rewrite.header',
      'text to image',
      '[#HSM#]Ждём\r\nвас[*HEAD*]За█каз 🎉[*FOOT*]П',
      '[#HSM#]*Заказ 🎉*\r\nЖдём\r\nвас[*IMAGE*]https://[*FOOT*]П',
    ],
    [
      'refactor.rewrite.header',
      'image to text',
      '[#HSM#]*Заказ 🎉*\r\n\r\nЖдём вас[*IM█AGE*]https://a.ru/1.png\r\n',
      '[#HSM#]Ждём вас[*HEAD*]Заказ 🎉\r\n',
    ],
    [
      'refactor.rewrite.header',
      'not without a second line',
      '[#HSM#]Ждём[*IMAGE*]█',
      '! В сообщении только одна строка, а какой-то текст в нём должен остаться.',
    ],
    ['refactor.rewrite.bold', 'bold', '[#HSM#]А ⟦б⟧', '[#HSM#]А *б*'],
    ['refactor.rewrite.code', 'monospace', '[#HSM#]А ⟦б⟧', '[#HSM#]А `б`'],
  ];
  for (const [kind, name, before, after] of cases) {
    it(`${kind}: ${name}`, () => {
      equal(run(before, kind), after);
    });
  }

  describe('text into a variable with a sample', () => {
    const kind = 'refactor.extract.variableWithSample';
    const offered = (marked: string, sampleTarget: SampleTarget | undefined): string => {
      const { found } = actions(marked, { sampleTarget });
      const action = found.find((one) => one.kind === kind);
      if (!action) return 'not offered';
      return action.disabled
        ? `! ${action.disabled.reason}`
        : `${action.title} ${JSON.stringify(action.data)}`;
    };
    const target = (values: Record<string, string>, isNewFile = false): SampleTarget =>
      success({ set: 'Обычный', values, isNewFile });
    const cases: [
      name: string,
      marked: string,
      target: SampleTarget | undefined,
      expected: RegExp | string,
    ][] = [
      [
        'says what is kept and where',
        '[#HSM#]{{1}}, код 🎉 ⟦1234 ⟧!',
        target({ '1': 'Анна' }),
        /^Заменить переменной \{\{2\}\}, сохранив «1234» как пример \(набор «Обычный»\) .*"span":\{"start":21,"end":25\},"name":"2","set":"Обычный","value":"1234"/,
      ],
      ['says that a file comes', '[#HSM#]Код ⟦1234⟧!', target({}, true), /\(новый файл hsm\.config\.json\)/],
      ['shortens what is long', `[#HSM#]А ⟦${'б'.repeat(99)}⟧ в`, target({}), /сохранив «б{30}…» как/],
      [
        'never changes the value of a number',
        '[#HSM#]Привет, ⟦Ольга⟧!',
        target({ '1': 'Анна' }),
        /^! В наборе «Обычный» для \{\{1\}\} уже есть значение «Анна»/,
      ],
      ['gives an empty value a text', '[#HSM#]Привет, ⟦Ольга⟧!', target({ '1': '' }), /\{\{1\}\}, сохранив/],
      ['takes another name', '[#HSM#]{{code}} для ⟦Анны⟧.', target({ anny: 'Иван' }), /"name":"anny_2"/],
      ['is not there for a sample that is', '[#HSM#]Для ⟦Анны⟧.', target({ '1': 'Анны' }), 'not offered'],
      ['is not there where nothing can be kept', '[#HSM#]Для ⟦Анны⟧.', undefined, 'not offered'],
      [
        'says why nothing can be kept',
        '[#HSM#]Для ⟦Анны⟧.',
        failure({ en: 'no folder', ru: 'нет папки' }),
        '! нет папки',
      ],
      ['is not there in a footer', '[#HSM#]А[*FOOT*]⟦Б⟧', target({}), 'not offered'],
    ];
    for (const [name, marked, where, expected] of cases) {
      it(name, () => {
        const found = offered(marked, where);
        if (typeof expected === 'string') equal(found, expected);
        else match(found, expected);
      });
    }
  });

  it('a variable becomes the sample of the first set that has one', () => {
    const samples = [
      { name: 'Длинный', values: {} },
      { name: 'Обычный', values: { '1': 'Анна' } },
    ];
    const { found } = actions('[#HSM#]Для {{█1}}.', { samples });
    ok(found.some(({ title }) => title === 'Заменить {{1}} примером «Анна»'));
  });

  it('says how much is too long', () => {
    match(run(`[#HSM#]А ⟦${'б'.repeat(61)}⟧`, 'refactor.move.header'), /^! .*61 символ.*60/);
  });

  it('are offered only where they are requested', () => {
    const kinds = (only: string[] | undefined, disabledActions = true): (string | undefined)[] =>
      actions('[#HSM#]А ⟦Б⟧[*FOOT*]П', { only, disabledActions }).found.map(({ kind }) => kind);
    deepEqual(kinds(['quickfix']), []);
    deepEqual(kinds(['source']), []);
    deepEqual(kinds(['refactor.move']), ['refactor.move.header', 'refactor.move.footer']);
    deepEqual(kinds(['refactor.move'], false), ['refactor.move.header']);
    deepEqual(kinds(undefined), ['refactor.move.header', 'refactor.extract.variable']);
  });

  it('never throw and always leave a template with the same beginning', () => {
    const piece = fc.constantFrom(
      'слово',
      ' ',
      '\n',
      '\r\n',
      '🎉',
      '{{1}}',
      '{{2}',
      '[*HEAD*]',
      '[*IMAGE*]',
      'https://a.ru/1.png',
      '[*FOOT*]',
      '*',
      '_',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(), fc.nat(), (pieces, one, two) => {
        const written = `[#HSM#]${pieces.join('')}`;
        const start = one % (written.length + 1);
        const end = start + (two % (written.length + 1 - start));
        const text = textDocument(written);
        const range = rangeOf(text, { start, end });
        const found = getRefactorings({
          text,
          document: parseTemplate(written),
          range,
          only: ['refactor'],
          samples: SAMPLES,
          language: 'en',
          versionedEdits: false,
          disabledActions: true,
        });
        for (const { edit, disabled, title } of found) {
          equal(edit === undefined, disabled !== undefined, title);
          if (edit)
            ok(TextDocument.applyEdits(text, edit.changes?.[text.uri] ?? []).startsWith('[#HSM#]'), title);
        }
      }),
    );
  });
});
