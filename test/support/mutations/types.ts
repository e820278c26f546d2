/** A way of breaking a correct template. */
export interface Mutation {
  readonly id: string;
  /** What is done, in English, for `docs/detection.md`. */
  readonly title: string;
  /** Checks of which one must speak up. */
  readonly caughtBy: readonly string[];
  /**
   * Whether the template is certainly no longer sent as meant: BPMSoft, Edna or Meta refuses it, or the part is lost.
   * What is only unknown or ugly is `false`.
   */
  readonly breaksSending: boolean;
  /** Every broken form of the template; none when there is nothing to break. */
  readonly apply: (template: string) => readonly string[];
}

/** A tag of a canonical template. */
export interface TagPlace {
  readonly start: number;
  readonly end: number;
  /** `HSM`, `HEAD`, `IMAGE` or `FOOT`. */
  readonly name: string;
  /** `#` or `*`. */
  readonly mark: string;
}

/** The tags of a template that is written without a defect. */
function tagsOf(template: string): TagPlace[] {
  return [...template.matchAll(/\[([#*])(HSM|HEAD|IMAGE|FOOT)\1\]/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[2] ?? '',
    mark: match[1] ?? '',
  }));
}

/** A mutation of each tag on its own. */
export function eachTag(write: (tag: TagPlace) => readonly string[]): (template: string) => string[] {
  return (template) =>
    tagsOf(template).flatMap((tag) =>
      write(tag).map((written) => template.slice(0, tag.start) + written + template.slice(tag.end)),
    );
}

/** A mutation of each letter of each tag's name. */
export function eachLetter(
  write: (name: string, index: number) => string | undefined,
): (template: string) => string[] {
  return eachTag(({ name, mark }) =>
    [...name].flatMap((_, index) => {
      const written = write(name, index);
      return written === undefined || written === name ? [] : [`[${mark}${written}${mark}]`];
    }),
  );
}

/** A part of a canonical template: its tag and its text. */
export interface Part {
  readonly name: string;
  readonly tag: string;
  readonly text: string;
}

/** The parts of a template, the body first. */
export function partsOf(template: string): Part[] {
  const tags = tagsOf(template);
  return tags.map(({ start, end, name }, index) => ({
    name,
    tag: template.slice(start, end),
    text: template.slice(end, tags[index + 1]?.start ?? template.length),
  }));
}

/** The template of these parts. */
export function join(parts: readonly Part[]): string {
  return parts.map(({ tag, text }) => tag + text).join('');
}

/** A mutation of the text of one part, wherever the template has it. */
export function part(
  name: string,
  write: (text: string) => readonly string[],
): (template: string) => string[] {
  return (template) => {
    const parts = partsOf(template);
    return parts.flatMap((own, index) =>
      own.name === name ? write(own.text).map((text) => join(parts.with(index, { ...own, text }))) : [],
    );
  };
}

/** A mutation of each place that the pattern (with the flag `g`) finds in the body. */
export function eachInBody(
  pattern: RegExp,
  write: (found: string, before: string, after: string) => readonly string[],
): (template: string) => string[] {
  return part('HSM', (body) =>
    [...body.matchAll(pattern)].flatMap((match) => {
      const before = body.slice(0, match.index);
      const after = body.slice(match.index + match[0].length);
      return write(match[0], before, after).map((written) => before + written + after);
    }),
  );
}
