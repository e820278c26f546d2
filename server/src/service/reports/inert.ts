import { showActing } from '../text/visible';
import { late } from '../vocabulary/late-pattern';

/**
 * Keeps texts of templates from acting on what reads a report. A terminal obeys escape sequences; CI systems look for
 * commands in everything that a step prints: GitHub for `::name::` at the start of a line (after whitespace) and for
 * `##[name]` anywhere (actions/runner, ActionCommand.cs, read 2026-11-29), Azure Pipelines for `##vso[…]`.
 */

/** The first `#` of a command that may be anywhere in a line. */
const ANYWHERE = /#(?=#[a-z]*\[)/gi;
/** The first colon of a command at the start of a line. */
const AT_START = /^(?=\s*::)/;

/** A text on one line that shows controls and line ends instead of sending them, and holds no command. */
export function inertLine(text: string): string {
  return breakCommands(showActing(text));
}

/** The same for a text whose line ends stay: for formats that escape them. */
export function inertText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(inertLine)
    .join('\n');
}

/** A visible text without commands inside: a space between the two `#`. What begins a line is left to the caller. */
function breakCommands(text: string): string {
  return text.replace(ANYWHERE, '# ');
}

/** Where commands that may be anywhere begin, as offsets; `start` is the offset of the text's first unit. */
export function commandStarts(text: string, start = 0): ReadonlySet<number> {
  return new Set(Array.from(text.matchAll(ANYWHERE), ({ index }) => start + index));
}

/** Whether a command that may be anywhere can begin in a text, of which the end may be missing. */
export function hasCommandStart(text: string): boolean {
  return text.includes('##');
}

/** A path that can begin a line; an equal path where it would begin a command. */
export function inertPath(path: string): string {
  return inertLine(path).replace(AT_START, './');
}

/** JSON that can be printed anywhere: what would act is escaped, so a reader of the JSON gets the same values. */
export function inertJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, undefined, indent);
  return json
    .replace(ANYWHERE, '\\u0023')
    .replace(ACTING_IN_JSON(), (character) =>
      Array.from({ length: character.length }, (_, unit) => escaped(character.charCodeAt(unit))).join(''),
    );
}

/** Joiners that belong to emoji and to words of some scripts stay readable. */
const ACTING_IN_JSON = late(() => /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu);

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
