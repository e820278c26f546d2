import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { FolderRequest, type CleanTextParams } from '../../../server/src/shell/custom';
import type { Server } from '../server';
import { registerPasteOffer, type PastedData, type PasteOffer } from './paste-interface';

/** What is pasted is not looked through beyond this length, in UTF-16 units: nobody pastes a template of that size. */
const LONGEST_PASTE = 100_000;

/**
 * Offers «Paste without invisible characters» when such characters are pasted. In editors that cannot, the findings
 * and `HSM: Clean Up Text` do the same.
 */
export function offerCleanPaste(server: Server): vscode.Disposable {
  const offered = registerPasteOffer(vscode, (data) => cleanedText(server, data));
  return new vscode.Disposable(() => offered?.dispose());
}

async function cleanedText(server: Server, data: PastedData): Promise<PasteOffer | undefined> {
  const text = await data.get('text/plain')?.asString();
  if (text === undefined || text.length > LONGEST_PASTE || server.state !== 'running') return undefined;
  const asked: CleanTextParams = { text };
  const cleaned = await server.request<string>(FolderRequest.cleanText, asked);
  if (cleaned === undefined || cleaned === text) return undefined;
  return { title: l10n.t('Paste without invisible characters'), text: cleaned };
}
