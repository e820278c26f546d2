import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText, ROOT } from './support/repository';

/** A page as a row of its parts, without the words: what both languages must have alike. */
function outline(page: string): string[] {
  const parts: string[] = [];
  let fence = false;
  for (const line of readText(page).split('\n')) {
    if (line.startsWith('```')) {
      fence = !fence;
      parts.push(line);
    } else if (!fence) {
      const [mark = ''] = /^(#+ |- |\d+\. |\|)/.exec(line) ?? [];
      if (mark !== '') parts.push(mark);
      for (const [, name = ''] of line.matchAll(/`((?:hsm|editor)\.[\w.]+|Ctrl[^`]*|\[[#*]\w+[#*]\])`/g)) {
        parts.push(name);
      }
    }
  }
  return parts;
}

/** Where the links of a page lead, pictures included, in order, the one to the other language apart. */
function links(page: string): string[] {
  const all = [...readText(page).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  return all.slice(1);
}

const neutral = (target: string): string => target.replace(/\.ru\.(md|png)/, '.$1');

describe('pages in both languages', () => {
  const PAGES = [
    ...[
      'README.md',
      'docs/troubleshooting.md',
      'docs/commands-and-settings.md',
      'docs/will-it-arrive.md',
      'docs/ci.md',
      'docs/ci-github.md',
    ],
    ...['docs/ci-gitlab.md', 'docs/pre-commit.md', 'docs/editors.md', 'docs/agents.md', 'docs/api.md'],
  ];
  for (const page of PAGES) {
    const russian = page.replace('.md', '.ru.md');
    it(`${page} has the parts of ${russian}`, () => {
      assert.ok(outline(page).length > 3);
      assert.deepEqual(outline(russian), outline(page));
    });
    it(`${page} links to what ${russian} links to, and all of it is there`, () => {
      assert.deepEqual(links(russian).map(neutral), links(page).map(neutral));
      for (const file of [page, russian]) {
        const missing = links(file)
          .filter((target) => !/^https?:/.test(target))
          .map((target) => join(dirname(file), target.replace(/#.*/, '')))
          .filter((target) => !existsSync(join(ROOT, target)));
        assert.deepEqual(missing, []);
      }
    });
  }
});
