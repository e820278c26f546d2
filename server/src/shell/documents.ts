import { TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseTemplate, runChecks, type CheckRun, type HsmDocument } from '../service';
import { isIgnoredDocument, withoutAccepted, type OpenRun } from './accepted';
import { isConfigFile } from './config-files';
import { FolderIndex } from './folder-index';
import type { Configuration } from './settings';

/** A version of a document, read once: every feature works on the same tree. */
export interface ParsedDocument {
  readonly text: TextDocument;
  readonly version: number;
  readonly document: HsmDocument;
}

/** A parsed document and what the checks found in it under a configuration. */
export interface CheckedDocument extends ParsedDocument {
  readonly configuration: Configuration;
  /** Without what is ignored or accepted. */
  readonly run: OpenRun;
}

/**
 * How many trees are kept: the documents that somebody looks at. A thousand open documents cost no more than
 * their texts; a tree that was dropped is made again when it is asked for.
 */
const KEPT_TREES = 32;

const NOTHING_FOUND: CheckRun = { findings: [], failures: [] };

interface Kept {
  readonly parsed: ParsedDocument;
  checked: CheckedDocument | undefined;
  /** The state of the folder that the checks saw. */
  folder: number;
}

/** Told before a change is made, so that offsets in the old text can be moved along. */
export type ChangeListener = (before: TextDocument, change: TextDocumentContentChangeEvent) => void;

/** The open documents, each parsed and checked at most once a version. */
export class Documents {
  readonly open: TextDocuments<TextDocument>;
  /** The templates of the folder, once the editor told about them. */
  readonly folder = new FolderIndex();
  private readonly kept = new Map<string, Kept>();

  /** @param onChange hears of every single change, where `wantsChanges` says so */
  constructor(wantsChanges: (uri: string) => boolean, onChange: ChangeListener) {
    this.open = new TextDocuments<TextDocument>({
      create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
      update: (document, changes, version) => {
        if (!wantsChanges(document.uri)) return TextDocument.update(document, changes, version);
        for (const change of changes) {
          onChange(document, change);
          TextDocument.update(document, [change], version);
        }
        return document;
      },
    });
    this.open.onDidOpen(({ document }) => this.kept.delete(document.uri));
    this.open.onDidClose(({ document }) => this.kept.delete(document.uri));
  }

  versionOf(uri: string): number | undefined {
    return this.open.get(uri)?.version;
  }

  /** The newest version of a document, parsed; undefined when it is not open. */
  parsed(uri: string): ParsedDocument | undefined {
    return this.keptOf(uri)?.parsed;
  }

  /** The newest version of a document, checked; undefined when it is not open. */
  checked(
    uri: string,
    configuration: Configuration,
    onFailure: (run: CheckRun) => void,
  ): CheckedDocument | undefined {
    const kept = this.keptOf(uri);
    if (!kept) return undefined;
    const { generation } = this.folder;
    if (kept.checked?.configuration === configuration && kept.folder === generation) return kept.checked;
    const { document } = kept.parsed;
    const run = isIgnoredDocument(uri, configuration)
      ? NOTHING_FOUND
      : runChecks(
          { document, options: configuration.options, others: this.folder.others, uri },
          configuration.severities,
        );
    if (run.failures.length > 0) onFailure(run);
    const open = withoutAccepted(uri, document.text, run, configuration);
    // Property by property: copying an object whole is slower than most checks, and this runs at every key press.
    const { text, version } = kept.parsed;
    kept.checked = { text, version, document, configuration, run: open };
    kept.folder = generation;
    return kept.checked;
  }

  private keptOf(uri: string): Kept | undefined {
    const text = this.open.get(uri);
    if (!text || isConfigFile(uri)) return undefined;
    let kept = this.kept.get(uri);
    if (kept?.parsed.version !== text.version) {
      const parsed = { text, version: text.version, document: parseTemplate(text.getText()) };
      kept = { parsed, checked: undefined, folder: this.folder.generation };
    }
    // The map keeps the order of insertion, so the first is the one that was not needed for the longest time.
    this.kept.delete(uri);
    this.kept.set(uri, kept);
    if (this.kept.size > KEPT_TREES) {
      for (const oldest of this.kept.keys()) {
        this.kept.delete(oldest);
        break;
      }
    }
    return kept;
  }
}
