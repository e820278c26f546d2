// The open previews, by the extension's own word: a suite cannot look into a webview.
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../client/src/activate';
import { present } from './assert';

export type Preview = ReturnType<ExtensionApi['previews']>[number];

/** Every open preview, in the order of their making. */
export function previews(): readonly Preview[] {
  const extension = vscode.extensions.getExtension<ExtensionApi>('hsm-templates.hsm-templates');
  return present(extension, 'extension').exports.previews();
}

/** Whether the preview shows a message that holds the text. */
export function isShown(preview: Preview | undefined, text: string): boolean {
  return preview?.shown?.html.includes(text) === true;
}
