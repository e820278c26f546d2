import type { Finding } from '../../../server/src/service';
import { checking } from './checks';
import { files } from './files';
import { comparing } from './registered';
import { rendering } from './rendering';
import { reporting } from './reports';
import { requesting } from './requests';
import { wellFormed, type Work } from './work';

export { checking } from './checks';
export { matching } from './registered';
export { rendering } from './rendering';
export type { Work } from './work';

/** So long is a part when a text is taken for many short ones. UTF-16 units. */
const PIECE = 40;

/**
 * Everything that is done with a text, one by one, so that a slow part is seen beside fast ones. What is ready before a work
 * is asked for is made between two works.
 */
export function* worksOf(input: string): Generator<Work> {
  const pieces = piecesOf(input);
  const findings: Finding[] = [];
  yield* checking(input, findings);
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  yield* requesting(input, findings);
  yield* rendering(input, pieces, findings);
  yield* reporting(input, pieces, findings);
  yield* comparing(input, pieces);
  yield* files(input, pieces, findings);
}

/** The text in parts, as if each were a template, a name or a value of its own. */
function piecesOf(input: string): string[] {
  return Array.from({ length: Math.ceil(input.length / PIECE) }, (_, index) =>
    wellFormed(input.slice(index * PIECE, (index + 1) * PIECE)),
  );
}
