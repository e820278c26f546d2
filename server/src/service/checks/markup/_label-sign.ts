import { late } from '../../vocabulary/late-pattern';

/** What people put between a label and its text; a dash would be a list. */
const SIGN = late(() => /^[\s\p{Cc}\p{Cf}]*([:=])(?=[\s\p{L}\p{N}\p{Cc}\p{Cf}«"“*_~])\s*/u);

/** Nearly every part begins with a letter or a sign of ASCII: no label, without the pattern that is late. */
const NO_LABEL = /^\s*[!-9;<>-~\u0400-\u04ff]/;

/** A sign at the beginning of a part, as if its tag were a label: `[#HSM#]: text`. */
export interface LabelSign {
  readonly sign: string;
  /** With the whitespace around it and what cannot be seen before it, in UTF-16 units. */
  readonly length: number;
}

/** @param text that begins directly after a tag, or will */
export function labelSign(text: string): LabelSign | undefined {
  if (NO_LABEL.test(text)) return undefined;
  const found = SIGN().exec(text);
  return found ? { sign: found[1] ?? '', length: found[0].length } : undefined;
}
