// The servers and browsers that the windows of all suites share.
import { startWindowHost, type WindowHost } from '../../../scripts/host/window-host.mjs';
import { vsixPath } from '../../../scripts/package.mjs';

/** What the windows of a host have in common. */
export interface HostOptions {
  /** Folders are opened in Restricted Mode. */
  readonly restricted?: boolean;
  /** For the extension hosts. */
  readonly env?: Record<string, string>;
  /** Modules that Node.js loads before the code of the server and of the extension hosts. */
  readonly preload?: string[];
}

const started = new Map<string, Promise<WindowHost>>();

/** The host for windows of a kind; started for the first one. */
export function hostOf({ restricted = false, env = {}, preload = [] }: HostOptions): Promise<WindowHost> {
  const kind = JSON.stringify({ restricted, env, preload });
  const host = started.get(kind) ?? startWindowHost({ vsix: vsixPath, restricted, env, preload });
  started.set(kind, host);
  return host;
}

// Outside every suite: after the last one of the run.
after(async () => {
  await Promise.all([...started.values()].map(async (host) => (await host).close()));
});
