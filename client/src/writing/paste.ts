import * as vscode from 'vscode';
import { l10n, Range, workspace, type TextDocument } from 'vscode';
import { ServerRequest, type PastedTextParams } from '../../../server/src/shell/protocol';
import type { Server } from '../server';
import {
  EDITOR_DATA,
  registerPasteOffer,
  type PastedData,
  type PasteOffer,
  type PastePlace,
} from './paste-interface';
import { PasteFollower } from './paste-follower';

/** What is pasted is not looked through beyond this length, in UTF-16 units: nobody pastes a template of that size. */
const LONGEST_PASTE = 100_000;
/** The same for HTML, which word processors fill with styles. */
const LONGEST_HTML = 2_000_000;

/**
 * Turns what is pasted with Ctrl+V into text of a template: formatting into WhatsApp's signs, invisible characters
 * gone. One undo brings back the text as it was copied. Switched off by a setting, the same is offered beside the pasted
 * text. In editors without the interface, the findings and
 * `HSM: Clean Up Text` clean what was pasted.
 */
export function watchPasting(server: Server): vscode.Disposable {
  const follower = new PasteFollower();
  const offered = registerPasteOffer(vscode, async (data, place) => {
    const target = targetOf(place);
    // What an editor of code has copied stays what it is, and the editor does not wait for an answer.
    if (!target || (data.get(EDITOR_DATA) !== undefined && !place.isAsked)) return undefined;
    const text = await data.get('text/plain')?.asString();
    if (text === undefined || text.length > LONGEST_PASTE || server.state !== 'running') return undefined;
    const converted = convert(server, target, text, data);
    if (place.isAsked || !isWanted(target.document)) return offerOf(text, await converted);
    follower.expect(target.document, target.range.start, text, converted);
    return undefined;
  });
  return vscode.Disposable.from(follower, new vscode.Disposable(() => offered?.dispose()));
}

interface Target {
  readonly document: TextDocument;
  readonly range: Range;
}

/** One place of a document; several cursors share what is pasted, line by line. */
function targetOf({ document, ranges }: PastePlace): Target | undefined {
  const open = workspace.textDocuments.find((one) => one === document);
  const list: readonly unknown[] = Array.isArray(ranges) ? ranges : [];
  const [range] = list;
  return open && list.length === 1 && range instanceof Range ? { document: open, range } : undefined;
}

function isWanted(document: TextDocument): boolean {
  return workspace.getConfiguration('hsm', document).get<boolean>('convertPastedText', true);
}

async function convert(
  server: Server,
  { document, range }: Target,
  text: string,
  data: PastedData,
): Promise<string | undefined> {
  const html = await data.get('text/html')?.asString();
  const asked: PastedTextParams = {
    textDocument: { uri: server.uriText(document.uri) },
    range: server.rangeText(range),
    text,
    ...(html === undefined || html.length > LONGEST_HTML ? {} : { html }),
  };
  return server.request(ServerRequest.pastedText, asked);
}

function offerOf(text: string, converted: string | undefined): PasteOffer | undefined {
  if (converted === undefined || converted === text) return undefined;
  return { title: l10n.t('Paste with WhatsApp formatting'), text: converted };
}
