import { commands, Range, window, type CompletionItem, type CompletionList, type Disposable } from 'vscode';
import { isClosedTwice } from './closed-twice';

const TIDY = 'hsm.tidyAccepted';

/** What the editor gets as completions, in either form. */
type Completions = CompletionItem[] | CompletionList | null | undefined;

/** Has the editor call back when one of these completions was accepted. */
export function tidiedWhenAccepted<T extends Completions>(completions: T): T {
  const items: CompletionItem[] = Array.isArray(completions) ? completions : (completions?.items ?? []);
  for (const item of items) item.command ??= { command: TIDY, title: '' };
  return completions;
}

/** Takes away what an accepted completion has left too much. */
export function tidyAccepted(): Disposable {
  return commands.registerCommand(TIDY, async () => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'hsm') return;
    const { document, selections } = editor;
    const left = selections
      .map(({ active }) => active)
      .filter(({ line, character }) => isClosedTwice(document.lineAt(line).text, character));
    if (left.length === 0) return;
    await editor.edit((edit) => {
      for (const place of left) edit.delete(new Range(place, place.translate(0, 1)));
    });
  });
}
