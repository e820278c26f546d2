import type { Span } from '../../vocabulary/span';
import type { FormattedText } from './formatting';
import { isRun, type Block, type Inline, type ListItem } from './tree';

const RUN_TAGS = { bold: 'b', italic: 'i', strike: 's', code: 'code', fence: 'pre' } as const;

/**
 * The text in the tags of `test/render/formatting-cases.json`: `b i s`, `code` (inline), `pre` (fence),
 * `ul ol li` (with `value`), `blockquote`; blocks joined by LF; `&`, `<`, `>` escaped. Links are text there.
 */
export function formattingToVocabulary(formatted: FormattedText): string {
  const { text } = formatted;
  return formatted.blocks.map((block) => blockHtml(text, block)).join('\n');
}

function blockHtml(text: string, block: Block): string {
  switch (block.kind) {
    case 'line':
      return inlineHtml(text, block.children);
    case 'quote':
      return `<blockquote>${inlineHtml(text, block.children)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => itemHtml(text, item)).join('')}</${tag}>`;
    }
  }
}

function itemHtml(text: string, item: ListItem): string {
  const value = item.number === undefined ? '' : ` value="${item.number}"`;
  return `<li${value}>${inlineHtml(text, item.children)}</li>`;
}

function inlineHtml(text: string, nodes: readonly Inline[]): string {
  let html = '';
  for (const node of nodes) {
    if (node.kind === 'text' || node.kind === 'link') html += escape(text, node.span);
    else {
      const tag = RUN_TAGS[node.kind];
      const inner = isRun(node) ? inlineHtml(text, node.children) : escape(text, node.content);
      html += `<${tag}>${inner}</${tag}>`;
    }
  }
  return html;
}

function escape(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
