// Puts the pages of the documentation site together in out/docs: Markdown with links for the site, images, the playground.
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { rewriteLinks } from './links.mjs';
import { findPages } from './pages.mjs';

const ONLY_ENGLISH = '::: info\nЭта страница есть только на английском языке.\n:::';

/**
 * @param {string} root the repository
 * @param {string} stage the folder to fill; what it held is gone
 * @returns {Promise<Map<string, string>>} the pages: the site's path by file
 */
export async function stageSite(root, stage) {
  rmSync(stage, { recursive: true, force: true });
  cpSync(join(root, 'docs', 'site'), stage, { recursive: true });
  cpSync(join(root, 'syntaxes', 'hsm.tmLanguage.json'), join(stage, '.vitepress', 'hsm.tmLanguage.json'));
  const pages = findPages(root);
  /** @type {Set<string>} */
  const images = new Set();
  const useImage = (/** @type {string} */ image) => {
    images.add(image);
    return `/pictures/${posix.basename(image)}`;
  };
  const translated = new Set(pages.values());
  for (const [file, page] of pages) {
    const text = rewriteLinks(readFileSync(join(root, file), 'utf8'), file, pages, useImage);
    writePage(join(stage, page), text);
    // The Russian site has every page, so that a reader who switches the language stays where they are.
    const russian = posix.join('ru', page);
    if (!page.startsWith('ru/') && !translated.has(russian))
      writePage(join(stage, russian), text.replace('\n', `\n\n${ONLY_ENGLISH}\n`));
  }
  for (const image of images)
    cpSync(join(root, image), join(stage, 'public', 'pictures', posix.basename(image)));
  await stagePlayground(root, join(stage, 'public', 'playground'));
  return pages;
}

/** @param {string} path @param {string} text */
function writePage(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The playground runs the same service as the editor, in the page. @param {string} root @param {string} folder */
async function stagePlayground(root, folder) {
  await build({
    absWorkingDir: root,
    entryPoints: { playground: 'docs/site/playground/main.ts', bubble: 'client/webview/bubble.css' },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    mainFields: ['browser', 'module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}
