import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  BASELINE_FILE_NAME,
  divideByBaseline,
  EMPTY_BASELINE,
  entriesByFile,
  findingKeys,
  printBaseline,
  readBaseline,
  type AcceptedFinding,
  type Baseline,
  type Divided,
  type Finding,
  type LocalizedText,
} from '../service';
import { causeOf } from './causes';
import { readIfPresent, type FolderConfiguration } from './configuration';
import { relativePath, shownPath, writeWhole } from './files';
import { cliTexts } from './texts';

/** What became of a file: nothing when there was nothing to write. */
interface Outcome {
  readonly written?: LocalizedText;
  readonly problem?: LocalizedText | undefined;
}

/** A baseline file: read once, written once. */
export class BaselineFile {
  /** Why the file is of no use; it is never written then. */
  readonly problem: LocalizedText | undefined;
  /** Accepted findings by file; there may be as many files as findings. */
  private readonly accepted: ReadonlyMap<string, readonly AcceptedFinding[]> = entriesByFile(EMPTY_BASELINE);
  private readonly updated = new Map<string, AcceptedFinding[]>();
  private readonly today = new Date().toISOString().slice(0, 10);

  /** @param mustExist whether somebody named the file, who would not notice that nothing was accepted */
  constructor(
    private readonly path: string,
    mustExist: boolean,
  ) {
    const read = readFile(path, mustExist);
    if ('en' in read) this.problem = read;
    else this.accepted = entriesByFile(read);
  }

  /** The baseline that applies: named on the command line, by the configuration, or the nearest one upward. */
  static pathFor(named: string | undefined, configuration: FolderConfiguration): string {
    if (named !== undefined) return resolve(named);
    if (configuration.file === undefined) return configuration.baselineFile ?? resolve(BASELINE_FILE_NAME);
    return resolve(dirname(configuration.file), configuration.read?.config.baseline ?? BASELINE_FILE_NAME);
  }

  /** Nothing was accepted yet. */
  get isEmpty(): boolean {
    return this.accepted.size === 0;
  }

  /** Divides all findings of a template into accepted and open ones. */
  divide(path: string, text: string, findings: readonly Finding[]): Divided {
    const entries = this.accepted.get(this.nameOf(path)) ?? [];
    return divideByBaseline(entries, text, findings, this.today);
  }

  /** Accepts all findings of a file; entries that still hold keep their reason. */
  accept(path: string, text: string, findings: readonly Finding[], reason: string): void {
    const file = this.nameOf(path);
    const present = this.accepted.get(file) ?? [];
    const entries = findingKeys(text, findings).map((key): AcceptedFinding => {
      const same = present.find(
        ({ check, text: marked, occurrence }) =>
          check === key.check && marked === key.text && occurrence === key.occurrence,
      );
      const holds = same && (same.expires === undefined || same.expires >= this.today);
      return holds ? same : { file, ...key, reason: reason === '' ? (same?.reason ?? '') : reason };
    });
    this.updated.set(file, entries);
  }

  /**
   * Ends the work with the file. When it is to be updated, it gets the new entries for the templates that were checked
   * and keeps the old ones for the others; entries for templates that are no longer there are left out.
   */
  finish(update: boolean): Outcome {
    if (this.problem || !update) return { problem: this.problem };
    const folder = dirname(this.path);
    const entries = [...this.updated.values()].flat();
    let gone = 0;
    for (const [file, others] of this.accepted) {
      if (this.updated.has(file)) continue;
      if (existsSync(resolve(folder, file))) entries.push(...others);
      else gone += others.length;
    }
    if (entries.length === 0 && !existsSync(this.path)) return {};
    const problem = writeWhole(this.path, printBaseline({ accepted: entries }));
    return problem
      ? { problem }
      : { written: cliTexts.baselineWritten(shownPath(this.path), entries.length, gone) };
  }

  private nameOf(path: string): string {
    return relativePath(dirname(this.path), resolve(path));
  }
}

/** The baseline files of one run: one object for each file, whatever number of folders it applies to. */
export class BaselineFiles {
  private readonly byPath = new Map<string, BaselineFile>();
  private readonly byConfiguration = new Map<FolderConfiguration, BaselineFile>();

  /**
   * @param named the file that was named on the command line, for all templates
   * @param update whether the files are made where there are none
   */
  constructor(
    private readonly named: string | undefined,
    private readonly update: boolean,
  ) {}

  get all(): readonly BaselineFile[] {
    return [...this.byPath.values()];
  }

  of(configuration: FolderConfiguration): BaselineFile {
    const known = this.byConfiguration.get(configuration);
    if (known) return known;
    const path = BaselineFile.pathFor(this.named, configuration);
    const baseline =
      this.byPath.get(path) ?? new BaselineFile(path, this.named !== undefined && !this.update);
    this.byPath.set(path, baseline);
    this.byConfiguration.set(configuration, baseline);
    return baseline;
  }
}

function readFile(path: string, mustExist: boolean): Baseline | LocalizedText {
  try {
    const text = readIfPresent(path);
    if (text !== undefined) return readBaseline(text) ?? cliTexts.badBaseline(shownPath(path));
    return mustExist ? cliTexts.noBaseline(shownPath(path)) : EMPTY_BASELINE;
  } catch (error) {
    return cliTexts.unreadable(shownPath(path), causeOf(error));
  }
}
