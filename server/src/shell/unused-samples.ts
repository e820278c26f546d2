import type { TextDocument } from 'vscode-languageserver-textdocument';
import { folderOf, pathBelow, readConfig, sampleKeysOf, type FileEntry } from '../service';
import type { ServerContext } from './context';
import { ensureIndex } from './ensure-index';
import { isConfigFile } from './lsp-ports';
import { describeCause } from './safe';
import { isAuthored } from './schemes';

/**
 * The sample values of open configuration files that no template uses. Said only when every template is known to
 * which the file applies: before that the editor is asked to scan its folders, once, because an author
 * opened a file with samples. What an open template holds counts, saved or not.
 */
export class UnusedSamples {
  /** What was reported for each open configuration file. */
  private readonly reported = new Map<string, string>();
  private readonly asked = new Set<string>();
  /** The keys of open templates, of the version that was looked at last. */
  private readonly keysOfOpen = new Map<
    string,
    { readonly version: number; readonly keys: readonly string[] }
  >();

  /** @param onChanged called with the configuration files whose unused values changed */
  constructor(
    private readonly context: ServerContext,
    private readonly onChanged: (uris: readonly string[]) => void,
  ) {}

  /** The values of an open configuration file that are not used, as far as everything is known. */
  async of(text: TextDocument): Promise<readonly FileEntry[]> {
    const unused = await this.find(text);
    this.reported.set(text.uri, signatureOf(unused));
    return unused;
  }

  /** The templates to which a configuration file applies, with the keys they use, after a scan of the folder. */
  async templatesUnder(uri: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const { folder, settings, features } = this.context;
    if (settings.workspaceFolderOf(uri) === undefined) return new Map();
    if (!folder.sampleKeys && features().folderIndex) await ensureIndex(this.context);
    const known = [...this.placeholders(folder.sampleKeys)];
    // Without those that have no file yet: nothing can be written under their names.
    const files = known.filter(([address]) => pathBelow(folderOf(uri), address) !== undefined);
    return settings.project.templatesUnder(uri, new Map(files));
  }

  /** The templates below a folder and their placeholders; undefined while some are not known. */
  placeholdersBelow(folder: string): ReadonlyMap<string, readonly string[]> | undefined {
    const { documents, folder: index } = this.context;
    if (!index.sampleKeys) return undefined;
    for (const uri of index.unread) {
      if (pathBelow(folder, uri) === undefined) continue;
      // An open one is known, unless letters are still lost in it.
      const { document } = documents.parsed(uri) ?? {};
      if (document?.text.includes('\ufffd') !== false) return undefined;
    }
    return this.placeholders(index.sampleKeys);
  }

  /** What templates use may have changed. */
  changed(): void {
    this.compare().catch((cause: unknown) => {
      this.context.log(`unused samples failed: ${describeCause(cause)}`);
    });
  }

  /** A template was opened or typed in. Costs nothing as long as no configuration file is open. */
  templateChanged(uri: string): void {
    if (this.reported.size === 0 || isConfigFile(uri) || !isAuthored(uri)) return;
    const before = this.keysOfOpen.get(uri)?.keys.join('\n');
    if (this.keysOf(uri).join('\n') !== before) this.changed();
  }

  closed(uri: string): void {
    this.reported.delete(uri);
    this.asked.delete(uri);
    if (this.keysOfOpen.delete(uri)) this.changed();
  }

  private async compare(): Promise<void> {
    const others: string[] = [];
    for (const [uri, before] of [...this.reported]) {
      const text = this.context.documents.open.get(uri);
      if (text && signatureOf(await this.find(text)) !== before) others.push(uri);
    }
    if (others.length > 0) this.onChanged(others);
  }

  private async find(text: TextDocument): Promise<readonly FileEntry[]> {
    const { folder, settings, features } = this.context;
    const { fileEntries } = readConfig(text.getText());
    // Above the open folders there may be templates that nobody sent.
    if (fileEntries.length === 0 || settings.workspaceFolderOf(text.uri) === undefined) return [];
    if (!folder.sampleKeys) {
      if (features().folderIndex && !this.asked.has(text.uri)) void ensureIndex(this.context);
      this.asked.add(text.uri);
      return [];
    }
    return settings.project.unusedEntries(text.uri, fileEntries);
  }

  /** What is known of the templates of the editor's folders; what an open one holds counts more than its file. */
  private placeholders(
    known: ReadonlyMap<string, readonly string[]> = new Map(),
  ): ReadonlyMap<string, readonly string[]> {
    const placeholders = new Map(known);
    for (const uri of this.context.documents.open.keys())
      if (!isConfigFile(uri) && isAuthored(uri)) placeholders.set(uri, this.keysOf(uri));
    return placeholders;
  }

  private keysOf(uri: string): readonly string[] {
    const parsed = this.context.documents.parsed(uri);
    if (!parsed) return [];
    const before = this.keysOfOpen.get(uri);
    if (before?.version === parsed.version) return before.keys;
    const keys = sampleKeysOf(parsed.document);
    this.keysOfOpen.set(uri, { version: parsed.version, keys });
    return keys;
  }
}

function signatureOf(unused: readonly FileEntry[]): string {
  const parts = (entry: FileEntry): (string | undefined)[] =>
    entry.kind === 'sample' ? [entry.template, entry.set, entry.key] : [entry.template];
  return unused.map((entry) => parts(entry).join('\n')).join('\n\n');
}
