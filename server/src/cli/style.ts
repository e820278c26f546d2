import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The style sheet of the preview, which is built beside this program. Throws when it is missing. */
export function readStyle(): string {
  const candidates = [
    join(__dirname, '..', 'webview', 'style.css'),
    join(__dirname, '..', '..', '..', 'dist', 'webview', 'style.css'),
  ];
  for (const candidate of candidates) {
    try {
      return readFileSync(candidate, 'utf8');
    } catch {
      // The other place is tried.
    }
  }
  throw new Error(`The style sheet is missing: ${candidates.join(', ')}`);
}
