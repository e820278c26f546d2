import { LIMITS } from '../vocabulary/limits';
import { placeholdersOfFile, WRITTEN_VARIABLES } from '../model/placeholders';
import type { HsmDocument } from '../syntax/tree';

/** What a list of templates shows of one, besides its problems. */
export interface TemplateSummary {
  /** The header in one line, shortened; empty without one. */
  readonly header: string;
  /** The beginning of the body in one line. */
  readonly beginning: string;
  /** Used lengths in UTF-16 units, of the sections that are there. */
  readonly lengths: { readonly body: number; readonly head?: number; readonly foot?: number };
  readonly image: boolean;
  /** How many different variables occur. */
  readonly variables: number;
}

/** Allowed lengths in UTF-16 units. */
export const ALLOWED_LENGTHS = {
  body: LIMITS.body.value,
  head: LIMITS.header.value,
  foot: LIMITS.footer.value,
} as const;

/** How many UTF-16 units of a text a list shows: as many as a header may have. */
const SHOWN = LIMITS.header.value;

/** The line of a template in a list. */
export function summarizeTemplate(document: HsmDocument): TemplateSummary {
  const { head, body, foot, image } = document;
  return {
    header: inOneLine(head?.text ?? ''),
    beginning: inOneLine(body.text),
    lengths: {
      body: body.text.length,
      ...(head ? { head: head.text.length } : {}),
      ...(foot ? { foot: foot.text.length } : {}),
    },
    image: image !== undefined,
    variables: new Set(placeholdersOfFile(document, WRITTEN_VARIABLES).map(({ name }) => name)).size,
  };
}

function inOneLine(text: string): string {
  // Four times as many units are looked at as are shown: whitespace goes.
  const line = text
    .slice(0, 4 * SHOWN)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= SHOWN) return line;
  // A surrogate pair stays whole.
  return `${line.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}
