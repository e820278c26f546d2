// What every suite of the window does before and after its tests.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { openWindow, type WindowOptions } from '../../../scripts/host/open-window.mjs';
import { hostOf, type HostOptions } from './hosts';
import { waitFor } from './wait';

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
  prepare: (folder: string) => Promise<Omit<WindowOptions, 'folder'> & HostOptions>,
): () => OpenWindow {
  let folder: string | undefined;
  let window: EditorWindow | undefined;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), `hsm-${name}-`));
    const options = await prepare(folder);
    window = await openWindow(await hostOf(options), { ...options, folder });
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
 * @throws with what the file holds when that is still another text in the end
 */
export async function saveUntil(window: EditorWindow, path: string, expected: string): Promise<void> {
  const save = async (): Promise<string> => {
    await window.page.keyboard.press('ControlOrMeta+S');
    return readFile(path, 'utf8');
  };
  await waitFor(JSON.stringify(expected), save, (text) => text === expected);
}

/** Opens what the braces beside the name of the language show. */
export async function showLanguageStatus({ page }: EditorWindow): Promise<void> {
  await page.locator('#status\\.languageStatus').hover();
  await page.locator('.hover-language-status').first().waitFor();
}

/** Keeps how the window looks in `out/screenshots`, to be looked at after a failure. */
export async function takePicture(window: EditorWindow | undefined, title: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await window?.screenshot(join(pictures, `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`));
}
