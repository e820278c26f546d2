import type { Span } from '../vocabulary/span';

/** What every section has, for a part of the file. */
export type Slice = (
  start: number,
  end: number,
) => { readonly span: Span; readonly raw: string; readonly text: string };

const CARRIAGE_RETURN = /\r\n?/g;

/**
 * Cuts sections out of a file: `text` has LF only, and not the one line end that ends the file
 * (`docs/grammar.md`, section 3).
 *
 * @param hasCarriageReturn whether there is one anywhere; without one nothing is replaced
 */
export function slicerOf(text: string, hasCarriageReturn: boolean): Slice {
  return (start, end) => {
    const raw = text.slice(start, end);
    const lines = hasCarriageReturn ? raw.replace(CARRIAGE_RETURN, '\n') : raw;
    const isLast = end === text.length && lines.endsWith('\n');
    return { span: { start, end }, raw, text: isLast ? lines.slice(0, -1) : lines };
  };
}
