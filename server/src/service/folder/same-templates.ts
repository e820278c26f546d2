import type { SharedContent } from './shared-content';

/** A template elsewhere in the folder, for the checks that compare. */
export interface OtherTemplate {
  /** What the user calls the file: a path relative to the folder. */
  readonly name: string;
  readonly uri: string;
  readonly shared: SharedContent;
}

/** How many other places a finding names. */
const MAXIMUM_NAMED = 5;
/** One more, as a template is not named in its own findings. */
const KEPT = MAXIMUM_NAMED + 1;

/**
 * Templates that share a text or an image. Those that findings name are the first by their names, so that they do not
 * depend on the order in which the templates were found.
 */
export class SameGroup<Template extends OtherTemplate> {
  /** Undefined as long as all are named: most texts are in one template only. */
  private all: Map<string, Template> | undefined;
  private named: readonly Template[] = [];

  get size(): number {
    return this.all?.size ?? this.named.length;
  }

  has(uri: string): boolean {
    return this.all?.has(uri) ?? this.isNamed(uri);
  }

  put(template: Template): void {
    const before = this.all?.get(template.uri);
    this.all?.set(template.uri, template);
    if (before && before.name !== template.name && this.isNamed(template.uri)) {
      this.nameAgain();
      return;
    }
    const last = this.named[KEPT - 1];
    // Most of a large group come after those that are named.
    if (this.all && !before && last && byName(last, template) < 0) return;
    const named = [...this.named.filter(({ uri }) => uri !== template.uri), template].sort(byName);
    if (named.length > KEPT) this.all ??= new Map(named.map((one) => [one.uri, one]));
    this.named = named.slice(0, KEPT);
  }

  remove(uri: string): void {
    this.all?.delete(uri);
    if (!this.isNamed(uri)) return;
    if (this.all) this.nameAgain();
    else this.named = this.named.filter((template) => template.uri !== uri);
  }

  /** Whether a finding in another template may name it. */
  isNamed(uri: string): boolean {
    return this.named.some((template) => template.uri === uri);
  }

  /** The templates that findings in one of them name. */
  namedFor(uri: string | undefined): readonly Template[] {
    return this.named.filter((template) => template.uri !== uri).slice(0, MAXIMUM_NAMED);
  }

  private nameAgain(): void {
    let named: Template[] = [];
    for (const template of this.all?.values() ?? []) {
      const last = named[KEPT - 1];
      if (last && byName(last, template) < 0) continue;
      named = [...named, template].sort(byName).slice(0, KEPT);
    }
    this.named = named;
  }
}

function byName(one: OtherTemplate, other: OtherTemplate): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.uri < other.uri ? -1 : 1;
}
