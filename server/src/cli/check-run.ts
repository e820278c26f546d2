import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { countFindings, findingRows, parseTemplate, repair, type JudgedFile, type Verdict } from '../service';
import { pathOf } from './address';
import { BaselineUpdate } from './baseline-update';
import { causeOf } from './causes';
import type { CommandHost } from './command';
import { judgeConfigurations } from './configuration-files';
import { shownPath, STANDARD_INPUT, writeTemplate } from './files';
import { removeLeftovers } from './leftovers';
import { TemplateSet, type ReadTemplate } from './template-set';
import { cliTexts } from './texts';
import { DEFAULT_LIMIT_MS, workWithin, type LimitedWork } from './time-limit';

/** What `hsm check` was asked to do. */
export interface CheckArguments {
  readonly fix: boolean;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** Why, for the findings that are accepted. */
  readonly reason: string | undefined;
  /** How long the work on one template may take, in milliseconds. */
  readonly limit?: number | undefined;
}

/** What is done with a template: the tests have templates that hang. */
export interface CheckWork {
  readonly repair: (template: ReadTemplate, set: TemplateSet) => string;
  readonly judge: (template: ReadTemplate, set: TemplateSet) => Verdict;
}

const WORK: CheckWork = {
  repair: ({ address, read, rules }, { neighbours }) =>
    repair({ address, document: parseTemplate(read.text) }, rules, neighbours).text,
  judge: (template, set) => set.judge(template).verdict,
};

/** One run over files: what was found, repaired and accepted so far. */
export class CheckRun {
  /** The files with what was found in them; first the templates, in the order in which they were found. */
  readonly files: JudgedFile[] = [];
  fixed = 0;
  readonly set: TemplateSet;
  private readonly update: BaselineUpdate | undefined;
  private readonly limit: number;

  constructor(
    args: CheckArguments,
    private readonly host: CommandHost,
    private readonly work = WORK,
  ) {
    const { folder } = host;
    const baseline = args.baseline === undefined ? undefined : resolve(folder, args.baseline);
    this.limit = args.limit ?? DEFAULT_LIMIT_MS;
    this.set = new TemplateSet(host, baseline, this.limit);
    this.update = args.updateBaseline ? new BaselineUpdate(folder, args.reason ?? '') : undefined;
    // Somebody who names a file would not notice that nothing is accepted.
    if (baseline !== undefined && !args.updateBaseline && !existsSync(baseline))
      this.set.fail(cliTexts.noBaseline(shownPath(baseline, folder)));
  }

  get hasErrors(): boolean {
    return this.files.some(({ rows }) => countFindings(rows).error > 0);
  }

  /**
   * Writes the texts after all safe fixes; a file is written only when it changed. What an earlier run left in the folders when
   * it was killed is removed first.
   */
  repair(): void {
    const { set } = this;
    removeLeftovers(
      set.templates.flatMap(({ file }) => (file.path === STANDARD_INPUT ? [] : [dirname(file.path)])),
    );
    this.each({
      find: (template) => this.work.repair(template, set),
      finish: (template, repaired) => this.write(template, repaired),
    });
  }

  check(): void {
    const { language } = this.host.output;
    this.each({
      find: (template) => {
        const verdict = this.work.judge(template, this.set);
        const isReported = !this.isAccepting(template);
        return { verdict, rows: isReported ? findingRows(verdict.open, language) : [] };
      },
      finish: (template, { verdict, rows }) => {
        const { file, address, text, read } = template;
        for (const { check, cause } of verdict.failures)
          this.set.fail(cliTexts.checkFailed(file.shown, check.id, causeOf(cause)));
        this.noteAccepted(template, verdict);
        const hasMark = read.encoding === 'utf-8 with mark';
        this.files.push({ name: file.shown, address, text, hasMark, rows });
      },
    });
  }

  /** @param folders absolute paths of the folders that were checked as a whole */
  async checkConfigurations(folders: readonly string[]): Promise<void> {
    const isUpdating = this.update !== undefined;
    this.files.push(...(await judgeConfigurations(this.set.project, this.host, folders, isUpdating)));
  }

  /** Says which baselines are of no use, and writes the updated ones. */
  finishBaselines(): void {
    const { output, folder } = this.host;
    for (const { address, isBroken } of this.set.project.baselines)
      if (isBroken) this.set.fail(cliTexts.badBaseline(shownPath(pathOf(address), folder)));
    for (const { problem, written } of this.update?.write() ?? []) {
      if (problem) this.set.fail(problem);
      if (written) output.note(written);
    }
  }

  /** Works on every template; one that takes too long is reported and left out. */
  private each<Found>(work: Omit<LimitedWork<ReadTemplate, Found>, 'stopped'>): void {
    const { set } = this;
    set.prepare();
    workWithin([...set.templates], this.limit, { ...work, stopped: (template) => set.leaveOut(template) });
  }

  private write(template: ReadTemplate, repaired: string): void {
    const { file, read } = template;
    if (file.path === STANDARD_INPUT) this.host.output.write(repaired);
    else if (repaired === read.text || read.isDamaged) return;
    else {
      const problem = writeTemplate(file.path, read, repaired, file.shown);
      if (problem) {
        this.set.fail(problem);
        return;
      }
      this.fixed++;
    }
    this.set.change(template, repaired);
  }

  /** Whether the findings of a template are accepted instead of reported: with `--update-baseline`. */
  private isAccepting({ file, rules }: ReadTemplate): boolean {
    return this.update !== undefined && file.path !== STANDARD_INPUT && rules.baseline?.isBroken !== true;
  }

  private noteAccepted(template: ReadTemplate, verdict: Verdict): void {
    const { file, address, text, rules } = template;
    if (this.update && this.isAccepting(template)) {
      this.update.accept(address, text, verdict, rules);
      return;
    }
    for (const entry of verdict.stale)
      this.host.output.note(cliTexts.staleEntry(file.shown, entry.check, entry.text));
  }
}
