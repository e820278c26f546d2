import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, parseTemplate, toggleFormatting, type Formatting } from '../../server/src/service';
import { formattingOf } from '../../server/src/service/features/section-formatting';
import { readSelections, showEdited } from '../support/selections';

function toggle(marked: string, formatting: Formatting = 'bold'): string {
  const { text, selections } = readSelections(marked);
  return showEdited(text, toggleFormatting(parseTemplate(text), selections, formatting));
}

describe('toggle formatting', () => {
  /** Before, after; and after once more, where it is not the text before. */
  const cases: [name: string, before: string, after: string, again?: string][] = [
    ['the word at the cursor', '[#HSM#]Ваш за█каз готов', '[#HSM#]Ваш *за█каз* готов'],
    ['the cursor at the end of a word stays inside', '[#HSM#]Ваш заказ█, да', '[#HSM#]Ваш *заказ█*, да'],
    ['the cursor at the beginning, too', '[#HSM#]█Ваш заказ', '[#HSM#]*█Ваш* заказ'],
    ['a selection', '[#HSM#]Ваш ⟦новый заказ⟧!', '[#HSM#]Ваш *⟦новый заказ⟧*!'],
    ['whitespace at the ends stays outside', '[#HSM#]Ваш⟦ заказ ⟧готов', '[#HSM#]Ваш⟦ *заказ* ⟧готов'],
    ['a part of a word takes the word', '[#HSM#]При⟦вет, ми⟧р', '[#HSM#]*При⟦вет, ми⟧р*'],
    [
      'each line by itself, without list marks',
      '[#HSM#]⟦А б\r\n- в 🎉\r\n\r\n> г⟧',
      '[#HSM#]*⟦А б*\r\n- *в 🎉*\r\n\r\n> *г⟧*',
    ],
    ['a variable as a whole', '[#HSM#]Код {{█1}}', '[#HSM#]Код *{{█1}}*'],
    ['an address as a whole', '[#HSM#]На www.a█.ru/x', '[#HSM#]На *www.a█.ru/x*'],
    ['several cursors', '[#HSM#]од█ин и дв█а', '[#HSM#]*од█ин* и *дв█а*'],
    ['two cursors in one word', '[#HSM#]о█д█ин', '[#HSM#]*о█д█ин*'],
    ['an empty pair where there is no word', '[#HSM#]А, █', '[#HSM#]А, *█*'],
    ['an emoji', '[#HSM#]Ура ⟦🎉⟧!', '[#HSM#]Ура *⟦🎉⟧*!'],
    ['other formatting stays inside', '[#HSM#]⟦А _б_⟧', '[#HSM#]*⟦А _б_⟧*'],
    ['other formatting is not crossed', '[#HSM#]А _б ⟦в_ г⟧', '[#HSM#]А *_б ⟦в_ г⟧*'],
    ['or taken from inside', '[#HSM#]_а ⟦б⟧ в_', '[#HSM#]_а *⟦б⟧* в_'],
    ['a part of it is formatted already', '[#HSM#]⟦а *б* в⟧', '[#HSM#]*⟦а б в⟧*', '[#HSM#]⟦а б в⟧'],
    ['its beginning is formatted already', '[#HSM#]⟦*а* б⟧', '[#HSM#]⟦*а б⟧*', '[#HSM#]⟦а б⟧'],
    ['it reaches out of the formatted text', '[#HSM#]*а ⟦б* в⟧', '[#HSM#]*а ⟦б в⟧*', '[#HSM#]а ⟦б в⟧'],
    [
      'the whole formatting is removed from inside',
      '[#HSM#]*но█вый заказ*',
      '[#HSM#]но█вый заказ',
      '[#HSM#]*но█вый* заказ',
    ],
    ['with its markers selected', '[#HSM#]⟦*новый заказ*⟧', '[#HSM#]⟦новый заказ⟧', '[#HSM#]*⟦новый заказ⟧*'],
    ['code is formatted as a whole', '[#HSM#]`а ⟦б⟧`', '[#HSM#]*`а ⟦б⟧`*'],
    ['a fence is left alone', '[#HSM#]```а ⟦б⟧```', '[#HSM#]```а ⟦б⟧```'],
    ['header and footer have no formatting', '[#HSM#]А[*HEAD*]За█каз', '[#HSM#]А[*HEAD*]За█каз'],
  ];
  for (const [name, before, after, again] of cases) {
    it(name, () => {
      equal(toggle(before), after);
      equal(toggle(after), again ?? before);
    });
  }

  it('has a marker for each formatting', () => {
    equal(toggle('[#HSM#]Ва█ш', 'italic'), '[#HSM#]_Ва█ш_');
    equal(toggle('[#HSM#]Ва█ш', 'strike'), '[#HSM#]~Ва█ш~');
    equal(toggle('[#HSM#]⟦*В* _а_ ш⟧', 'code'), '[#HSM#]`⟦В а ш⟧`');
  });

  it('says why nothing happens outside the message', () => {
    const { text, selections } = readSelections('[#HSM#]А[*FOOT*]За█каз');
    ok(toggleFormatting(parseTemplate(text), selections, 'bold').message?.ru.includes('подписи'));
  });

  it('formats what was selected, and takes it back', () => {
    const word = fc.constantFrom('заказ', 'Ваш', '🎉', '{{1}}', 'www.a.ru', '5', '—', 'да,');
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const body = fc.tuple(line, line, fc.constantFrom('\n', '\r\n')).map(([a, b, end]) => a + end + b);
    const oneFormat = fc.constantFrom<Formatting[]>('bold', 'italic', 'strike', 'code');
    fc.assert(
      fc.property(body, fc.nat(), fc.nat(), oneFormat, (written, one, two, formatting) => {
        const text = `[#HSM#]${written}`;
        const offsets = [one, two].map((number) => 7 + (number % (written.length + 1))).sort((a, b) => a - b);
        const selection = { start: offsets[0] ?? 7, end: offsets[1] ?? 7 };
        if (
          /[\ud800-\udbff]$/.test(text.slice(0, selection.start)) ||
          /[\ud800-\udbff]$/.test(text.slice(0, selection.end))
        )
          return;
        if (text.slice(selection.start, selection.end).trim() === '') return;
        const first = toggleFormatting(parseTemplate(text), [selection], formatting);
        const after = applyEdits(text, first.edits).text;
        const formatted = parseTemplate(after);
        const { runs } = formattingOf(formatted.body);
        ok(runs.length > 0 && runs.every(({ kind }) => kind === formatting), after);
        const second = toggleFormatting(formatted, first.selections, formatting);
        equal(applyEdits(after, second.edits).text, text);
        deepEqual(second.selections, [selection]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the text on any input', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '`',
      '```',
      'а',
      ' ',
      '\r\n',
      '🎉',
      '{{1}}',
      '- ',
      'www.a.ru',
      '*б*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), fc.nat(), fc.nat(), (pieces, one, two) => {
        const text = `[#HSM#]${pieces.join('')}`;
        const start = one % (text.length + 1);
        const end = start + (two % (text.length + 1 - start));
        const { edits } = toggleFormatting(parseTemplate(text), [{ start, end }], 'bold');
        const after = applyEdits(text, edits);
        equal(after.applied.length, edits.length, 'edits overlap');
        equal(after.text.replaceAll('*', ''), text.replaceAll('*', ''));
      }),
    );
  });
});
