// What every suite of the window does before and after its tests.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEditorWindow, type EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { vsixPath } from '../../../scripts/package.mjs';

const pictures = join('out', 'screenshots');

/** A window with the packaged extension, open on a folder that goes when the suite ends. */
export interface OpenWindow {
  readonly window: EditorWindow;
  /** Absolute path. */
  readonly folder: string;
}

/**
 * Opens a window before the tests of the suite, takes a picture after each, and closes it in the end.
 * @param name of the pictures and the folder
 * @param prepare fills the folder and says how the window is opened
 * @returns what is open, once the tests run
 * @throws when it is called before they run
 */
export function useWindow(
  name: string,
  prepare: (folder: string) => Promise<Omit<Parameters<typeof openEditorWindow>[0], 'vsix' | 'folder'>>,
): () => OpenWindow {
  let folder: string | undefined;
  let window: EditorWindow | undefined;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), `hsm-${name}-`));
    window = await openEditorWindow({ ...(await prepare(folder)), vsix: vsixPath, folder });
  });

  afterEach(async function () {
    await takePicture(window, `${name}-${this.currentTest?.title ?? 'hook'}`);
  });

  after(async () => {
    await window?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  return () => {
    if (folder === undefined || window === undefined) throw new Error('The window is not open yet.');
    return { window, folder };
  };
}

/**
 * Saves what is being written until its file holds the text: what comes of the last keys may take a moment.
 * @returns what the file holds in the end
 */
export async function saveUntil(window: EditorWindow, path: string, expected: string): Promise<string> {
  for (let tries = 1; ; tries++) {
    await window.page.keyboard.press('ControlOrMeta+S');
    await window.page.waitForTimeout(100);
    const text = await readFile(path, 'utf8');
    if (text === expected || tries === 100) return text;
  }
}

/** Keeps how the window looks in `out/screenshots`, to be looked at after a failure. */
export async function takePicture(window: EditorWindow | undefined, title: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await window?.screenshot(join(pictures, `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`));
}
