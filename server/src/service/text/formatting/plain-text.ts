import type { FormattedText } from './formatting';
import { isCode, isRun, type Block, type Inline, type ListItem } from './tree';

/**
 * What can be read on the phone, as plain text: without markers, lines ended by LF.
 * Bullets become `• ` and numbers stay, as the phone draws them. A quote keeps its `> `: the phone draws a
 * bar, plain text has no other sign for it, and without one the reader could not tell who speaks.
 */
export function formattingToPlainText(formatted: FormattedText): string {
  const { text } = formatted;
  return formatted.blocks.map((block) => blockText(text, block)).join('\n');
}

function blockText(text: string, block: Block): string {
  switch (block.kind) {
    case 'line':
      return inlineText(text, block.children);
    case 'quote':
      return `> ${inlineText(text, block.children)}`;
    case 'list':
      return block.items.map((item) => itemText(text, item)).join('\n');
  }
}

function itemText(text: string, item: ListItem): string {
  const mark = item.number === undefined ? '• ' : text.slice(item.marker.start, item.marker.end);
  return mark + inlineText(text, item.children);
}

function inlineText(text: string, nodes: readonly Inline[]): string {
  let visible = '';
  for (const node of nodes) {
    if (isRun(node)) visible += inlineText(text, node.children);
    else {
      const span = isCode(node) ? node.content : node.span;
      visible += text.slice(span.start, span.end);
    }
  }
  return visible;
}
