import { LONE_SURROGATES } from '../vocabulary/unicode';

/** Markdown made from texts that authors write: nothing in them may act as Markdown, HTML or a link. */

/** Every ASCII sign that Markdown may read; a backslash before it makes it plain (CommonMark 0.31, section 2.4). */
const SIGNS = /[!-/:-@[-`{-~]/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** What fits into a tooltip. */
export const LONGEST_QUOTE = 600;

/** Text inside a line as Markdown that shows exactly this text. */
export function escapeMarkdown(text: string): string {
  return text.replace(LONE_SURROGATES(), '\ufffd').replace(CONTROLS, '\ufffd').replace(SIGNS, '\\$&');
}

/** A line whose spaces at the start stay, and do not make it a block of code. */
export function keepIndent(line: string): string {
  return line.replace(/^[ \t]+/, (spaces) => '\u00a0'.repeat(spaces.length));
}

/** A text of several lines as a block quote; what is too long for a tooltip is cut. */
export function quoteMarkdown(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return cut
    .split('\n')
    .map((line) => `> ${keepIndent(escapeMarkdown(line))}`)
    .join('  \n');
}

/** Signs with which our own texts could start something in Markdown; their points and brackets stay readable. */
const PROSE_SIGNS = /[\\`*_[\]<>#|~]/g;
/** Tags, macros and variables in our own texts, and what they already write as code. */
const CODE_IN_PROSE = /`[^`]+`|\[[*#][^\]\s]{1,40}[*#]\]|\{\{[^{}]{0,40}\}\}/g;

/** A text of our own catalogue as Markdown: plain words, with tags and variables as code. */
export function proseMarkdown(text: string): string {
  let markdown = '';
  let copied = 0;
  for (const match of text.matchAll(CODE_IN_PROSE)) {
    markdown += text.slice(copied, match.index).replace(PROSE_SIGNS, '\\$&');
    markdown += match[0].startsWith('`') ? match[0] : codeMarkdown(match[0]);
    copied = match.index + match[0].length;
  }
  return markdown + text.slice(copied).replace(PROSE_SIGNS, '\\$&');
}

/** A short text as inline code; the fence is longer than any run of backticks inside (CommonMark 0.31, section 6.1). */
export function codeMarkdown(text: string): string {
  const line = text.replace(LONE_SURROGATES(), '\ufffd').replace(/\s/g, ' ');
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
