import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { FolderRequest, type CleanTextParams } from '../../../server/src/shell/custom';
import type { Server } from '../server';

/** What is pasted is not looked through beyond this length, in UTF-16 units: nobody pastes a template of that size. */
const LONGEST_PASTE = 100_000;

/**
 * Offers «Paste without invisible characters» when such characters are pasted. The editor has the interface since
 * 1.97, and this extension runs in older ones too: there the findings and `HSM: Clean Up Text` do the same.
 */
export function offerCleanPaste(server: Server): vscode.Disposable {
  const register: unknown = Reflect.get(vscode.languages, 'registerDocumentPasteEditProvider');
  const Edit: unknown = Reflect.get(vscode, 'DocumentPasteEdit');
  const kinds: unknown = Reflect.get(vscode, 'DocumentDropOrPasteEditKind');
  if (!isFunction(register) || !isFunction(Edit) || !isFunction(kinds))
    return new vscode.Disposable(() => undefined);
  const plain = textKind(kinds);
  const kind = plain?.append('clean', 'hsm');
  if (!plain || !kind) return new vscode.Disposable(() => undefined);

  const provider = {
    async provideDocumentPasteEdits(
      _document: vscode.TextDocument,
      _ranges: readonly vscode.Range[],
      data: vscode.DataTransfer,
    ): Promise<object[]> {
      const text = await data.get('text/plain')?.asString();
      if (text === undefined || text.length > LONGEST_PASTE || server.state !== 'running') return [];
      const asked: CleanTextParams = { text };
      const cleaned = await server.request<string>(FolderRequest.cleanText, asked);
      if (cleaned === undefined || cleaned === text) return [];
      const title = l10n.t('Paste without invisible characters');
      const edit: unknown = Reflect.construct(Edit, [cleaned, title, kind]);
      if (typeof edit !== 'object' || edit === null) return [];
      // The text as it was copied comes first; the button beside the pasted text offers this one.
      Reflect.set(edit, 'yieldTo', [plain]);
      return [edit];
    },
  };
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] };
  const registered: unknown = Reflect.apply(register, vscode.languages, [
    { language: 'hsm' },
    provider,
    metadata,
  ]);
  return new vscode.Disposable(() => {
    if (typeof registered !== 'object' || registered === null || !('dispose' in registered)) return;
    if (isFunction(registered.dispose)) Reflect.apply(registered.dispose, registered, []);
  });
}

/** What the newer interface calls a kind; the types of the oldest supported editor do not have it. */
interface PasteKind {
  append(...parts: string[]): PasteKind;
}

function textKind(kinds: object): PasteKind | undefined {
  const text: unknown = Reflect.get(kinds, 'Text');
  return isKind(text) ? text : undefined;
}

function isKind(value: unknown): value is PasteKind {
  return typeof value === 'object' && value !== null && 'append' in value && isFunction(value.append);
}

// `Function` is what Reflect takes; nothing here is called directly.
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
function isFunction(value: unknown): value is Function {
  return typeof value === 'function';
}
