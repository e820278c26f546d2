import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  BASELINE_FILE_NAME,
  divideByBaseline,
  EMPTY_BASELINE,
  findingKeys,
  printBaseline,
  readBaseline,
  type AcceptedFinding,
  type Baseline,
  type Divided,
  type Finding,
} from '../service';
import { readIfPresent, type FolderConfiguration } from './configuration';

/** A baseline file: read once, written once. */
export class BaselineFile {
  /** The file is there and is no baseline; it is never written then. */
  readonly damaged: boolean;
  private readonly baseline: Baseline;
  private readonly updated: AcceptedFinding[] = [];
  private readonly seen = new Set<string>();

  constructor(readonly path: string) {
    const read = readBaseline(readIfPresent(path) ?? '');
    this.damaged = read === undefined;
    this.baseline = read ?? EMPTY_BASELINE;
  }

  /** The baseline that applies: named on the command line, by the configuration, or the nearest one upward. */
  static pathFor(named: string | undefined, configuration: FolderConfiguration): string {
    if (named !== undefined) return resolve(named);
    if (configuration.file === undefined) return configuration.baselineFile ?? resolve(BASELINE_FILE_NAME);
    return resolve(dirname(configuration.file), configuration.read?.config.baseline ?? BASELINE_FILE_NAME);
  }

  /** Nothing was accepted yet. */
  get isEmpty(): boolean {
    return this.baseline.accepted.length === 0;
  }

  divide(file: string, text: string, findings: readonly Finding[]): Divided {
    return divideByBaseline(this.baseline, file, text, findings, new Date().toISOString().slice(0, 10));
  }

  /** Accepts all findings of a file; entries that were there keep their reason. */
  accept(file: string, text: string, findings: readonly Finding[], reason: string): void {
    this.seen.add(file);
    for (const key of findingKeys(text, findings)) {
      const present = this.baseline.accepted.find(
        (entry) =>
          entry.file === file &&
          entry.check === key.check &&
          entry.text === key.text &&
          entry.occurrence === key.occurrence,
      );
      this.updated.push(present ?? { file, ...key, reason });
    }
  }

  /** Writes the file: new entries for the files that were checked, the old ones for the others. */
  write(): number {
    const others = this.baseline.accepted.filter((entry) => !this.seen.has(entry.file));
    const accepted = [...others, ...this.updated];
    writeFileSync(this.path, printBaseline({ accepted }));
    return accepted.length;
  }
}
