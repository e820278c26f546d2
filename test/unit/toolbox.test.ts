import assert from 'node:assert/strict';
import { readText } from '../support/repository';

describe('docs/toolbox.md', () => {
  const rows = readText('docs/toolbox.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:to |-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('has about ten rows', () => {
    assert.ok(rows.length >= 8 && rows.length <= 14, `${rows.length}`);
  });

  for (const [, purpose, use = '', from = ''] of rows) {
    it(`names what is there to ${purpose}`, () => {
      const sources = [...from.matchAll(/`([^`]+)`/g)].map(([, path]) =>
        readText(`server/src/service/${path}.ts`),
      );
      for (const [, code = ''] of use.matchAll(/`([^`]+)`/g)) {
        const name = /(\w+)(?:\(|$)/.exec(code.replace(/^new /, ''))?.[1] ?? '';
        if (name === 'needs') continue;
        assert.ok(
          sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)),
          `${name} is not in ${from}`,
        );
      }
    });
  }
});
