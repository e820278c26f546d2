// Writing, as a person with fast fingers does it, in the window.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { waitFor } from '../support/wait';
import { saveUntil, useWindow } from '../support/window';

const CONFIG = '{\n  // общие\n  "samples": { "Типичный": { "1": "Елена" } }\n}\n';

describe('writing in the window', () => {
  let window: EditorWindow;
  let folder: string;

  const open = useWindow('writing', async (empty) => {
    await writeFile(join(empty, 'hsm.config.json'), CONFIG);
    await writeFile(join(empty, 'order.hsm'), '[#HSM#]{{1}} 🎉, ваш заказ {{2}} готов.');
    await writeFile(join(empty, 'list.hsm'), '[#HSM#]Возьмите 🛂:');
    return { file: 'order.hsm', language: 'ru' };
  });

  before(async () => {
    ({ window, folder } = open());
    await window.squiggles('info').first().waitFor({ timeout: 110_000 });
  });

  it('a sample that is missing is requested and kept', async () => {
    const { keyboard } = window.page;
    await window.chooseFix(window.squiggles('info').first(), 'Добавить пример для {{2}} (набор «Типичный»)…');
    await window.page.getByText('Пример для {{2}}', { exact: true }).waitFor();
    await keyboard.insertText('А-77 🎉');
    await keyboard.press('Enter');
    const kept = CONFIG.replace('"Елена"', '"Елена", "2": "А-77 🎉"');
    const text = (): Promise<string> => readFile(join(folder, 'hsm.config.json'), 'utf8');
    await waitFor('the sample in the file', text, (now) => now === kept);
    await window.squiggles('info').first().waitFor({ state: 'detached' });
  });

  it('a list ends with Enter, however fast the next keys come', async () => {
    const { keyboard } = window.page;
    await window.openFile('list.hsm');
    await keyboard.press('Control+End');
    await keyboard.type('\n- паспорт');
    await window.waitForColours('- паспорт');
    await keyboard.type('\n\nЖдём вас!');
    const written = '[#HSM#]Возьмите 🛂:\n- паспорт\nЖдём вас!';
    await saveUntil(window, join(folder, 'list.hsm'), written);
  });
});
