import { SHARED_KINDS, TemplateIndex, type OtherTemplate, type SharedKind } from '../service';

/** A template of the folder as it is kept: no text and no tree. */
export interface IndexedTemplate extends OtherTemplate {
  /** The header in one line; empty without one. */
  readonly header: string;
  /** Under which keys it looks for sample values. */
  readonly sampleKeys: readonly string[];
  /** Which records and registered templates belong to it. */
  readonly copies: readonly string[];
}

/**
 * The templates of the folder that the editor sent: their names and what they may share. Empty until
 * the editor scans the folder for the first time, which happens only when somebody asks.
 */
export class FolderIndex {
  private readonly templates = new TemplateIndex<IndexedTemplate>();
  /** Counts the messages of the editor. */
  private message = 0;
  /** The message in which the editor sent a template. */
  private readonly reportedIn = new Map<string, number>();
  /** In which message it last changed which templates share a text or an image; since somebody asked. */
  private readonly changedIn = { text: new Map<string, number>(), image: new Map<string, number>() };
  /** Counts the changes, so that findings from an older state are recognized. */
  generation = 0;
  /** Whether the editor has sent every template of its folders. */
  complete = false;
  /** Counts the changes of which template looks for which sample values. */
  samplesGeneration = 0;
  private readonly unreadFiles = new Set<string>();
  /** The keys of the last complete scan, while the editor scans again. */
  private keysBefore: ReadonlyMap<string, readonly string[]> | undefined;

  get size(): number {
    return this.templates.size;
  }

  get all(): Iterable<IndexedTemplate> {
    return this.templates.all;
  }

  /** What checks compare with; undefined before there is anything, so that nothing is computed for it. */
  get others(): TemplateIndex | undefined {
    return this.templates.size === 0 ? undefined : this.templates;
  }

  /** The keys for sample values of every template; undefined until every one has been sent. */
  get sampleKeys(): ReadonlyMap<string, readonly string[]> | undefined {
    return this.complete ? this.keysNow() : this.keysBefore;
  }

  /** Templates that the editor could not read, so that nothing is known of what they use. */
  get unread(): Iterable<string> {
    return this.unreadFiles;
  }

  /** The scan of the editor is over: everything was sent, or somebody cancelled it. */
  finish(complete: boolean): void {
    this.complete = complete;
    this.keysBefore = undefined;
    this.samplesGeneration++;
  }

  setUnread(uris: readonly string[]): void {
    for (const uri of uris) this.unreadFiles.add(uri);
    if (uris.length > 0) this.samplesGeneration++;
  }

  /** A message of the editor begins: what comes until the next one is known at once. */
  begin(): void {
    this.message++;
  }

  /** Puts in, replaces or (without `template`) removes what is known of a file. */
  set(uri: string, template: IndexedTemplate | undefined): void {
    const before = this.templates.get(uri);
    if (this.unreadFiles.delete(uri) || keysText(before) !== keysText(template)) this.samplesGeneration++;
    // An open document may have a text of its own by now, which the index does not know.
    if (SHARED_KINDS.some((kind) => before?.shared[kind] !== template?.shared[kind])) this.generation++;
    const onChange = (kind: SharedKind, key: string): void => {
      this.changedIn[kind].set(key, this.message);
      this.generation++;
    };
    if (template) {
      this.templates.put(template, onChange);
      this.reportedIn.set(uri, this.message);
    } else {
      this.templates.remove(uri, onChange);
      this.reportedIn.delete(uri);
    }
  }

  /** Whether this message changed what a template shares with others. */
  isAffected(uri: string): boolean {
    return this.lastChange(uri) === this.message;
  }

  /** The templates whose findings may have changed since the editor sent them and since the previous call. */
  takeAffected(): readonly string[] {
    const affected: string[] = [];
    for (const { uri } of this.templates.all) {
      if (this.lastChange(uri) > (this.reportedIn.get(uri) ?? 0)) affected.push(uri);
    }
    for (const kind of SHARED_KINDS) this.changedIn[kind].clear();
    return affected;
  }

  clear(): void {
    this.keysBefore = this.sampleKeys;
    this.unreadFiles.clear();
    this.templates.clear();
    this.reportedIn.clear();
    for (const kind of SHARED_KINDS) this.changedIn[kind].clear();
    this.complete = false;
    this.generation++;
  }

  private lastChange(uri: string): number {
    const shared = this.templates.get(uri)?.shared;
    const last = (kind: SharedKind): number => this.changedIn[kind].get(shared?.[kind] ?? '') ?? 0;
    return Math.max(...SHARED_KINDS.map(last));
  }

  private keysNow(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.templates.all].map(({ uri, sampleKeys }) => [uri, sampleKeys]));
  }
}

/** The keys of a template, to be compared; undefined without a template. */
function keysText(template: IndexedTemplate | undefined): string | undefined {
  return template?.sampleKeys.join('\n');
}
