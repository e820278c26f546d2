import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/service';
import { checkById, checkIds, checkOnly } from '../support/check';

/** Text, check, and what each suggestion for the first finding makes of it, in the order of the lightbulb. */
const SUGGESTIONS: readonly (readonly [string, string, readonly string[]])[] = [
  ['', 'missing-hsm-tag', ['[#HSM#]']],
  ['Привет', 'missing-hsm-tag', []],
  ['Привет![#HSM#]Текст', 'text-before-hsm', ['[#HSM#]Привет!\nТекст', '[#HSM#]Текст']],
  ['Привет! [#HSM#]Текст', 'text-before-hsm', ['[#HSM#]Привет! Текст', '[#HSM#]Текст']],
  ['Привет[#HSM#][*FOOT*]П', 'text-before-hsm', ['[#HSM#]Привет[*FOOT*]П', '[#HSM#][*FOOT*]П']],
  ['А[*HEAD*]Т[#HSM#]Б[*FOOT*]П', 'text-before-hsm', ['[#HSM#]А\nБ[*HEAD*]Т[*FOOT*]П', '[#HSM#]Б[*FOOT*]П']],
  [
    '[*FOOT*]П[*HEAD*]Т[#HSM#]Б[*IMAGE*]И\n',
    'text-before-hsm',
    ['[#HSM#]Б[*HEAD*]Т[*IMAGE*]И[*FOOT*]П\n', '[#HSM#]Б[*IMAGE*]И\n'],
  ],
  ['[#HSM#]А[*HAED*]Т', 'misspelled-tag', ['[#HSM#]А[*HEAD*]Т']],
  ['[#HSM#]А[#HAED#]Т', 'malformed-tag', ['[#HSM#]А[*HEAD*]Т']],
  ['[#HSM#]А[(*HEAD*)Т', 'malformed-tag', ['[#HSM#]А[*HEAD*]Т']],
  ['[#HSM#]Тема[/HEAD]Текст', 'malformed-tag', ['[#HSM#]Тема\nТекст']],
  ['[#HSM#][*TEXT*]А', 'unknown-tag', ['[#HSM#]А']],
  ['[#HSM#]А[*VIDEO*]Б', 'unknown-tag', []],
  ['[#HSM#]А[*FOOT*]1[*FOOT*]2\n', 'duplicate-tag', ['[#HSM#]А[*FOOT*]1\n', '[#HSM#]А[*FOOT*]2\n']],
  ['[#HSM#]А[#HSM#]Б', 'duplicate-tag', ['[#HSM#]АБ']],
  [
    '[#HSM#]А[*HEAD*]1[*IMAGE*]2[*HEAD*]3[*FOOT*]4',
    'head-and-image',
    ['[#HSM#]А[*IMAGE*]2[*FOOT*]4', '[#HSM#]А[*HEAD*]1[*HEAD*]3[*FOOT*]4'],
  ],
  ['[#HSM#] [*HEAD*]Т[*FOOT*]П', 'empty-body', ['[#HSM#]Т[*FOOT*]П']],
  ['[#HSM#][*FOOT*]П', 'empty-body', []],
  [
    '[#HSM#][*HEAD*]Т\n\nА\nБ[*FOOT*]П',
    'body-in-header',
    ['[#HSM#]А\nБ[*HEAD*]Т[*FOOT*]П', '[#HSM#]Т\n\nА\nБ[*FOOT*]П'],
  ],
  ['[#HSM#]А[*HEAD*] \n[*FOOT*]П', 'empty-section', ['[#HSM#]А[*FOOT*]П']],
  ['[#HSM#]А[*FOOT*]\n', 'empty-section', ['[#HSM#]А\n']],
  ['[#HSM#]А[*FOOT*]П[*HEAD*]Т\n', 'tag-order', ['[#HSM#]А[*HEAD*]Т[*FOOT*]П\n']],
];

