import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findClientTexts } from '../support/l10n';

function readTexts(file: string): Record<string, string> {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  assert.ok(typeof read === 'object' && read !== null);
  return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, String(value)]));
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

describe('texts of the client', () => {
  const russian = readTexts('l10n/bundle.l10n.ru.json');
  const keys = new Set(findClientTexts().map(({ key }) => key));

  it('are there', () => {
    assert.ok(keys.size > 50, `only ${keys.size} texts found`);
  });
  for (const { key, file } of findClientTexts()) {
    it(`Russian for «${key}» (${file})`, () => {
      assert.match(russian[key] ?? '', /\S/);
      assert.deepEqual(placeholders(russian[key] ?? ''), placeholders(key));
    });
  }
  it('have one translation each', () => {
    const written: string[] =
      readFileSync('l10n/bundle.l10n.ru.json', 'utf8').match(/^ {2}"(?:[^"\\]|\\.)+":/gm) ?? [];
    assert.deepEqual(
      written.filter((key, index) => written.indexOf(key) !== index),
      [],
    );
    assert.equal(written.length, Object.keys(russian).length);
  });
  it('has no Russian for texts that are gone', () => {
    assert.deepEqual(
      Object.keys(russian).filter((key) => !keys.has(key)),
      [],
    );
  });
});

describe('texts of the manifest', () => {
  const english = readTexts('package.nls.json');
  const russian = readTexts('package.nls.ru.json');
  const manifest = readFileSync('package.json', 'utf8');

  it('are in both languages', () => {
    assert.deepEqual(Object.keys(russian).sort(), Object.keys(english).sort());
  });
  it('are all defined', () => {
    const used = [...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
    assert.ok(used.length > 10);
    const missing = used.filter((key) => (english[key] ?? '') === '');
    assert.deepEqual(missing, []);
  });
  it('names every command in both languages', () => {
    for (const [, command] of manifest.matchAll(/"command": "hsm\.(\w+)",\n\s+"title"/g)) {
      assert.ok(russian[`command.${command ?? ''}`]);
    }
  });
});
