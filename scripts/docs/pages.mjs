// Which Markdown files of the repository become pages of the documentation site, and under which path.
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';

/** Pages that live at the root of the repository, by file. */
const ROOT_PAGES = new Map([
  ['README.md', 'start.md'],
  ['README.ru.md', 'ru/start.md'],
  ['CHANGELOG.md', 'changelog.md'],
  ['CONTRIBUTING.md', 'contributing.md'],
]);

/**
 * The page of a file, relative to the site: `docs/checks/README.ru.md` → `ru/checks/index.md`.
 * @param {string} file path in the repository, with slashes
 */
function pageOf(file) {
  const fixed = ROOT_PAGES.get(file);
  if (fixed !== undefined) return fixed;
  const inner = posix.relative('docs', file).replace(/(^|\/)README(?=\.)/, '$1index');
  return inner.endsWith('.ru.md') ? `ru/${inner.replace(/\.ru\.md$/, '.md')}` : inner;
}

/**
 * All files that become pages, with their pages. `docs/site/` has pages of its own and is copied as it is.
 * @param {string} root the repository
 * @returns {Map<string, string>}
 */
export function findPages(root) {
  const inDocs = readdirSync(posix.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('docs', name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.md') && !name.startsWith('docs/site/'));
  return new Map([...ROOT_PAGES.keys(), ...inDocs].sort().map((file) => [file, pageOf(file)]));
}
