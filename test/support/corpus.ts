import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CORPUS_FOLDER = join(import.meta.dirname, '..', 'corpus');

export interface CorpusTemplate {
  /** `appointment-clinic.ru.hsm`. */
  readonly name: string;
  readonly text: string;
}

/** Realistic templates that are correct by BPMSoft's page and Meta's rules, by name. */
export const CORPUS: readonly CorpusTemplate[] = readdirSync(join(CORPUS_FOLDER, 'correct'))
  .filter((name) => name.endsWith('.hsm'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(CORPUS_FOLDER, 'correct', name), 'utf8') }));
