import { existsSync } from 'node:fs';
import {
  acceptAll,
  BASELINE_FILE_NAME,
  addressIn,
  entriesByFile,
  folderOf,
  pathBelow,
  pathFrom,
  printBaseline,
  type AcceptedFinding,
  type BaselineFile,
  type FindingKey,
  type LocalizedText,
  type Rules,
} from '../service';
import { addressOf, pathOf } from './address';
import { shownPath, writeWhole } from './files';
import { cliTexts } from './texts';

/** What became of a file: nothing when there was nothing to write. */
interface Outcome {
  readonly written?: LocalizedText;
  readonly problem?: LocalizedText | undefined;
}

/** The new entries of one baseline file. */
interface Update {
  readonly file: BaselineFile;
  readonly byTemplate: Map<string, readonly AcceptedFinding[]>;
}

/** `--update-baseline`: collects what is accepted, and writes each baseline file once. */
export class BaselineUpdate {
  private readonly updates = new Map<string, Update>();

  /** @param folder the working folder, where a new file is made for the templates in it */
  constructor(
    private readonly folder: string,
    private readonly reason: string,
  ) {}

  /** Accepts all findings of a template, named by their keys; entries that still hold keep their reason. */
  accept(address: string, keys: readonly FindingKey[], rules: Rules): void {
    const { file, byTemplate } = this.updateFor(address, rules);
    const path = pathFrom(folderOf(file.address), address);
    if (path === undefined) return;
    byTemplate.set(
      path.normalize('NFC'),
      acceptAll(rules.accepted(address), path, keys, this.reason, rules.today()),
    );
  }

  /**
   * Writes the files: the new entries for the templates that were checked, the old ones for the others. Entries for
   * templates that are no longer there are left out.
   */
  write(): Outcome[] {
    return [...this.updates.values()].map((update) => this.writeOne(update));
  }

  private writeOne({ file, byTemplate }: Update): Outcome {
    const path = pathOf(file.address);
    const shown = shownPath(path, this.folder);
    if (file.isBroken) return {};
    const entries = [...byTemplate.values()].flat();
    let gone = 0;
    for (const [template, others] of entriesByFile(file.baseline)) {
      if (byTemplate.has(template)) continue;
      const isThere = others.some((entry) =>
        existsSync(pathOf(addressIn(folderOf(file.address), entry.file))),
      );
      if (isThere) entries.push(...others);
      else gone += others.length;
    }
    if (entries.length === 0 && !file.exists) return {};
    const problem = writeWhole(path, printBaseline({ accepted: entries }), shown);
    return problem ? { problem } : { written: cliTexts.baselineWritten(shown, entries.length, gone) };
  }

  private updateFor(address: string, { baseline }: Rules): Update {
    const file = baseline ?? this.newFile(address);
    const update = this.updates.get(file.address) ?? { file, byTemplate: new Map() };
    this.updates.set(file.address, update);
    return update;
  }

  /** In the working folder for the templates in it, else beside the template: where it is looked for. */
  private newFile(address: string): BaselineFile {
    const here = `${addressOf(this.folder)}/`;
    const folder = pathBelow(here, address) === undefined ? folderOf(address) : here;
    const baseline = { accepted: [] };
    return {
      address: addressIn(folder, BASELINE_FILE_NAME),
      exists: false,
      isBroken: false,
      isRefused: false,
      baseline,
    };
  }
}
