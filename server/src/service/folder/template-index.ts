import type { SharedContent, SharedKeys } from './shared-content';

/** A template elsewhere in the folder, for the checks that compare. */
export interface OtherTemplate {
  /** What the user calls the file: a path relative to the folder. */
  readonly name: string;
  readonly uri: string;
  readonly shared: SharedContent;
}

/** What two templates may share. */
export type SharedKind = keyof SharedKeys;
export const SHARED_KINDS: readonly SharedKind[] = ['text', 'image'];

/** The templates that share something with one. */
export interface SameTemplates {
  readonly count: number;
  /** The first of them, at most `MAXIMUM_NAMED`. */
  readonly first: readonly OtherTemplate[];
}

/** How many other places a finding names. */
const MAXIMUM_NAMED = 5;

/** Hears of a text or an image, by its key, whose templates have other findings now. */
export type OnChange = (kind: SharedKind, key: string) => void;

/**
 * The templates of a folder by what they may share. A look and a change take the same time in a folder of any size:
 * many a company has one picture over all of its messages.
 */
export class TemplateIndex<Template extends OtherTemplate = OtherTemplate> {
  private readonly templates = new Map<string, Template>();
  private readonly byKey = {
    text: new Map<string, Map<string, Template>>(),
    image: new Map<string, Map<string, Template>>(),
  };

  get size(): number {
    return this.templates.size;
  }

  get all(): Iterable<Template> {
    return this.templates.values();
  }

  get(uri: string): Template | undefined {
    return this.templates.get(uri);
  }

  /** Puts a template in, in place of what was known of its file. */
  put(template: Template, onChange: OnChange = ignore): void {
    const before = this.templates.get(template.uri);
    this.templates.set(template.uri, template);
    for (const kind of SHARED_KINDS) {
      const key = template.shared[kind];
      if (before && before.shared[kind] !== key) this.takeOut(kind, before, onChange);
      if (key === undefined) continue;
      const same = this.byKey[kind].get(key) ?? new Map<string, Template>();
      this.byKey[kind].set(key, same);
      const isKnown = same.has(template.uri);
      same.set(template.uri, template);
      const isSeen =
        !isKnown ||
        (before !== undefined && !looksAlike(kind, before, template) && isNamed(same, template.uri));
      if (isSeen && same.size > 1) onChange(kind, key);
    }
  }

  /** Forgets a file. */
  remove(uri: string, onChange: OnChange = ignore): void {
    const before = this.templates.get(uri);
    if (!before) return;
    this.templates.delete(uri);
    for (const kind of SHARED_KINDS) this.takeOut(kind, before, onChange);
  }

  clear(): void {
    this.templates.clear();
    for (const kind of SHARED_KINDS) this.byKey[kind].clear();
  }

  /** The templates with a key, but for the one with `uri`. */
  sharing(kind: SharedKind, key: string | undefined, uri: string | undefined): SameTemplates {
    const same = key === undefined ? undefined : this.byKey[kind].get(key);
    if (!same) return NONE;
    const first: Template[] = [];
    for (const other of same.values()) {
      if (first.length === MAXIMUM_NAMED) break;
      if (other.uri !== uri) first.push(other);
    }
    return { count: same.size - (uri !== undefined && same.has(uri) ? 1 : 0), first };
  }

  private takeOut(kind: SharedKind, { uri, shared }: Template, onChange: OnChange): void {
    const key = shared[kind];
    const same = key === undefined ? undefined : this.byKey[kind].get(key);
    if (key === undefined || !same) return;
    same.delete(uri);
    if (same.size === 0) this.byKey[kind].delete(key);
    else onChange(kind, key);
  }
}

const NONE: SameTemplates = { count: 0, first: [] };

function ignore(): void {
  // Who looks at every template has nobody to tell.
}

/** Whether findings in other templates show the same of it: its name and the line. */
function looksAlike(kind: SharedKind, before: OtherTemplate, now: OtherTemplate): boolean {
  const range = kind === 'text' ? 'textRange' : 'imageRange';
  return before.name === now.name && before.shared[range].start.line === now.shared[range].start.line;
}

/** Whether a finding in another template may name it. */
function isNamed(same: ReadonlyMap<string, OtherTemplate>, uri: string): boolean {
  let index = 0;
  // One more, as a template is not named in its own findings.
  for (const other of same.keys()) {
    if (index++ > MAXIMUM_NAMED) return false;
    if (other === uri) return true;
  }
  return false;
}
