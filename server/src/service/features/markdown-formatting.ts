import { LIMITS } from '../vocabulary/limits';
import { parseFormatting, type Block, type Inline } from '../text/formatting/formatting';
import { escapeMarkdown, keepIndent } from './markdown';

/**
 * A body as the phone shows it, as a Markdown quote: bold stays bold, lists get their bullets. Author text is
 * escaped; a text that is too long for a tooltip is cut.
 */
export function quoteFormatted(text: string, longest: number): string {
  const cut = text.length > longest;
  const shown = cut ? text.slice(0, Math.min(longest, LIMITS.detailedChecks.value)) : text;
  const { blocks } = parseFormatting(shown);
  const lines = blocks.flatMap((block) => blockLines(shown, block));
  if (cut) lines.push('…');
  return lines.map((line) => `> ${keepIndent(line)}`).join('  \n');
}

function blockLines(text: string, block: Block): string[] {
  switch (block.kind) {
    case 'line':
      return inlines(text, block.children).split('\n');
    case 'quote':
      return [`> ${inlines(text, block.children)}`, ''];
    case 'list':
      return block.items.map(({ number, marker, children }) => {
        const mark = number === undefined ? '•' : escapeMarkdown(text.slice(marker.start, marker.end).trim());
        return `${mark} ${inlines(text, children)}`;
      });
  }
}

const RUNS = { bold: '**', italic: '_', strike: '~~' } as const;

function inlines(text: string, nodes: readonly Inline[]): string {
  return nodes.map((node) => inline(text, node)).join('');
}

function inline(text: string, node: Inline): string {
  switch (node.kind) {
    case 'bold':
    case 'italic':
    case 'strike': {
      const mark = RUNS[node.kind];
      return `${mark}${inlines(text, node.children)}${mark}`;
    }
    case 'code':
    case 'fence':
      return escapeMarkdown(text.slice(node.content.start, node.content.end));
    case 'text':
    case 'link':
      return escapeMarkdown(text.slice(node.span.start, node.span.end));
  }
}
