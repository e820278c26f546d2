import type { InitializeParams } from 'vscode-languageserver';
import { languageOf, type CodeLensCommands, type Language } from '../service';
import { extractCommandOf, pullsDiagnostics } from './capabilities';
import type { InitializationOptions } from './protocol';

/** What the editor can do, as far as the server behaves differently. */
export interface ClientFeatures {
  /** Asks for diagnostics itself; without it they are published. */
  readonly pullsDiagnostics: boolean;
  /** Supports the request to pull all diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly registersConfigurationChanges: boolean;
  readonly workspaceFolders: boolean;
  readonly relatedInformation: boolean;
  readonly snippets: boolean;
  /** Takes edits with the version that they were made for. */
  readonly versionedEdits: boolean;
  readonly language: Language;
  /** The command that shows the page of a check, when the editor has one. */
  readonly explainCommand: string | undefined;
  /** The command that compares a template with the registered one, when the editor has it. */
  readonly compareCommand: string | undefined;
  /** The command that asks for the edits of an action itself, when the editor has one. */
  readonly extractCommand: string | undefined;
  /** Finds and reads the files beside a template. */
  readonly configFiles: boolean;
  /** Scans its folders when it is asked to. */
  readonly folderIndex: boolean;
  /** Supports the request to refresh inlay hints and code lenses. */
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** Shows actions that cannot be done now, with the reason. */
  readonly disabledActions: boolean;
  /** Asks for the edits of an action when it was chosen, and takes edits of several files, a new one among them. */
  readonly laterEdits: boolean;
  /** The editor's commands behind the links over the first line; without them there are none. */
  readonly codeLensCommands: CodeLensCommands | undefined;
}

/** What the client declared in `initialize`; one that declares nothing gets what every editor supports. */
export function clientFeatures(
  params: Pick<InitializeParams, 'capabilities' | 'locale' | 'initializationOptions'>,
): ClientFeatures {
  const { workspace, textDocument } = params.capabilities;
  const options = initializationOptions(params.initializationOptions);
  return {
    pullsDiagnostics: pullsDiagnostics(params.capabilities),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    language: languageOf(options.locale ?? params.locale),
    explainCommand: options.explainCommand,
    compareCommand: options.compareCommand,
    extractCommand: options.extractCommand,
    configFiles: options.configFiles === true,
    folderIndex: options.folderIndex === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    laterEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true &&
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    codeLensCommands: options.codeLensCommands,
  };
}

function initializationOptions(value: unknown): InitializationOptions {
  const options: {
    locale?: string;
    explainCommand?: string;
    compareCommand?: string;
    extractCommand?: string;
    configFiles?: boolean;
    folderIndex?: boolean;
    codeLensCommands?: CodeLensCommands;
  } = {};
  if (typeof value !== 'object' || value === null) return options;
  if ('locale' in value && typeof value.locale === 'string') options.locale = value.locale;
  if ('explainCommand' in value && typeof value.explainCommand === 'string') {
    options.explainCommand = value.explainCommand;
  }
  if ('compareCommand' in value && typeof value.compareCommand === 'string') {
    options.compareCommand = value.compareCommand;
  }
  const extractCommand = extractCommandOf(value);
  if (extractCommand !== undefined) options.extractCommand = extractCommand;
  if ('configFiles' in value && value.configFiles === true) options.configFiles = true;
  if ('folderIndex' in value && value.folderIndex === true) options.folderIndex = true;
  const commands = 'codeLensCommands' in value && codeLensCommands(value.codeLensCommands);
  if (commands) options.codeLensCommands = commands;
  return options;
}

function codeLensCommands(value: unknown): CodeLensCommands | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('preview' in value) || !('copy' in value) || !('problems' in value)) return undefined;
  const { preview, copy, problems } = value;
  if (typeof preview !== 'string' || typeof copy !== 'string' || typeof problems !== 'string')
    return undefined;
  const create = 'create' in value && typeof value.create === 'string' ? { create: value.create } : {};
  return { preview, copy, problems, ...create };
}
