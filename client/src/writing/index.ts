import { commands, Disposable, type LogOutputChannel } from 'vscode';
import { guarded } from '../log';
import type { Server } from '../server';
import { tidyAccepted } from './accepted';
import { cleanUpText } from './clean-up';
import { InvisibleCharacters } from './invisible';
import { ListLeaver } from './leave-list';
import { watchPasting } from './paste';

/** What helps while a template is written, beside what the server does. */
export function registerWriting(server: Server, log: LogOutputChannel): Disposable {
  return Disposable.from(
    new InvisibleCharacters(server, log),
    new ListLeaver(),
    tidyAccepted(),
    watchPasting(server),
    commands.registerCommand(
      'hsm.cleanUpText',
      guarded(log, 'hsm.cleanUpText', () => cleanUpText(server), true),
    ),
  );
}
