// Accepting a finding with a reason, as an author does it: by the lightbulb, through changes of the text, to the end.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEditorWindow, type EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { vsixPath } from '../../../scripts/package.mjs';

const header = 'Заголовок, который длиннее шестидесяти символов, потому что так решили';
const start = '[#HSM#]Ваш заказ готов.[*HEAD*]';

describe('an accepted finding in the window', () => {
  let window: EditorWindow;
  let folder: string;

  before(async () => {
    await mkdir(join('out', 'screenshots'), { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'hsm-baseline-'));
    await writeFile(join(folder, 'long.hsm'), start + header);
    window = await openEditorWindow({ vsix: vsixPath, folder, file: 'long.hsm' });
    await window.squiggles('error').first().waitFor({ timeout: 110_000 });
  });

  afterEach(async function () {
    const name = (this.currentTest?.title ?? 'hook').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    await window.screenshot(join('out', 'screenshots', `baseline-${name}.png`));
  });

  after(async () => {
    await window.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What the baseline file accepts. */
  async function accepted(): Promise<unknown[]> {
    const file: unknown = JSON.parse(await readFile(join(folder, 'hsm.baseline.json'), 'utf8'));
    assert.ok(typeof file === 'object' && file !== null && 'accepted' in file);
    const entries: unknown = file.accepted;
    assert.ok(Array.isArray(entries));
    return entries.map((entry: unknown) => entry);
  }

  /** Chooses an action of the lightbulb by a part of its title. */
  async function choose(title: string): Promise<void> {
    await window.page.keyboard.press('ControlOrMeta+.');
    await window.page.locator('.action-widget').getByText(title).click();
  }

  it('is gone, and the file has it with its reason', async () => {
    await window.goTo(1, start.length + 65);
    await choose('Accept “');
    const input = window.page.locator('.quick-input-widget input[type=text]');
    await input.fill('  ');
    await window.page.locator('.quick-input-message', { hasText: 'Please give a reason.' }).waitFor();
    await input.fill('Meta registered it like that');
    await window.page.keyboard.press('Enter');
    await window.squiggles('error').first().waitFor({ state: 'detached' });
    const [entry, ...rest] = await accepted();
    assert.deepEqual(rest, []);
    assert.ok(typeof entry === 'object' && entry !== null && 'check' in entry && 'reason' in entry);
    assert.equal(entry.check, 'header-too-long');
    assert.equal(entry.reason, 'Meta registered it like that');
  });

  it('stays accepted while the text elsewhere changes', async () => {
    await window.goTo(1, '[#HSM#]'.length + 1);
    await window.page.keyboard.type('Анна! ');
    await window.page.keyboard.press('ControlOrMeta+S');
    await window.page.locator('.view-lines', { hasText: 'Анна! Ваш' }).waitFor();
    // A finding of another place comes, so the checks have run on the new text.
    await window.goTo(1, '[#HSM#]'.length + 1);
    await window.page.keyboard.type('<b>');
    await window.page.keyboard.press('ControlOrMeta+S');
    await window.squiggles('warning').first().waitFor();
    assert.equal(await window.squiggles('error').count(), 0);
  });

  it('comes back when its text changes, and the entry can be removed', async () => {
    await window.page.keyboard.press('ControlOrMeta+End');
    await window.page.keyboard.type(' они');
    await window.page.keyboard.press('ControlOrMeta+S');
    await window.squiggles('error').first().waitFor();
    assert.equal((await accepted()).length, 1);
    await window.goTo(1, 1);
    await choose('Remove accepted findings that are gone');
    await window.squiggles('info').first().waitFor({ state: 'detached' });
    assert.deepEqual(await accepted(), []);
  });
});
