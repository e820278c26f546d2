import type { Copy, Language, Standing } from '../service';
import type { CopiesEntry, CopyEntry } from './protocol';

/** A template's copies as the client receives them. */
export function copiesEntry(
  name: string,
  { lookup, registered }: Pick<Standing, 'lookup' | 'registered'>,
  language: Language,
): CopiesEntry {
  const entry = ({ state, name: own, note }: Copy): CopyEntry => ({ state, name: own, note: note[language] });
  return {
    name,
    ...(lookup && { lookup: entry(lookup) }),
    ...(registered && { registered: entry(registered) }),
  };
}
