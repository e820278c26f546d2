import { SectionOffsetMap } from '../syntax/section-offset-map';
import { oncePer } from '../vocabulary/once';
import type { Span } from '../vocabulary/span';
import type { TextSection } from '../syntax/tree';
import { NestedSpans } from './nested-spans';
import { parseFormatting, type Block, type Inline } from '../text/formatting/formatting';
import { isRun } from '../text/formatting/tree';

/** A formatted run with its markers; spans in the document. */
export interface FormattedRun {
  readonly kind: 'bold' | 'italic' | 'strike' | 'code' | 'fence';
  /** With both markers. */
  readonly span: Span;
  readonly open: Span;
  readonly close: Span;
}

/** A link in running text; span in the document. */
interface FormattedLink {
  readonly span: Span;
  readonly href: string;
}

/** A line, a list or one of its items, or a quoted line; spans in the document. */
interface FormattedBlock {
  readonly kind: 'line' | 'list' | 'item' | 'quote';
  readonly span: Span;
  /** `* `, `1. `, `> `, with its space. */
  readonly marker: Span | undefined;
}

/** How WhatsApp reads the text of a section, with every span in the document; all lists in order of their start. */
export interface SectionFormatting {
  readonly map: SectionOffsetMap;
  /** An outer run precedes the runs in it. */
  readonly runs: readonly FormattedRun[];
  /** The same, to look up what is around a place. */
  readonly runsAround: NestedSpans<FormattedRun>;
  readonly links: readonly FormattedLink[];
  readonly linksAround: NestedSpans<FormattedLink>;
  /** A list precedes its items. */
  readonly blocks: readonly FormattedBlock[];
  readonly blocksAround: NestedSpans<FormattedBlock>;
}

/**
 * Reads the formatting of a section once for all features. Phones format the body only; of a header or footer
 * use no more than the links. Linear in the length.
 */
export const formattingOf = oncePer(readFormatting);

function readFormatting(section: TextSection): SectionFormatting {
  const map = new SectionOffsetMap(section);
  const runs: FormattedRun[] = [];
  const links: FormattedLink[] = [];
  const blocks: FormattedBlock[] = [];
  const readInlines = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.kind === 'text') continue;
      const span = map.spanToDocument(node.span);
      if (node.kind === 'link') {
        links.push({ span, href: node.href });
        continue;
      }
      runs.push({
        kind: node.kind,
        span,
        open: map.spanToDocument(node.open),
        close: map.spanToDocument(node.close),
      });
      if (isRun(node)) readInlines(node.children);
    }
  };
  const readBlock = (block: Block): void => {
    const span = map.spanToDocument(block.span);
    if (block.kind === 'list') {
      blocks.push({ kind: 'list', span, marker: undefined });
      for (const item of block.items) {
        const marker = map.spanToDocument(item.marker);
        blocks.push({ kind: 'item', span: map.spanToDocument(item.span), marker });
        readInlines(item.children);
      }
      return;
    }
    const marker = block.kind === 'quote' ? map.spanToDocument(block.marker) : undefined;
    blocks.push({ kind: block.kind, span, marker });
    readInlines(block.children);
  };
  for (const block of parseFormatting(section.text).blocks) readBlock(block);
  return {
    ...{ map, runs, links, blocks },
    runsAround: new NestedSpans(runs),
    linksAround: new NestedSpans(links),
    blocksAround: new NestedSpans(blocks),
  };
}
