import { commands, Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { ClientRequest } from '../../../server/src/shell/protocol';
import type { ComparedFiles } from '../compared-files';
import { guarded } from '../log';
import { createRegisteredFile } from '../registered/create-templates';
import type { Server } from '../server';
import { checkAll } from './check-all';
import { FolderFollower } from './follow';
import { registerCopies } from '../copies/panel';
import { FolderProblems } from './problems';
import { FolderTemplates } from './templates';
import { TemplatesView, VIEW } from './view';

/** What the list of templates works with. */
export interface FolderServices {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly log: LogOutputChannel;
  readonly comparedFiles: ComparedFiles;
}

/** Everything about all templates of the open folders. Nothing is read or watched before somebody asks. */
export function registerFolder({ context, server, log, comparedFiles }: FolderServices): Disposable {
  const problems = new FolderProblems();
  const templates = new FolderTemplates(server, problems);
  const follower = new FolderFollower(templates, server, log, comparedFiles);
  const view = new TemplatesView(context, templates, server);
  const all: Record<string, (...parameters: unknown[]) => unknown> = {
    'hsm.checkAll': () => checkAll(templates),
    'hsm.showTemplates': async () => {
      await showView();
      await commands.executeCommand(`${VIEW}.focus`);
    },
    'hsm.templates.refresh': () => templates.scan(),
    'hsm.templates.sort': () => view.sort(),
    'hsm.templates.filter': () => view.filter(),
    'hsm.templates.filterRegistered': () => view.filterRegistered(),
    'hsm.templates.createFile': (key, folder) => createRegisteredFile(server, key, folder),
    'hsm.templates.clearFilter': () => view.clearFilter(),
    'hsm.templates.showAll': () => view.showAll(),
  };
  return Disposable.from(
    registerCopies({ context, server, templates, log }),
    problems,
    templates,
    follower,
    view,
    templates.onDidChange(() => follower.start()),
    // The view is there from the first use on: who never has a template never sees it.
    server.onDidChangeState((state) => {
      if (state === 'running') void showView();
    }),
    server.answer(ClientRequest.ensureIndex, async () => {
      await templates.ensure();
      return null;
    }),
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(name, guarded(log, name, run, true)),
    ),
  );
}

/** Lets the Explorer have the list of templates: in an empty folder, it says what to do. */
async function showView(): Promise<void> {
  await commands.executeCommand('setContext', 'hsm.used', true);
}
