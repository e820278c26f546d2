import type { Span } from '../../vocabulary/span';
import { ASTERISK, BACKTICK, UNDERSCORE } from './characters';
import type { FormattingToken, Marker, PrefixToken } from './tokens';
import type { Block, Inline, ListBlock, ListItem } from './tree';

const FENCE_LENGTH = 3;
const NOTHING: readonly never[] = [];

/** Makes the tree from tokens whose markers are paired. */
export function buildBlocks(text: string, tokens: readonly FormattingToken[]): Block[] {
  return new TreeBuilder(text, tokens).build();
}

class TreeBuilder {
  private readonly blocks: Block[] = [];
  /** The token to look at next. */
  private index = 0;
  /** The list that the next line may continue. */
  private items: ListItem[] = [];

  constructor(
    private readonly text: string,
    private readonly tokens: readonly FormattingToken[],
  ) {}

  build(): Block[] {
    let start = 0;
    for (;;) {
      const first = this.tokens[this.index];
      const prefix = first !== undefined && isPrefix(first) ? first : undefined;
      if (prefix !== undefined) this.index++;
      const children = this.readInlines(prefix?.end ?? start, this.text.length);
      const lineEnd = this.tokens[this.index++];
      const end = lineEnd?.start ?? this.text.length;
      this.addLine({ start, end }, prefix, children);
      if (lineEnd?.kind !== 'line-end') return this.blocks;
      start = lineEnd.end;
    }
  }

  private addLine(span: Span, prefix: PrefixToken | undefined, children: readonly Inline[]): void {
    if (prefix === undefined) {
      this.blocks.push({ kind: 'line', span, children });
      return;
    }
    const marker = { start: prefix.start, end: prefix.end };
    if (prefix.kind === 'quote') {
      this.blocks.push({ kind: 'quote', span, marker, children });
      return;
    }
    const ordered = prefix.kind === 'number';
    const item: ListItem = ordered
      ? { span, marker, number: Number.parseInt(this.text.slice(span.start, marker.end), 10), children }
      : { span, marker, children };
    const last = this.blocks[this.blocks.length - 1];
    if (last?.kind === 'list' && last.ordered === ordered) {
      this.items.push(item);
      this.blocks[this.blocks.length - 1] = listOf(last.span.start, ordered, this.items, span.end);
    } else {
      this.items = [item];
      this.blocks.push(listOf(span.start, ordered, this.items, span.end));
    }
  }

  /** The nodes from `start` to `limit` or the end of the line; the token there is left to be read. */
  private readInlines(start: number, limit: number): readonly Inline[] {
    let token = this.tokens[this.index];
    // An empty line, of which some texts have many.
    if (start === limit || (token?.kind === 'line-end' && token.start === start)) return NOTHING;
    const nodes: Inline[] = [];
    let textStart = start;
    for (
      ;
      token !== undefined && token.start < limit && token.kind !== 'line-end';
      token = this.tokens[this.index]
    ) {
      this.index++;
      if (token.kind === 'marker' && token.partner === undefined) continue;
      if (token.start > textStart) nodes.push({ kind: 'text', span: { start: textStart, end: token.start } });
      textStart = token.kind === 'marker' ? this.readRun(token, nodes) : this.readWhole(token, nodes);
    }
    const end = token !== undefined && token.start < limit ? token.start : limit;
    if (end > textStart) nodes.push({ kind: 'text', span: { start: textStart, end } });
    return nodes;
  }

  /** A run or inline code from its opening marker on; returns where it ends. */
  private readRun(marker: Marker, nodes: Inline[]): number {
    const close = marker.partner?.start ?? marker.start;
    const contentStart = marker.start + 1;
    const end = close + 1;
    const spans = {
      span: { start: marker.start, end },
      open: { start: marker.start, end: contentStart },
      close: { start: close, end },
    };
    if (marker.unit === BACKTICK) {
      while (this.isBefore(close)) this.index++;
      nodes.push({ kind: 'code', ...spans, content: { start: contentStart, end: close } });
    } else {
      const children = this.readInlines(contentStart, close);
      const kind = marker.unit === ASTERISK ? 'bold' : marker.unit === UNDERSCORE ? 'italic' : 'strike';
      nodes.push({ kind, ...spans, children });
    }
    this.index++;
    return end;
  }

  private readWhole(token: Exclude<FormattingToken, Marker>, nodes: Inline[]): number {
    const { start, end } = token;
    if (token.kind === 'link') {
      const written = this.text.slice(start, end);
      const href = written.charCodeAt(3) === 0x2e ? `https://${written}` : written;
      nodes.push({ kind: 'link', span: { start, end }, href });
    } else if (token.kind === 'fence') {
      const content = { start: start + FENCE_LENGTH, end: end - FENCE_LENGTH };
      nodes.push({
        kind: 'fence',
        span: { start, end },
        open: { start, end: content.start },
        close: { start: content.end, end },
        content,
      });
    }
    return end;
  }

  private isBefore(offset: number): boolean {
    const token = this.tokens[this.index];
    return token !== undefined && token.start < offset;
  }
}

function isPrefix(token: FormattingToken): token is PrefixToken {
  return token.kind === 'bullet' || token.kind === 'number' || token.kind === 'quote';
}

function listOf(start: number, ordered: boolean, items: readonly ListItem[], end: number): ListBlock {
  return { kind: 'list', ordered, span: { start, end }, items };
}
