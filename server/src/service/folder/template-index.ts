import { SameGroup, type OtherTemplate } from './same-templates';
import type { SharedKeys } from './shared-content';

export type { OtherTemplate } from './same-templates';

/** What two templates may share. */
export type SharedKind = keyof SharedKeys;
export const SHARED_KINDS: readonly SharedKind[] = ['text', 'image'];

/** The templates that share something with one. */
export interface SameTemplates {
  readonly count: number;
  /** The first of them, at most `MAXIMUM_NAMED`. */
  readonly first: readonly OtherTemplate[];
}

/** Called with the key of a text or image whose templates may have different findings now. */
export type OnChange = (kind: SharedKind, key: string) => void;

/**
 * The templates of a folder by what they may share. A look and a change take the same time in a folder of any size:
 * many a company has one picture over all of its messages.
 */
export class TemplateIndex<Template extends OtherTemplate = OtherTemplate> {
  private readonly templates = new Map<string, Template>();
  private readonly byKey = {
    text: new Map<string, SameGroup<Template>>(),
    image: new Map<string, SameGroup<Template>>(),
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
      const same = this.byKey[kind].get(key) ?? new SameGroup<Template>();
      this.byKey[kind].set(key, same);
      const isKnown = same.has(template.uri);
      const wasNamed = same.isNamed(template.uri);
      same.put(template);
      const isSeen =
        !isKnown ||
        (before !== undefined &&
          !looksAlike(kind, before, template) &&
          (wasNamed || same.isNamed(template.uri)));
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
  sharing(kind: SharedKind, keyOf: () => string | undefined, uri: string | undefined): SameTemplates {
    const key = keyOf();
    const same = key === undefined ? undefined : this.byKey[kind].get(key);
    if (!same) return NONE;
    const count = same.size - (uri !== undefined && same.has(uri) ? 1 : 0);
    return { count, first: same.namedFor(uri) };
  }

  private takeOut(kind: SharedKind, { uri, shared }: Template, onChange: OnChange): void {
    const key = shared[kind];
    const same = key === undefined ? undefined : this.byKey[kind].get(key);
    if (key === undefined || !same) return;
    same.remove(uri);
    if (same.size === 0) this.byKey[kind].delete(key);
    else onChange(kind, key);
  }
}

const NONE: SameTemplates = { count: 0, first: [] };

function ignore(): void {
  // A caller that looks at every template has nobody to notify.
}

/** Whether findings in other templates show the same of it: its name and the line. */
function looksAlike(kind: SharedKind, before: OtherTemplate, now: OtherTemplate): boolean {
  const range = kind === 'text' ? 'textRange' : 'imageRange';
  return before.name === now.name && before.shared[range].start.line === now.shared[range].start.line;
}
