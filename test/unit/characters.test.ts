import assert from 'node:assert/strict';
import { readText } from '../support/repository';
import { Character, characterClass } from '../../server/src/service/syntax/characters';

/** Marks of the lowest and of a high combining class: a mark of any class changes places with one of them. */
const LOW_MARK = '\u0334';
const HIGH_MARK = '\u0345';

describe('classes of characters', () => {
  it('have a bit of their own each, and none is the sign or beyond', () => {
    const source = readText('server/src/service/syntax/characters.ts');
    const body = /enum Character \{(.*?)\n\}/s.exec(source)?.[1] ?? '';
    const members = [...body.matchAll(/^ {2}(\w+) = (.*),$/gm)].map(([, name, value = '']) => ({
      name,
      value,
    }));
    assert.ok(members.length > 20);
    const bits = members.map(({ name, value }) => {
      assert.match(value, /^1 << (?:[0-9]|[12][0-9]|30)$/, `${name ?? ''} = ${value}`);
      return value;
    });
    assert.deepEqual(bits, [...new Set(bits)]);
  });

  it('every character that NFC may change is Composable', () => {
    const missed: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      if (mayChange(character) && !isComposable(character)) missed.push(point.toString(16));
    }
    assert.deepEqual(missed, []);
    for (const second of secondHalves()) assert.ok(isComposable(second), second.codePointAt(0)?.toString(16));
  });

  it('the most frequent characters of messages are not Composable', () => {
    const usual = 'Привет, Ёжик! Şemsiye, café; مرحبا שלום — «5 000 ₽» 🙂👨‍👩‍👧 №1 … ✅ 日本';
    assert.equal(isComposable(usual), false);
  });
});

/** Alone, or because it changes places with a mark beside it. */
function mayChange(character: string): boolean {
  return [character, character + LOW_MARK, HIGH_MARK + character].some(
    (text) => text.normalize('NFC') !== text,
  );
}

/** The second characters of all pairs that compose. */
function secondHalves(): ReadonlySet<string> {
  const seconds = new Set<string>();
  for (let point = 0; point <= 0x10ffff; point++) {
    const pieces = [...String.fromCodePoint(point).normalize('NFD')];
    for (const piece of pieces.slice(1)) seconds.add(piece);
  }
  return seconds;
}

function isComposable(text: string): boolean {
  let bits = 0;
  for (let offset = 0; offset < text.length; offset++) bits |= characterClass(text.charCodeAt(offset));
  return (bits & Character.Composable) !== 0;
}
