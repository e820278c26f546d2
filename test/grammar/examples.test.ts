import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { examples } from './examples';
import { loadGrammar, splitLines, tokenize } from './support';

const snapshotPath = path.join(__dirname, 'examples.snap');

/** Each source line, and under it every token that bears more than the frame of the template. */
async function snapshot(): Promise<string> {
  const grammar = await loadGrammar();
  const blocks = examples.map((text, index) => {
    const source = splitLines(text);
    const rows = tokenize(grammar, text).flatMap((line, number) => [
      `|${source[number] ?? ''}`.replace('\uFEFF', '<U+FEFF>'),
      ...line
        .map((token) => ({ ...token, scopes: token.scopes.filter((scope) => scope !== 'meta.template.hsm') }))
        .filter(({ scopes }) => scopes.length > 0)
        .map(({ text: piece, scopes }) => `    ${JSON.stringify(piece)}  ${scopes.join(' ')}`),
    ]);
    return [`== ${index + 1}`, ...rows].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

describe('grammar: the samples of the definition', () => {
  it('there are 35', () => {
    assert.equal(examples.length, 35);
  });

  it('are coloured as recorded; UPDATE_SNAPSHOTS=1 records them again', async () => {
    const actual = await snapshot();
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(snapshotPath, actual);
    assert.ok(
      existsSync(snapshotPath),
      'no snapshot: run once with UPDATE_SNAPSHOTS=1 and read what it wrote',
    );
    assert.equal(actual, readFileSync(snapshotPath, 'utf8'));
  });
});