/** Text, check, and what the safe fix of the first finding makes of it; undefined where there is none. */
const FIXES: readonly (readonly [string, string, string | undefined])[] = [
  ['', 'missing-hsm-tag', undefined],
  [' \n', 'missing-hsm-tag', undefined],
  ['\n Привет', 'missing-hsm-tag', '[#HSM#]Привет'],
  ['\ufeffПривет', 'missing-hsm-tag', '[#HSM#]Привет'],
  [']', 'missing-hsm-tag', undefined],
  ['\ufeff\r\n [#HSM#]Привет', 'text-before-hsm', '[#HSM#]Привет'],
  ['А[#HSM#]Б', 'text-before-hsm', undefined],
  ['[#HSM#]А[*HAED*]Т', 'misspelled-tag', undefined],
  ['[#HSM#]А[#HAED#]Т', 'malformed-tag', undefined],
  ['[#HSM#]А[#HEADER#]Т', 'malformed-tag', '[#HSM#]А[*HEAD*]Т'],
  ['[#HSM#]А[[*head*]]Т', 'malformed-tag', '[#HSM#]А[*HEAD*]Т'],
  ['[#HSM#]А[*HEAD*]]Т', 'malformed-tag', '[#HSM#]А[*HEAD*]Т'],
  ['[#HSM#]А [/HEAD] Б', 'malformed-tag', '[#HSM#]А Б'],
  ['[#HSM#]А [/HEAD]\nБ', 'malformed-tag', '[#HSM#]А\nБ'],
  ['[#HSM#]А [/HEAD]\n', 'malformed-tag', '[#HSM#]А\n'],
  ['[#HSM#]А[*HEAD*][/HEAD] Т', 'malformed-tag', '[#HSM#]А[*HEAD*]Т'],
  ['[#HSM#]А[/HEAD]Б', 'malformed-tag', undefined],
  ['[#HSM#] [#HSM#] А', 'duplicate-tag', '[#HSM#] А'],
  ['[#HSM#]А[#HSM#]Б', 'duplicate-tag', undefined],
  ['[#HSM#]А[*FOOT*]П[*FOOT*]П', 'duplicate-tag', undefined],
  ['[#HSM#]А \u200b [*FOOT*]П', 'space-around-tag', '[#HSM#]А[*FOOT*]П'],
  ['[#HSM#]А[ [*FOOT*]П', 'space-around-tag', undefined],
  ['[#HSM#]А[*FOOT*] ]П', 'space-around-tag', undefined],
  ['[#HSM#]А \n \n', 'final-newline', '[#HSM#]А\n'],
  ['[#HSM#]А\r\n\r\n', 'final-newline', '[#HSM#]А\r\n'],
];

describe('repairs of markup', () => {
  for (const [text, id, results] of SUGGESTIONS) {
    it(`suggests for ${id} in ${JSON.stringify(text)}`, () => {
      const found = checkOnly(checkById(id), text)[0];
      assert.ok(found);
      assert.deepEqual(
        found.suggestions().map(({ edits }) => applyEdits(text, edits).text),
        results,
      );
    });
  }
  for (const [text, id, result] of FIXES) {
    it(`fixes ${id} in ${JSON.stringify(text)}`, () => {
      const found = checkOnly(checkById(id), text)[0];
      assert.ok(found);
      const fix = found.fix();
      assert.equal(fix && applyEdits(text, fix.edits).text, result);
    });
  }

  it('gives one finding for a damaged tag, the gravest', () => {
    for (const [written, id] of [
      ['[* HЕAD ]', 'malformed-tag'],
      ['[* hеad *]', 'tag-homoglyph'],
      ['[* header *]', 'misspelled-tag'],
      ['[* head *]', 'tag-inner-space'],
      ['[*head*]', 'tag-case'],
    ] as const) {
      assert.deepEqual(checkIds(`[#HSM#]Ждём вас${written}Тема`), [id], written);
    }
  });

  it('names the place of the first tag', () => {
    const text = '[#HSM#]А[*FOOT*]1[*FOOT*]2';
    const [related] = checkOnly(checkById('duplicate-tag'), text)[0]?.related ?? [];
    assert.ok(related && related.other === undefined);
    assert.deepEqual(related.span, { start: 8, end: 16 });
  });

  it('names look-alikes with their code points', () => {
    const [found] = checkOnly(checkById('tag-homoglyph'), '[#НSM#]А');
    assert.match(found?.message.ru ?? '', /кириллическая «Н» \(U\+041D\) вместо H/);
    assert.match(found?.message.en ?? '', /Cyrillic “Н” \(U\+041D\) for H/);
    const [digit] = checkOnly(checkById('tag-homoglyph'), '[#HSM#]А[*F0ОT*]П');
    assert.match(digit?.message.en ?? '', /digit “0” \(U\+0030\) for O, Cyrillic “О” \(U\+041E\) for O/);
  });
});
