import { commands, Disposable, type LogOutputChannel } from 'vscode';
import { guarded } from '../log';
import type { Server } from '../server';
import { cleanUpText } from './clean-up';
import { InvisibleCharacters } from './invisible';
import { leaveList, ListLeaver } from './leave-list';
import { offerCleanPaste } from './paste';

/** What helps while a template is written, beside what the server does. */
export function registerWriting(server: Server, log: LogOutputChannel): Disposable {
  const all: Record<string, () => unknown> = {
    'hsm.cleanUpText': () => cleanUpText(server),
    'hsm.leaveList': () => leaveList(),
  };
  return Disposable.from(
    new InvisibleCharacters(server, log),
    new ListLeaver(),
    offerCleanPaste(server),
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(name, guarded(log, name, run, true)),
    ),
  );
}
