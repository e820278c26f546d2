import * as vscode from 'vscode';
import { present } from './assert';

const restored: (() => void)[] = [];

/**
 * Replaces a function of the editor's API, which the extension calls through the same object, until `restoreFunctions`: nobody
 * answers the editor's questions in a suite, and nothing else makes it refuse an edit.
 */
export function replaceFunction(
  object: object,
  name: string,
  replacement: (...parameters: never[]) => unknown,
): void {
  replaceMember(object, name, { value: replacement });
}

/** The active editor refuses every edit of an extension, as one does whose text changes all the time. */
export function refuseEdits(): void {
  const editor: object = present(vscode.window.activeTextEditor, 'editor');
  const refusing: unknown = Object.create(editor, { edit: { value: () => Promise.resolve(false) } });
  replaceMember(vscode.window, 'activeTextEditor', { get: () => refusing });
}

function replaceMember(object: object, name: string, replacement: PropertyDescriptor): void {
  const original = present(Object.getOwnPropertyDescriptor(object, name), name);
  Object.defineProperty(object, name, { ...replacement, configurable: true });
  restored.push(() => Object.defineProperty(object, name, original));
}

/** What the extension says to the author from now on, in the order in which it comes; no message is answered. */
export function recordMessages(): readonly string[] {
  const messages: string[] = [];
  for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'])
    replaceFunction(vscode.window, name, (text: string) => {
      messages.push(text);
      return Promise.resolve(undefined);
    });
  return messages;
}

/** For `afterEach`. */
export function restoreFunctions(): void {
  for (const restore of restored.splice(0).reverse()) restore();
}
