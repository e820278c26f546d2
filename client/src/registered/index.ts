import { commands, Disposable, l10n, window, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { Fetch } from '../../../server/src/download';
import { guarded } from '../log';
import type { Server } from '../server';
import { addList } from './add-list';
import { downloadRegistered, refreshRegistered } from './download';
import { forgetKeys } from './forget-keys';
import type { Keys } from './keys';
import { offerRefresh } from './refresh-action';

/** What the commands about registered lists work with. */
export interface RegisteredServices {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly keys: Keys;
  readonly log: LogOutputChannel;
  /** Undefined in a browser: Edna's server does not allow pages of other sites to ask it. */
  readonly fetch: Fetch | undefined;
}

/** Everything about lists of registered templates. Nothing is sent before the author runs a command. */
export function registerRegistered(services: RegisteredServices): Disposable {
  const { server, keys, log, fetch } = services;
  const download =
    (run: (fetch: Fetch, resource: unknown) => Promise<void>) =>
    (resource: unknown): unknown =>
      fetch === undefined ? sayNotInBrowser() : run(fetch, resource);
  const all: Record<string, (resource: unknown) => unknown> = {
    'hsm.downloadRegistered': download((own, resource) =>
      downloadRegistered({ ...services, fetch: own }, 'edna', resource),
    ),
    'hsm.downloadRegisteredFromMeta': download((own, resource) =>
      downloadRegistered({ ...services, fetch: own }, 'meta', resource),
    ),
    'hsm.refreshRegistered': download((own) => refreshRegistered({ ...services, fetch: own })),
    'hsm.addRegisteredList': (resource) => addList(server, resource),
    'hsm.forgetKeys': () => forgetKeys(keys),
  };
  return Disposable.from(
    ...(fetch === undefined ? [] : [offerRefresh()]),
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(name, guarded(log, name, run, true)),
    ),
  );
}

function sayNotInBrowser(): void {
  void window.showInformationMessage(
    l10n.t(
      'Edna and Meta cannot be asked from a browser. Use the desktop editor or “hsm registered download”, or add an exported list with “HSM: Add a List of Registered Templates…”.',
    ),
  );
}
