// Takes the README's pictures from the real editor: `node scripts/screenshots.mjs [NAME…]` writes docs/images/*.png.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openEditorWindow } from './host/editor-window.mjs';
import { vsixPath } from './package.mjs';

const root = join(import.meta.dirname, '..');
const images = join(root, 'docs', 'images');

/** @typedef {import('./host/editor-window.mjs').EditorWindow} EditorWindow */

/**
 * What each picture shows: the file that is open, and what is done before it is taken.
 * @type {Record<string, { file: string, prepare: (window: EditorWindow) => Promise<void> }>}
 */
const scenes = {};

async function main() {
  await mkdir(images, { recursive: true });
  const wanted = process.argv.slice(2);
  for (const [name, { file, prepare }] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const folder = join(root, 'examples');
    const window = await openEditorWindow({
      vsix: vsixPath,
      folder,
      file,
      width: 1200,
      height: 720,
      scale: 1,
    });
    try {
      await prepare(window);
      await window.screenshot(join(images, `${name}.png`));
      console.log(`docs/images/${name}.png`);
    } finally {
      await window.close();
    }
  }
}

await main();
