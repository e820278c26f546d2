import { TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  judge,
  parseTemplate,
  type CheckOptions,
  type HsmDocument,
  type Rules,
  type Verdict,
} from '../service';
import { FolderIndex } from './folder-index';
import { isConfigFile } from './lsp-ports';

/** A version of a document, read once: every feature works on the same tree. */
export interface ParsedDocument {
  readonly text: TextDocument;
  readonly version: number;
  readonly document: HsmDocument;
}

/** A parsed document and its findings under its rules. */
export interface CheckedDocument extends ParsedDocument {
  readonly rules: Rules;
  readonly options: CheckOptions;
  readonly verdict: Verdict;
}

/**
 * How many trees are kept: the documents that somebody looks at. A thousand open documents cost no more than
 * their texts; a tree that was dropped is made again when it is requested.
 */
const KEPT_TREES = 32;

interface Kept {
  readonly parsed: ParsedDocument;
  checked: CheckedDocument | undefined;
  /** The state of the folder that the checks saw. */
  folder: number;
}

/** Called before a change is made, so that offsets in the old text can be moved along. */
export type ChangeListener = (before: TextDocument, change: TextDocumentContentChangeEvent) => void;

/** The open documents, each parsed and checked at most once a version. */
export class Documents {
  readonly open: TextDocuments<TextDocument>;
  /** The templates of the folder, once the editor sent them. */
  readonly folder = new FolderIndex();
  private readonly kept = new Map<string, Kept>();

  /** @param onChange called with every single change, where `wantsChanges` says so */
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

  /** The newest version of a document, judged; undefined when it is not open. */
  checked(
    uri: string,
    rules: Rules,
    onFailure: (failures: Verdict['failures']) => void,
  ): CheckedDocument | undefined {
    const kept = this.keptOf(uri);
    if (!kept) return undefined;
    const { generation } = this.folder;
    if (kept.checked?.rules === rules && kept.folder === generation) return kept.checked;
    // Property by property: copying an object whole is slower than most checks, and this runs at every key press.
    const { text, version, document } = kept.parsed;
    const verdict = judge({ address: uri, document }, rules, this.folder.others);
    if (verdict.failures.length > 0) onFailure(verdict.failures);
    kept.checked = { text, version, document, rules, options: rules.optionsFor(uri), verdict };
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
