import type { OtherTemplate, SharedContent } from '../service';

/** A template of the folder as it is kept: no text and no tree. */
export interface IndexedTemplate extends OtherTemplate {
  /** The header in one line; empty without one. */
  readonly header: string;
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

  get size(): number {
    return this.templates.size;
  }

  get all(): Iterable<IndexedTemplate> {
    return this.templates.values();
  }

  /**
   * Puts in, replaces or (without `template`) removes what is known of a file.
   *
   * @returns the URIs of the templates that shared something with it before or do now
   */
  set(uri: string, template: IndexedTemplate | undefined): readonly string[] {
    const before = this.templates.get(uri);
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
    this.templates.clear();
    this.byText.clear();
    this.byImage.clear();
    this.complete = false;
    this.generation++;
  }
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
