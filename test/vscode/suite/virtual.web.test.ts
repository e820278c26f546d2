// The folder of the web host is a virtual one: it has no files on a disk. What the manifest promises for such folders.
import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, fileUri, findings, idOf, openFile, waitForFindings } from '../support/documents';
import { waitFor } from '../support/wait';

describe('in a virtual folder', () => {
  const configuration = fileUri('hsm.config.json');
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(configuration);
  });

  it('a configuration file decides, and changing it takes effect at once', async () => {
    ok(fileUri('broken.hsm').scheme !== 'file', 'the folder is virtual');
    const { document } = await openFile('broken.hsm');
    await waitForFindings(document, ['image-trailing-text']);
    const off = '{ "severity": { "image-trailing-text": "off" } }';
    await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode(off));
    await waitFor(
      'the finding to vanish',
      () => findings(document).map(idOf),
      (ids) => !ids.includes('image-trailing-text'),
    );
  });

  it('there are no tasks, as the manifest says', async () => {
    equal((await vscode.tasks.fetchTasks({ type: 'hsm' })).length, 0);
  });
});
