import { resolveTagName } from '../../syntax/tag-names';
import { late } from '../../vocabulary/late-pattern';

/** What the author typed of a tag, variable or macro, and what the editor closed after the cursor. */
export interface Typed {
  readonly kind: 'tag' | 'variable' | 'macro';
  /** In the document: from the first typed sign to the last one that an accepted item replaces. */
  readonly start: number;
  readonly end: number;
  /** Brackets and marks before the name. */
  readonly opening: string;
  /** The name as far as it is typed, up to the cursor. */
  readonly name: string;
}

/** As far as a tag, a variable or a macro can reach. */
const REACH = 80;
const TAG = late(
  () =>
    /(?:(?<open>[[(]{1,2})(?<mark>[*#№＊]{0,2})[ \t]{0,2}|(?<lone>[*#№＊]{0,2}))(?<name>[\p{L}\p{N}_-]{0,20})[*#№]{0,2}$/u,
);
const VARIABLE = late(() => /(?<open>\{{1,2})[ \t]?(?<name>[\p{L}\p{N}_]{0,64})$/u);
const MACRO = late(() => /(?<open>\[#)(?<name>@?(?:[\p{L}_][\p{L}\p{N}_]*)?(?:\.[^#[\]\r\n]*)?)$/u);
const TAG_REST = late(
  () => /^(?<name>[\p{L}\p{N}_-]{0,20})(?<close>[ \t]{0,2}[*#№]{0,3}[ \t]{0,2}[\])]{1,2})/u,
);
const MARK_REST = late(() => /^[*#](?![\p{L}\p{N}*#])/u);
const VARIABLE_REST = late(() => /^[\p{L}\p{N}_]{0,64}[ \t]?\}{1,2}/u);
const MACRO_REST = /^[^#[\]\r\n]{0,64}#\]/u;

/**
 * Reads what is around the cursor.
 *
 * @returns undefined when nothing of a tag, variable or macro is typed
 */
export function typedAt(text: string, offset: number): Typed | undefined {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const after = text.slice(offset, offset + REACH);
  return (
    typedVariable(before, after, offset) ??
    typedMacro(before, after, offset) ??
    typedTag(before, after, offset)
  );
}

function typedVariable(before: string, after: string, offset: number): Typed | undefined {
  const match = VARIABLE().exec(before);
  if (!match) return undefined;
  const { open = '', name = '' } = match.groups ?? {};
  const rest = VARIABLE_REST().exec(after)?.[0] ?? '';
  return {
    kind: 'variable',
    start: offset - match[0].length,
    end: offset + rest.length,
    opening: open,
    name,
  };
}

/** A path with a dot or an `@`; before that nothing distinguishes a macro from `[#HSM#]`. */
function typedMacro(before: string, after: string, offset: number): Typed | undefined {
  const match = MACRO().exec(before);
  const name = match?.groups?.['name'] ?? '';
  if (!match || !/[.@]/.test(name)) return undefined;
  const rest = MACRO_REST.exec(after)?.[0] ?? /^#?\]/.exec(after)?.[0] ?? '';
  return { kind: 'macro', start: offset - match[0].length, end: offset + rest.length, opening: '[#', name };
}

function typedTag(before: string, after: string, offset: number): Typed | undefined {
  const match = TAG().exec(before);
  if (!match || match[0] === '') return undefined;
  const { open = '', lone = '', mark = lone, name = '' } = match.groups ?? {};
  const start = offset - match[0].length;
  return {
    kind: 'tag',
    start,
    end: offset + (open === '' && mark === '' ? 0 : tagRest(after, open, mark, name)),
    opening: open + mark,
    name,
  };
}

/** How much after the cursor belongs to the tag that is being typed. */
function tagRest(after: string, open: string, mark: string, name: string): number {
  const rest = TAG_REST().exec(after);
  if (rest) {
    const { name: nameRest = '' } = rest.groups ?? {};
    // A word after the cursor goes only when it is the rest of a tag's name: `[HE█AD*]`, never `[█Важно]`.
    if (nameRest === '' || resolveTagName(name + nameRest, true)) return rest[0].length;
    return 0;
  }
  // The mark that the editor closed when the bracket was closed by nobody: `[*HE█*`.
  return mark !== '' && MARK_REST().test(after) && (open !== '' || after.startsWith(mark)) ? 1 : 0;
}
