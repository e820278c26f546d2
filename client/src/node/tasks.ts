import {
  env,
  l10n,
  ProcessExecution,
  Task,
  TaskGroup,
  tasks,
  workspace,
  type Disposable,
  type TaskDefinition,
  type WorkspaceFolder,
} from 'vscode';

const TYPE = 'hsm';
/** One for each severity: the editor knows the English words only. */
const MATCHERS = ['$hsm', '$hsm-warning', '$hsm-info'];

/**
 * The task «check»: the command line over a folder, its findings in the Problems view. The server's bundle holds the
 * command line too, and runs under the editor's own Node.js.
 *
 * @param serverFile path of the server's bundle
 */
export function registerTasks(serverFile: string): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => makeTask({ type: TYPE, task: 'check' }, folder, serverFile)),
    resolveTask({ definition, scope }) {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return folder && definition['task'] === 'check' ? makeTask(definition, folder, serverFile) : undefined;
    },
  });
}

function makeTask(definition: TaskDefinition, folder: WorkspaceFolder, serverFile: string): Task {
  const language = env.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
  const args = [serverFile, 'check', ...pathsOf(definition), '--language', language];
  const execution = new ProcessExecution(process.execPath, args, {
    cwd: folder.uri.fsPath,
    // On the desktop the editor's program is Electron, which runs as Node.js on request.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new Task(definition, folder, l10n.t('check templates'), TYPE, execution, MATCHERS);
  task.group = TaskGroup.Test;
  task.presentationOptions = { clear: true, showReuseMessage: false };
  return task;
}

function pathsOf(definition: TaskDefinition): string[] {
  const paths: unknown = definition['paths'];
  const named = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
  return named.length > 0 ? named : ['.'];
}
