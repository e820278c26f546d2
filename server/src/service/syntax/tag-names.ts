import { nearestWord } from './distance';
import { foldLookalikes } from './lookalikes';
import {
  exactTagKind,
  FOREIGN_TAG_NAMES,
  TAG_ALIASES,
  TAG_LAYOUTS,
  type TagDefect,
  type TagKind,
} from './tags';

/** What a damaged name means, and what is wrong with it. */
export interface ResolvedName {
  readonly kind: TagKind;
  readonly defects: readonly TagDefect[];
}

const KINDS: readonly TagKind[] = ['HSM', 'HEAD', 'IMAGE', 'FOOT'];
/** Long enough for a slip to leave no doubt: FOTER, HEDER, PICTUR. */
const LONG_ALIASES = [...TAG_ALIASES.keys()].filter((name) => /^[A-Z]{5,}$/.test(name));
const INVISIBLE_IN_NAME = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Resolves the name of a damaged tag in the order of `docs/grammar.md`, section 4.2: exact, look-alike letters,
 * keyboard layout, alias, typing error.
 *
 * @param written the name as it is between the brackets, without spaces at its ends
 * @param allowTypos whether the nearest name may be taken (full shapes in capitals only)
 */
export function resolveTagName(written: string, allowTypos: boolean): ResolvedName | undefined {
  const known = allowTypos ? resolvedLoosely : resolvedStrictly;
  if (known.has(written)) return known.get(written);
  const resolved = resolve(written, allowTypos);
  if (known.size >= KEPT_NAMES) known.clear();
  known.set(written, resolved);
  return resolved;
}

/**
 * What the names of a text mean: the same few come again and again, with every key press and in a text full of them. A name
 * has 16 units at most.
 */
const KEPT_NAMES = 64;
const resolvedStrictly = new Map<string, ResolvedName | undefined>();
const resolvedLoosely = new Map<string, ResolvedName | undefined>();

function resolve(written: string, allowTypos: boolean): ResolvedName | undefined {
  const visible = written.replace(INVISIBLE_IN_NAME, '');
  const plain = visible.normalize('NFKC');
  const upper = plain.toUpperCase();
  if (FOREIGN_TAG_NAMES.has(upper)) return undefined;

  const defects: TagDefect[] = [];
  if (visible.length !== written.length) defects.push('space');
  if (plain !== upper) defects.push('case');
  const found = (kind: TagKind, ...more: TagDefect[]): ResolvedName => ({
    kind,
    defects: [...more, ...defects],
  });

  const exact = exactTagKind(upper);
  if (exact) return plain === visible ? found(exact) : found(exact, 'homoglyph');

  const folded = foldLookalikes(plain);
  if (FOREIGN_TAG_NAMES.has(folded)) return undefined;
  const lookalike = exactTagKind(folded);
  if (lookalike) return found(lookalike, 'homoglyph');

  const layout = TAG_LAYOUTS.get(upper);
  if (layout) return found(layout, 'layout');

  const alias = TAG_ALIASES.get(upper) ?? TAG_ALIASES.get(folded);
  if (alias) return found(alias, 'alias');

  if (!allowTypos || plain !== upper) return undefined;
  if (folded.length < 3) return undefined;
  const typo = nearestWord(folded, KINDS, folded.length <= 4 ? 1 : 2);
  if (typo) return found(typo, 'typo');
  const nearAlias = TAG_ALIASES.get(nearestWord(folded, LONG_ALIASES, 1) ?? '');
  return nearAlias && found(nearAlias, 'typo');
}
