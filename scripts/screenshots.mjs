// Takes the pictures of the README and the docs from the real editor with the packaged extension:
//   node scripts/screenshots.mjs [NAME…]    writes docs/images/*.png; first `npm run package`
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEditorWindow } from './host/open-window.mjs';
import { removeFolder, temporaryFolder } from './host/processes.mjs';
import { vsixPath } from './package.mjs';
import { registeredScenes } from './screenshots/registered-scenes.mjs';
import { headerPicture, readmeScenes } from './screenshots/scenes.mjs';

const images = join(import.meta.dirname, '..', 'docs', 'images');

/** What would only take room in a picture. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.folding': false,
  'editor.fontSize': 14,
  'editor.glyphMargin': false,
  'editor.hover.above': false,
  'editor.lineDecorationsWidth': 8,
  'editor.lineNumbers': 'off',
  'editor.matchBrackets': 'never',
  'editor.scrollBeyondLastLine': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

/** @param {import('./screenshots/opening.mjs').Scene} scene */
async function take({ name, language, files, file, prepare }) {
  const folder = await temporaryFolder('templates-');
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  const window = await openEditorWindow({
    ...{ vsix: vsixPath, folder, file, settings, language, width: 1400, height: 700, scale: 1.5 },
    before: (page) =>
      page
        .context()
        .route('https://example.com/**', (route) =>
          route.fulfill({ contentType: 'image/svg+xml', body: headerPicture }),
        ),
  });
  // Nobody waits for a picture: a machine that does much else at once may take its time.
  window.page.setDefaultTimeout(150_000);
  try {
    await window.page.keyboard.press('ControlOrMeta+B'); // no side bar
    await prepare(window);
    await window.screenshot(join(images, `${name}.png`));
    console.log(`docs/images/${name}.png`);
  } catch (error) {
    await window.screenshot(join(images, '..', '..', 'out', 'screenshots', `failed-${name}.png`));
    throw error;
  } finally {
    await window.close();
    await removeFolder(folder);
  }
}

await mkdir(images, { recursive: true });
const wanted = process.argv.slice(2);
for (const scene of [...registeredScenes, ...readmeScenes]) {
  if (wanted.length === 0 || wanted.includes(scene.name)) await take(scene);
}
process.exit();
