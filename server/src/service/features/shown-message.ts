import { buildMessage } from '../render/build';
import type { MessageBlock, MessageInline, MessageSection } from '../render/message';
import { trimEndOf } from '../vocabulary/trim';
import type { HsmDocument } from '../syntax/tree';

/**
 * Everything that a reader of the message sees, as one text that is fit to be compared only: two templates with the
 * same one look the same. Whitespace at the end of a line and of a section is left out, because nothing follows it.
 */
export function shownMessage(document: HsmDocument): string {
  const { header, image, body, footer, jumbo } = buildMessage(document, {}, 'meant');
  const parts = [
    shownSection(header),
    image && [image.state, image.url],
    shownSection(body),
    shownSection(footer),
  ];
  return JSON.stringify([...parts, jumbo]);
}

function shownSection(section: MessageSection | undefined): string | undefined {
  return section?.blocks.map(shownBlock).join('\n').trimEnd();
}

function shownBlock(block: MessageBlock): string {
  if (block.kind !== 'list') return shownLine(block.kind, block.children);
  const lines = block.items.map(({ number, children }) => shownLine(`item ${number ?? ''}`, children));
  return lines.join('\n');
}

function shownLine(kind: string, children: readonly MessageInline[]): string {
  const text = trimEndOf(shownInlines(children), ' \t');
  return kind === 'line' ? text : `<${kind}>${text}`;
}

function shownInlines(nodes: readonly MessageInline[]): string {
  const shown = nodes.map((node) => {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'place') return `<place ${node.name}>`;
    return `<${node.kind}>${shownInlines(node.children)}</${node.kind}>`;
  });
  return shown.join('');
}
