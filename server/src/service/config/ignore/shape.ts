import { text } from '../../shapes/scalars';
import { reportValue, type Shape } from '../../shapes/shape';
import { readIgnoreEntry } from './entry';

/** An entry of `ignore`; one that can ignore nothing is reported with the reason and left out. */
export function ignoreEntry(): Shape<string> {
  const plain = text();
  return {
    read(node, path, reading) {
      const written = plain.read(node, path, reading);
      const entry = written === undefined ? undefined : readIgnoreEntry(written);
      if (entry?.ok !== false) return written;
      reportValue(node, reading, entry.problem);
      return undefined;
    },
    schema: () => plain.schema(),
  };
}
