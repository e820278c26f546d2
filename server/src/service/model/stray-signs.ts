import { isDigit, isSpace, isWordBefore } from '../text/formatting/characters';
import type { FormattedText } from '../text/formatting/formatting';
import type { Block, Inline, RunInline } from '../text/formatting/tree';
import type { FormattingDefects } from '../text/formatting/defect';

type Unclosed = FormattingDefects['unclosed'][number];

const SIGNS = { bold: '*', italic: '_', strike: '~' } as const satisfies Record<RunInline['kind'], string>;

/**
 * Signs inside a run that could open the same kind of run: in `*да или *нет*` the first run lost its end and takes in the
 * second, so that everything is bold and one sign is left over.
 */
export function findStraySigns({ text, blocks }: FormattedText): Unclosed[] {
  const found: Unclosed[] = [];
  for (const block of blocks) for (const line of childrenOf(block)) collect(text, line, found);
  return found;
}

function childrenOf(block: Block): (readonly Inline[])[] {
  return block.kind === 'list' ? block.items.map(({ children }) => children) : [block.children];
}

function collect(text: string, inlines: readonly Inline[], found: Unclosed[]): void {
  for (const inline of inlines) {
    if (inline.kind !== 'bold' && inline.kind !== 'italic' && inline.kind !== 'strike') continue;
    const marker = SIGNS[inline.kind];
    for (const { kind, span } of inline.children) {
      if (kind !== 'text') continue;
      for (
        let at = text.indexOf(marker, span.start);
        at >= 0 && at < span.end;
        at = text.indexOf(marker, at + 1)
      ) {
        if (couldOpen(text, at)) found.push({ marker, offset: at });
      }
    }
    collect(text, inline.children, found);
  }
}

function couldOpen(text: string, offset: number): boolean {
  const next = text.charCodeAt(offset + 1);
  return (
    !isWordBefore(text, offset) &&
    !isSpace(next) &&
    !isDigit(next) &&
    text[offset + 1] !== text[offset] &&
    text[offset - 1] !== text[offset]
  );
}
