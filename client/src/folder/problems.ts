import { languages, Uri, workspace, type Diagnostic, type Disposable } from 'vscode';
import { findOpen } from '../preview/document';

/**
 * The findings of templates that are not open, after «Check All Templates». Those of an open one come from the
 * server as it is typed, so its file's vanish here.
 */
export class FolderProblems implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('hsm-folder');
  private readonly subscription = workspace.onDidOpenTextDocument(({ uri }) => this.collection.delete(uri));
  /** Whether somebody asked for the findings of all templates. */
  wanted = false;

  set(uri: string, diagnostics: readonly Diagnostic[]): void {
    const parsed = Uri.parse(uri);
    if (findOpen(parsed) !== undefined || diagnostics.length === 0) this.collection.delete(parsed);
    else this.collection.set(parsed, diagnostics);
  }

  delete(uri: string): void {
    this.collection.delete(Uri.parse(uri));
  }

  clear(): void {
    this.collection.clear();
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }
}
