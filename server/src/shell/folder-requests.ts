import { type Diagnostic, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ALLOWED_LENGTHS,
  countFindings,
  folderOf,
  getDiagnostics,
  judge,
  lookupName,
  lookupRules,
  parseTemplate,
  pathBelow,
  sampleKeysOf,
  sharedContentOf,
  staleDiagnostic,
  standingOf,
  summarizeTemplate,
  type HsmDocument,
  type Rules,
  type Standing,
  type Verdict,
} from '../service';
import { copiesEntry } from './copies-entry';
import type { ServerContext } from './context';
import { ServerRequest, type FolderEntry, type IndexFilesParams, type IndexFilesResult } from './protocol';
import type { DiagnosticsHandler } from './diagnostics';
import { ensureIndex } from './ensure-index';
import { findTemplates } from './workspace-symbols';

const NOTHING: IndexFilesResult = { entries: [], diagnostics: [], affected: [], allowed: ALLOWED_LENGTHS };

const NOT_COMPARED: Pick<Standing, 'lookup' | 'registered'> = { lookup: undefined, registered: undefined };

/** A file of one batch: read, but kept no longer than the batch. */
export interface ReadFile {
  readonly uri: string;
  readonly document: HsmDocument;
  readonly rules: Rules;
  readonly isOpen: boolean;
}

/** The requests about all templates of the open folders. */
export function listenToFolderRequests(context: ServerContext, diagnostics: DiagnosticsHandler): void {
  const { connection } = context;
  context.answer(ServerRequest.indexFiles, {
    fallback: NOTHING,
    uriOf: () => undefined,
    answer: (params) => indexFiles(context, diagnostics, params),
  });
  connection.onWorkspaceSymbol(
    context.guarded<WorkspaceSymbolParams, SymbolInformation[]>({
      name: 'workspace/symbol',
      fallback: [],
      uriOf: () => undefined,
      answer: async ({ query }) => {
        const { folder, features } = context;
        if (!folder.complete && features().folderIndex) await ensureIndex(context);
        return findTemplates(folder.all, query);
      },
    }),
  );
}

async function indexFiles(
  context: ServerContext,
  diagnostics: DiagnosticsHandler,
  params: IndexFilesParams,
): Promise<IndexFilesResult> {
  const { folder, documents } = context;
  const { samplesGeneration } = folder;
  if (params.restart) folder.clear();
  folder.begin();
  const files = await Promise.all(params.files.map((file) => readFile(context, file)));
  // All are put in before one is checked, so that they find each other.
  for (const uri of params.removed ?? []) folder.set(uri, undefined);
  const standings = files.map((file) => putIn(context, file));
  folder.setUnread(params.unread ?? []);
  if (params.complete !== undefined) folder.finish(params.complete);
  if (folder.samplesGeneration !== samplesGeneration) diagnostics.unusedSamples.changed();

  const entries: FolderEntry[] = [];
  const found: IndexFilesResult['diagnostics'][number][] = [];
  const { language } = context.features();
  for (const [index, file] of files.entries()) {
    const { verdict, diagnostics: report } = judgeFile(context, file);
    const problems = countFindings(verdict.open);
    const name = lookupName(file.uri, lookupRules(file.rules));
    const copies = copiesEntry(name, standings[index] ?? NOT_COMPARED, language);
    entries.push({ uri: file.uri, ...summarizeTemplate(file.document), problems, ...copies });
    if (params.diagnostics && !file.isOpen) found.push({ uri: file.uri, items: report() });
  }
  if (documents.open.keys().some((uri) => folder.isAffected(uri))) diagnostics.refresh();
  const affected = params.wantsAffected === true ? folder.takeAffected() : [];
  return { entries, diagnostics: found, affected, allowed: ALLOWED_LENGTHS };
}

/** Parses a file, or takes the open document instead, under its rules. */
export async function readFile(
  context: ServerContext,
  { uri, text }: { uri: string; text: string },
): Promise<ReadFile> {
  const rules = await context.settings.rulesFor(uri);
  const open = context.documents.parsed(uri);
  return { uri, document: open?.document ?? parseTemplate(text), rules, isOpen: open !== undefined };
}

/** What is not checked is not compared either. */
function putIn({ folder, settings }: ServerContext, { uri, document, rules }: ReadFile): Standing {
  const shared = sharedContentOf(document);
  const standing = standingOf({ address: uri, document }, rules);
  const template = {
    name: nameOf(uri, settings.workspaceFolderOf(uri)),
    uri,
    header: summarizeTemplate(document).header,
    sampleKeys: sampleKeysOf(document),
    copies: [...standing.keys.lookup, ...standing.keys.registered],
    shared: rules.ignoredBy(uri) !== undefined ? { ...shared, text: undefined, image: undefined } : shared,
  };
  // A piece of a string keeps the whole string alive: copied, it does not.
  folder.set(uri, structuredClone(template));
  return standing;
}

/** The findings of a file; of an open one, those that are known already. */
export function judgeFile(
  context: ServerContext,
  { uri, document, rules, isOpen }: ReadFile,
): { readonly verdict: Verdict; readonly diagnostics: () => Diagnostic[] } {
  const open = isOpen ? context.checkedNow(uri, rules) : undefined;
  if (open) return { verdict: open.verdict, diagnostics: () => [] };
  const verdict = judge({ address: uri, document }, rules, context.folder.others);
  context.reportFailures(uri, verdict.failures);
  return {
    verdict,
    diagnostics() {
      const { language, relatedInformation } = context.features();
      const text = TextDocument.create(uri, 'hsm', 0, document.text);
      const options = { language, relatedInformation, maximum: rules.maximum };
      const reported = getDiagnostics(text, verdict.open, options);
      return verdict.stale.length === 0 ? reported : [staleDiagnostic(verdict.stale, language), ...reported];
    },
  };
}

/** The path below the workspace folder, as people read it. */
function nameOf(uri: string, workspaceFolder: string | undefined): string {
  return pathBelow(workspaceFolder ?? folderOf(uri), uri) ?? uri;
}
