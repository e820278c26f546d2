import type { ReportedFile } from './report';

/**
 * A name for each finding of a file, in their order, that stays the same while the text of the finding does: of the
 * path, the check, the marked text, and which of its equals it is. Lines that are inserted above do not change it.
 */
export function fingerprints(
  { path, text, findings }: ReportedFile,
  hash: (text: string) => string,
): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ check, span }) => {
    const key = `${path}\n${check}\n${text.slice(span.start, span.end)}`;
    const occurrence = (counts.get(key) ?? 0) + 1;
    counts.set(key, occurrence);
    return hash(`${key}\n${occurrence}`);
  });
}
