import { commands, Disposable, l10n, window, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { Fetch } from '../../../server/src/download';
import { guarded } from '../log';
import type { PreviewManager } from '../preview/manager';
import type { Server } from '../server';
import { addList } from './add-list';
import { createFromRegistered } from './create-templates';
import { downloadRegistered, refreshRegistered } from './download';
import { forgetKeys } from './forget-keys';
import type { WriteWhole } from './keep-list';
import type { Keys } from './keys';
import { prepareRegistration } from './prepare-registration';
import { offerRefresh } from './refresh-action';

/** What the commands about registered lists work with. */
export interface RegisteredServices {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly previews: PreviewManager;
  readonly keys: Keys;
  readonly log: LogOutputChannel;
  /** Undefined in a browser: Edna's server does not allow pages of other sites to ask it. */
  readonly desktop: DesktopParts | undefined;
}

/** What only the desktop, or a remote machine, has. */
export interface DesktopParts {
  readonly fetch: Fetch;
  readonly writeWhole: WriteWhole;
}

/** Everything about lists of registered templates. Nothing is sent before the author runs a command. */
export function registerRegistered(services: RegisteredServices): Disposable {
  const { server, keys, log, desktop } = services;
  const download =
    (run: (desktop: DesktopParts, resource: unknown) => Promise<void>) =>
    (resource: unknown): unknown =>
      desktop === undefined ? sayNotInBrowser() : run(desktop, resource);
  const all: Record<string, (resource: unknown, service: unknown) => unknown> = {
    'hsm.downloadRegistered': download((own, resource) =>
      downloadRegistered({ ...services, ...own }, 'edna', resource),
    ),
    'hsm.downloadRegisteredFromMeta': download((own, resource) =>
      downloadRegistered({ ...services, ...own }, 'meta', resource),
    ),
    'hsm.refreshRegistered': download((own) => refreshRegistered({ ...services, ...own })),
    'hsm.addRegisteredList': (resource) => addList(server, desktop?.writeWhole, resource),
    'hsm.createFromRegistered': (resource) => createFromRegistered(server, resource),
    'hsm.prepareRegistration': (resource, service) => prepareRegistration(services, resource, service),
    'hsm.forgetKeys': () => forgetKeys(keys),
  };
  return Disposable.from(
    ...(desktop === undefined ? [] : [offerRefresh()]),
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(name, guarded(log, name, run, true)),
    ),
  );
}

function sayNotInBrowser(): void {
  void window.showInformationMessage(
    l10n.t(
      'Edna and Meta cannot be reached from a browser. Use the desktop editor or “hsm registered download”, or add an exported list with “HSM: Add a List of Registered Templates…”.',
    ),
  );
}
