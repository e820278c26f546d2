import type { LogOutputChannel, Uri } from 'vscode';
import type { Server } from '../server';
import type { ActiveSamples } from './active-samples';
import type { View } from './messages';

/** What every preview needs from the extension around it. */
export interface PageServices {
  readonly extensionUri: Uri;
  readonly server: Server;
  readonly log: LogOutputChannel;
  readonly activeSamples: ActiveSamples;
  /** Wraps what VS Code calls: a failure is logged, and shown when `notify` is set, but never thrown at the editor. */
  readonly guard: <Arguments extends unknown[]>(
    name: string,
    run: (...parameters: Arguments) => unknown,
    notify?: boolean,
  ) => (...parameters: Arguments) => Promise<unknown>;
  /** How the author last wanted to see messages. */
  readonly view: { readonly get: () => View; readonly set: (view: View) => Promise<void> };
  /** Whether images from the internet are loaded unless the author says otherwise in the page. */
  readonly images: () => 'load' | 'off' | 'untrusted';
  /** What to say when the server gave no message. */
  readonly whyNotShown: () => string;
}
