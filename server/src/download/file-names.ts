import { fileStem } from '../service/files';

/**
 * The names of the files for the lists of channels, in their order. They do not depend on the order, so that each download
 * replaces the same file: channels with one name have their number in it.
 */
export function listFileNames(
  channels: readonly { readonly name: string; readonly subjectId: number }[],
): readonly string[] {
  const stems = channels.map(({ name, subjectId }) => fileStem(name) ?? String(subjectId));
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem.toLowerCase(), (counts.get(stem.toLowerCase()) ?? 0) + 1);
  return channels.map(({ subjectId }, index) => {
    const stem = stems[index] ?? '';
    return counts.get(stem.toLowerCase()) === 1 ? `${stem}.json` : `${stem}-${subjectId}.json`;
  });
}
