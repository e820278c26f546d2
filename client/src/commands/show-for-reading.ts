import { Uri, window, workspace, type Disposable } from 'vscode';
import type { CommandServices } from '.';
import type { Server } from '../server';
import { chooseTemplate } from './template';

/** A template with each tag on a line of its own: a view, never the stored form, which must have its tags flush. */
const SCHEME = 'hsm-reading';

/** Serves the views, from the text as it is when a view is opened. */
export function registerReadingViews(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const text = await server.text(Uri.parse(uri.query, true), 'reading');
      return text ?? server.whyNot();
    },
  });
}

/** `HSM: Show for Reading`: the template beside itself, read-only, with its parts apart. */
export async function showForReading({ previews }: CommandServices, resource: unknown): Promise<void> {
  const document = await chooseTemplate(previews, resource);
  if (document === undefined) return;
  // The version makes the address new, so that the view is never one of an older text.
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const uri = Uri.from({
    scheme: SCHEME,
    path: `/${document.version}/${name}`,
    query: document.uri.toString(),
  });
  await window.showTextDocument(await workspace.openTextDocument(uri), {
    preview: true,
    preserveFocus: true,
  });
}
