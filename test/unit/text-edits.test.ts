import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/service';
import { EditedText, trimEdit } from '../../server/src/service/vocabulary/edited-text';
import type { TextEdit } from '../../server/src/service';

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });

describe('applyEdits', () => {
  for (const [name, text, edits, result, applied] of [
    ['nothing', 'абв', [], 'абв', 0],
    ['replaces', 'абв', [edit(1, 2, 'Б')], 'аБв', 1],
    ['inserts at both ends', 'абв', [edit(0, 0, '['), edit(3, 3, ']')], '[абв]', 2],
    ['deletes everything', 'абв', [edit(0, 3, '')], '', 1],
    ['takes edits in any order', 'абв', [edit(2, 3, 'В'), edit(0, 1, 'А')], 'АбВ', 2],
    [
      'makes two insertions at one place in the order given',
      'аб',
      [edit(1, 1, '1'), edit(1, 1, '2')],
      'а12б',
      2,
    ],
    ['inserts before what is replaced at the same place', 'аб', [edit(0, 1, 'А'), edit(0, 0, '>')], '>Аб', 2],
    ['leaves an overlapping edit out', 'абвг', [edit(0, 2, 'X'), edit(1, 3, 'Y')], 'Xвг', 1],
    ['takes neighbours', 'абв', [edit(0, 1, 'А'), edit(1, 2, 'Б')], 'АБв', 2],
    ['keeps pairs whole', 'а😀б', [edit(1, 3, '')], 'аб', 1],
  ] as const) {
    it(name, () => {
      const made = applyEdits(text, edits);
      assert.equal(made.text, result);
      assert.equal(made.applied.length, applied);
    });
  }
});

describe('EditedText', () => {
  it('merges the edits of several rounds into one', () => {
    const edited = new EditedText('[*head*] Текст\n');
    edited.apply([edit(0, 8, '[*HEAD*]')]);
    assert.equal(edited.text, '[*HEAD*] Текст\n');
    edited.apply([edit(8, 9, '')]);
    assert.equal(edited.text, '[*HEAD*]Текст\n');
    assert.deepEqual(edited.edits(), [edit(2, 9, 'HEAD*]')]);
  });

  it('forgets what was put in and taken out again', () => {
    const edited = new EditedText('абв');
    edited.apply([edit(1, 1, 'XYZ')]);
    edited.apply([edit(1, 4, '')]);
    assert.equal(edited.text, 'абв');
    assert.deepEqual(edited.edits(), []);
  });

  it('edits inside of what was put in', () => {
    const edited = new EditedText('абв');
    edited.apply([edit(1, 2, '12345')]);
    edited.apply([edit(2, 4, '-')]);
    assert.equal(edited.text, 'а1-45в');
    assert.deepEqual(edited.edits(), [edit(1, 2, '1-45')]);
  });

  it('edits across old and new text', () => {
    const edited = new EditedText('абвгд');
    edited.apply([edit(1, 1, 'XX'), edit(3, 4, '')]);
    assert.equal(edited.text, 'аXXбвд');
    edited.apply([edit(2, 5, '!')]);
    assert.equal(edited.text, 'аX!д');
    assert.deepEqual(edited.edits(), [edit(1, 4, 'X!')]);
  });

  it('fills an empty text', () => {
    const edited = new EditedText('');
    edited.apply([edit(0, 0, '[#HSM#]')]);
    assert.equal(edited.text, '[#HSM#]');
    assert.deepEqual(edited.edits(), [edit(0, 0, '[#HSM#]')]);
  });

  it('empties a text', () => {
    const edited = new EditedText('абв');
    edited.apply([edit(0, 3, '')]);
    assert.equal(edited.text, '');
    assert.deepEqual(edited.edits(), [edit(0, 3, '')]);
  });

  it('keeps apart what has untouched text between', () => {
    const edited = new EditedText('а б в г');
    edited.apply([edit(1, 2, ''), edit(5, 6, '_')]);
    assert.deepEqual(edited.edits(), [edit(1, 2, ''), edit(5, 6, '_')]);
  });
});

describe('trimEdit', () => {
  for (const [name, text, given, expected] of [
    ['same text', 'абв', edit(0, 3, 'абв'), undefined],
    ['common ends', 'абвг', edit(0, 4, 'аXг'), edit(1, 3, 'X')],
    ['pure insertion', 'абв', edit(0, 3, 'абXв'), edit(2, 2, 'X')],
    ['pure deletion', 'абв', edit(0, 3, 'ав'), edit(1, 2, '')],
    ['nothing in common', 'абв', edit(1, 2, 'X'), edit(1, 2, 'X')],
    // 😀 and 😁 have the same first half.
    ['first half of a pair in common', '😀', edit(0, 2, '😁'), edit(0, 2, '😁')],
    // 😀 (D83D DE00) and 🨀 (D83E DE00) have the same second half.
    ['second half of a pair in common', '😀', edit(0, 2, '\u{1fa00}'), edit(0, 2, '\u{1fa00}')],
  ] as const) {
    it(name, () => {
      assert.deepEqual(trimEdit(text, given), expected);
    });
  }
});
