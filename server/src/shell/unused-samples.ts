import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig, sampleKeysOf, type SampleEntry } from '../service';
import { folderOf, isConfigFile } from './config-files';
import type { ServerContext } from './context';
import { ensureIndex } from './ensure-index';
import { describeCause } from './safe';
import { isAuthored } from './schemes';

/**
 * The sample values of open configuration files that no template uses. Said only when every template is known to
 * which the file applies: before that the editor is asked to look through its folders, once, because an author
 * opened a file with samples. What an open template holds counts, saved or not.
 */
export class UnusedSamples {
  /** What was told of each open configuration file. */
  private readonly told = new Map<string, string>();
  private readonly asked = new Set<string>();
  /** The keys of open templates, of the version that was looked at last. */
  private readonly keysOfOpen = new Map<
    string,
    { readonly version: number; readonly keys: readonly string[] }
  >();

  /** @param tellAgain told the configuration files whose unused values are others now */
  constructor(
    private readonly context: ServerContext,
    private readonly tellAgain: (uris: readonly string[]) => void,
  ) {}

  /** The values of an open configuration file that are not used, as far as everything is known. */
  async of(text: TextDocument): Promise<readonly SampleEntry[]> {
    const unused = await this.find(text);
    this.told.set(text.uri, signatureOf(unused));
    return unused;
  }

  /** The keys that templates use to which a configuration file applies, after a look through the folder. */
  async usedBy(uri: string): Promise<Iterable<string>> {
    const { folder, settings, features } = this.context;
    if (settings.workspaceFolderOf(uri) === undefined) return [];
    if (!folder.sampleKeys && features().folderIndex) await ensureIndex(this.context);
    return (await this.usedUnder(uri, folder.sampleKeys ?? new Map(), false)) ?? [];
  }

  /** What templates use may have changed. */
  changed(): void {
    this.compare().catch((cause: unknown) => {
      this.context.log(`unused samples failed: ${describeCause(cause)}`);
    });
  }

  /** A template was opened or typed in. Costs nothing as long as no configuration file is open. */
  templateChanged(uri: string): void {
    if (this.told.size === 0 || isConfigFile(uri) || !isAuthored(uri)) return;
    const before = this.keysOfOpen.get(uri)?.keys.join('\n');
    if (this.keysOf(uri).join('\n') !== before) this.changed();
  }

  closed(uri: string): void {
    this.told.delete(uri);
    this.asked.delete(uri);
    if (this.keysOfOpen.delete(uri)) this.changed();
  }

  private async compare(): Promise<void> {
    const others: string[] = [];
    for (const [uri, told] of [...this.told]) {
      const text = this.context.documents.open.get(uri);
      if (text && signatureOf(await this.find(text)) !== told) others.push(uri);
    }
    if (others.length > 0) this.tellAgain(others);
  }

  private async find(text: TextDocument): Promise<readonly SampleEntry[]> {
    const { folder, settings, features } = this.context;
    const { sampleEntries } = readConfig(text.getText());
    // Above the open folders there may be templates that nobody told about.
    if (sampleEntries.length === 0 || settings.workspaceFolderOf(text.uri) === undefined) return [];
    const known = folder.sampleKeys;
    if (!known) {
      if (features().folderIndex && !this.asked.has(text.uri)) void ensureIndex(this.context);
      this.asked.add(text.uri);
      return [];
    }
    const used = await this.usedUnder(text.uri, known, true);
    return used ? sampleEntries.filter(({ key }) => !used.has(key)) : [];
  }

  /**
   * The keys that templates use to which a configuration file applies; undefined when there is none, or when all are
   * wanted and not all are known.
   */
  private async usedUnder(
    config: string,
    known: ReadonlyMap<string, readonly string[]>,
    all: boolean,
  ): Promise<ReadonlySet<string> | undefined> {
    const { documents, folder } = this.context;
    const open = documents.open.keys().filter((uri) => !isConfigFile(uri) && isAuthored(uri));
    const closed = [...known.keys()].filter((uri) => documents.versionOf(uri) === undefined);
    const unread = [...folder.unread].filter((uri) => documents.versionOf(uri) === undefined);
    const applies = await this.whereApplies(config, [...open, ...closed, ...unread]);
    if (all && unread.some(applies)) return undefined;
    const keys = [
      ...open.filter(applies).map((uri) => this.keysOf(uri)),
      ...closed.filter(applies).map((uri) => known.get(uri) ?? []),
    ];
    return keys.length === 0 ? undefined : new Set(keys.flat());
  }

  /** Whether a configuration file is the one that applies to a template: one question for each of their folders. */
  private async whereApplies(
    config: string,
    templates: readonly string[],
  ): Promise<(template: string) => boolean> {
    const examples = new Map(templates.map((uri) => [folderOf(uri), uri]));
    const folders = await Promise.all(
      [...examples].map(async ([folder, uri]) => {
        const { configuredBy } = await this.context.settings.resolveConfiguration(uri);
        return configuredBy === config ? [folder] : [];
      }),
    );
    const under = new Set(folders.flat());
    return (template) => under.has(folderOf(template));
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

function signatureOf(unused: readonly SampleEntry[]): string {
  return unused.map(({ set, key }) => `${set}\n${key}`).join('\n\n');
}
