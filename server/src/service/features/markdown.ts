/** Markdown made from texts that authors write: nothing in them may act as Markdown, HTML or a link. */

/** Every ASCII sign that Markdown may read; a backslash before it makes it plain (CommonMark 0.31, section 2.4). */
const SIGNS = /[!-/:-@[-`{-~]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const LONGEST_QUOTE = 600;

/** One line of text as Markdown that shows exactly this text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(CONTROLS, '\ufffd')
    .replace(SIGNS, '\\$&')
    .replace(/^[ \t]+/gm, (spaces) => '\u00a0'.repeat(spaces.length));
}

/** A text of several lines as a block quote; what is too long for a tooltip is cut. */
export function quoteMarkdown(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return cut
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('  \n');
}

/** A short text as inline code; the fence is longer than any run of backticks inside (CommonMark 0.31, section 6.1). */
export function codeMarkdown(text: string): string {
  const line = text.replace(LONE_SURROGATES, '\ufffd').replace(/\s/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 || line.startsWith(' ') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** A fenced block of a whole text. */
export function fenceMarkdown(text: string, language = ''): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
