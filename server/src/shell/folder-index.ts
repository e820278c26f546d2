import type { OtherTemplate, SharedContent } from '../service';

/** A template of the folder as it is kept: no text and no tree. */
export interface IndexedTemplate extends OtherTemplate {
  /** The header in one line; empty without one. */
  readonly header: string;
  /** Under which keys it looks for sample values. */
  readonly sampleKeys: readonly string[];
}

const NONE: readonly OtherTemplate[] = [];
const NOTHING_SHARED = { text: undefined, image: undefined };

/**
 * The templates of the folder that the editor told about: what they are called and what they may share. Empty until
 * the editor looks through the folder for the first time, which happens only when somebody asks.
 */
export class FolderIndex {
  private readonly templates = new Map<string, IndexedTemplate>();
  private readonly byText = new Map<string, OtherTemplate[]>();
  private readonly byImage = new Map<string, OtherTemplate[]>();
  /** Counts the changes, so that findings made from an older state can be told. */
  generation = 0;
  /** Whether the editor has told about every template of its folders. */
  complete = false;
  /** Counts the changes of which template looks for which sample values. */
  samplesGeneration = 0;
  private readonly unreadFiles = new Set<string>();
  /** The keys at the last complete look, while the editor looks anew. */
  private keysBefore: ReadonlyMap<string, readonly string[]> | undefined;

  get size(): number {
    return this.templates.size;
  }

  get all(): Iterable<IndexedTemplate> {
    return this.templates.values();
  }

  /** The keys for sample values of every template; undefined as long as not every one has been told. */
  get sampleKeys(): ReadonlyMap<string, readonly string[]> | undefined {
    return this.complete ? this.keysNow() : this.keysBefore;
  }

  /** Templates that the editor could not read, so that nothing is known of what they use. */
  get unread(): Iterable<string> {
    return this.unreadFiles;
  }

  /** The editor is at the end of its look: it has told everything, or somebody ended it before. */
  finish(complete: boolean): void {
    this.complete = complete;
    this.keysBefore = undefined;
    this.samplesGeneration++;
  }

  setUnread(uris: readonly string[]): void {
    for (const uri of uris) this.unreadFiles.add(uri);
    if (uris.length > 0) this.samplesGeneration++;
  }

  /**
   * Puts in, replaces or (without `template`) removes what is known of a file.
   *
   * @returns the URIs of the templates that shared something with it before or do now
   */
  set(uri: string, template: IndexedTemplate | undefined): readonly string[] {
    const before = this.templates.get(uri);
    if (this.unreadFiles.delete(uri) || keysText(before) !== keysText(template)) this.samplesGeneration++;
    if (before && template && isSame(before, template)) {
      this.templates.set(uri, template);
      return [];
    }
    const affected = new Set<string>();
    if (before) for (const other of this.sharing(uri, before.shared)) affected.add(other.uri);
    this.templates.delete(uri);
    remove(this.byText, before?.shared.text, uri);
    remove(this.byImage, before?.shared.image, uri);
    if (template) {
      this.templates.set(uri, template);
      add(this.byText, template.shared.text, template);
      add(this.byImage, template.shared.image, template);
      for (const other of this.sharing(uri, template.shared)) affected.add(other.uri);
    }
    this.generation++;
    return [...affected];
  }

  /** The other templates with the same text or the same image; two look-ups. */
  sharing(
    uri: string,
    { text, image }: Pick<SharedContent, 'text' | 'image'> = NOTHING_SHARED,
  ): readonly OtherTemplate[] {
    const sameText = text === undefined ? NONE : (this.byText.get(text) ?? NONE);
    const sameImage = image === undefined ? NONE : (this.byImage.get(image) ?? NONE);
    if (sameText.length === 0 && sameImage.length === 0) return NONE;
    return [...new Set([...sameText, ...sameImage])].filter((other) => other.uri !== uri);
  }

  clear(): void {
    this.keysBefore = this.sampleKeys;
    this.unreadFiles.clear();
    this.templates.clear();
    this.byText.clear();
    this.byImage.clear();
    this.complete = false;
    this.generation++;
  }

  private keysNow(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.templates.values()].map(({ uri, sampleKeys }) => [uri, sampleKeys]));
  }
}

/** The keys of a template, to be compared; undefined without a template. */
function keysText(template: IndexedTemplate | undefined): string | undefined {
  return template?.sampleKeys.join('\n');
}

/** Whether nothing changed that a finding in another template shows. */
function isSame(before: IndexedTemplate, now: IndexedTemplate): boolean {
  return (
    before.name === now.name &&
    before.shared.text === now.shared.text &&
    before.shared.image === now.shared.image &&
    before.shared.textRange.start.line === now.shared.textRange.start.line &&
    before.shared.imageRange.start.line === now.shared.imageRange.start.line
  );
}

function add(map: Map<string, OtherTemplate[]>, key: string | undefined, template: OtherTemplate): void {
  if (key === undefined) return;
  const same = map.get(key);
  if (same) same.push(template);
  else map.set(key, [template]);
}

function remove(map: Map<string, OtherTemplate[]>, key: string | undefined, uri: string): void {
  const rest = key === undefined ? [] : (map.get(key) ?? []).filter((template) => template.uri !== uri);
  if (key === undefined) return;
  if (rest.length === 0) map.delete(key);
  else map.set(key, rest);
}
