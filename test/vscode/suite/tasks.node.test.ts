import * as vscode from 'vscode';
import { equal, ok, present } from '../support/assert';
import { fileUri, idOf } from '../support/documents';
import { waitFor } from '../support/wait';

describe('the task', () => {
  it('runs the command line and shows its findings', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'hsm' });
    const check = present(task, 'task');
    const ended = new Promise<number | undefined>((resolve) => {
      const subscription = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== check.name) return;
        subscription.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(check);
    equal(await ended, 1, 'The exit code reports an error');
    const shown = (): string[] => vscode.languages.getDiagnostics(fileUri('broken.hsm')).map(idOf);
    const ids = await waitFor('the findings', shown, (now) => now.length > 0);
    ok(ids.includes('image-trailing-text'), ids.join());
  });
});
