// A template beside its older version, as Git keeps it: the preview shows the one that is being written.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { stays } from '../support/wait';
import { useWindow } from '../support/window';

const author = ['-c', 'user.name=Author', '-c', 'user.email=author@example.com'];

describe('a comparison with an older version in the window', () => {
  let window: EditorWindow;

  const open = useWindow('comparison', async (folder) => {
    const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: folder });
    await writeFile(join(folder, 'order.hsm'), '[#HSM#]Ваш заказ собран.[*FOOTER*]Магазин');
    git('init', '--quiet');
    git('add', '.');
    git(...author, 'commit', '--quiet', '--message', 'A template');
    await writeFile(join(folder, 'order.hsm'), '[#HSM#]Ваш заказ уже собран.[*FOOT*]Магазин');
    return {
      file: 'order.hsm',
      width: 1600,
      settings: { 'diffEditor.useInlineViewWhenSpaceIsLimited': false },
    };
  });

  before(async () => {
    ({ window } = open());
    await window.statusItem(/\/1.024/).waitFor({ timeout: 60_000 });
    await window.runCommand('HSM: Open Preview to the Side');
    await window.webview.locator('.bubble').getByText('Ваш заказ уже собран.').waitFor({ timeout: 60_000 });
    await window.page.keyboard.press('ControlOrMeta+1');
  });

  it('shows the text that the author writes, also after a click into the old one', async () => {
    await window.page.getByRole('button', { name: 'Open Changes' }).first().click();
    const old = window.page.locator('.editor.original');
    await old.locator('.view-line', { hasText: 'FOOTER' }).waitFor();
    await old.locator('.view-line').first().click();
    const shown = window.webview.locator('.bubble').getByText('Ваш заказ уже собран.');
    await stays(
      'the text of the author',
      () => shown.count(),
      (count) => count === 1,
    );
    await window.page.locator('.editor.modified .view-line').first().click();
    await window.page.keyboard.press('ControlOrMeta+End');
    await window.page.keyboard.type(' рядом');
    await window.webview.locator('.bubble').getByText('Магазин рядом').waitFor();
  });
});
