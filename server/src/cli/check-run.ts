import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sharedWith, type JudgedFile, type SharedWith } from '../service';
import { addressOf, pathOf } from './address';
import { BaselineUpdate } from './baseline-update';
import type { CheckArguments } from './check-arguments';
import type { CommandHost } from './command';
import { judgeConfigurations } from './configuration-files';
import { shownPath, STANDARD_INPUT, writeTemplate } from './files';
import type { FoundPath } from './find-files';
import { removeLeftovers } from './leftovers';
import { TemplateSet, type ReadTemplate } from './template-set';
import { cliTexts } from './texts';
import { Crew } from './threads/crew';
import type { Found, JobName, Jobs, Judged } from './threads/jobs';
import type { Task } from './threads/own-thread';
import { DEFAULT_LIMIT_MS } from './time-limit';

/** One run over files: what was found, repaired and accepted so far. */
export class CheckRun {
  /** The files with what was found in them; first the templates, in the order in which they were found. */
  readonly files: JudgedFile[] = [];
  fixed = 0;
  readonly set: TemplateSet;
  private readonly update: BaselineUpdate | undefined;
  private readonly crew: Crew;

  /**
   * @param threads how many threads do the work, this one included
   * @param jobs what this thread does; the tests have templates that hang
   */
  constructor(
    args: CheckArguments,
    private readonly host: CommandHost,
    threads = 1,
    jobs?: Jobs,
  ) {
    const { folder, output, program } = host;
    const baseline = args.baseline === undefined ? undefined : resolve(folder, args.baseline);
    const limit = args.limit ?? DEFAULT_LIMIT_MS;
    this.set = new TemplateSet(host, baseline, limit);
    this.update = args.updateBaseline ? new BaselineUpdate(folder, args.reason ?? '') : undefined;
    // Somebody who names a file would not notice that nothing is accepted.
    if (baseline !== undefined && !args.updateBaseline && !existsSync(baseline))
      this.set.fail(cliTexts.noBaseline(shownPath(baseline, folder)));
    const address = baseline === undefined ? undefined : addressOf(baseline);
    this.crew = new Crew(
      program,
      threads,
      { folder, baseline: address, kind: 'setup', limit, language: output.language },
      jobs,
    );
  }

  /** Reads files under their rules, and makes them known to each other. */
  async read(files: readonly FoundPath[]): Promise<void> {
    const { set } = this;
    const first = set.templates.length;
    const outcomes = await this.crew.run('prepare', (size) => this.readChunks(files, size));
    this.conclude(set.templates.slice(first), outcomes, (template, found) => set.index(template, found));
  }

  /**
   * Writes the texts after all safe fixes; a file is written only when it changed. What an earlier run left in the folders when
   * it was killed is removed first.
   */
  async repair(): Promise<void> {
    const { set } = this;
    removeLeftovers(
      set.templates.flatMap(({ file }) => (file.path === STANDARD_INPUT ? [] : [dirname(file.path)])),
    );
    const changed: ReadTemplate[] = [];
    await this.each('repair', set.templates, (template, repaired) => {
      if (this.write(template, repaired)) changed.push(template);
    });
    // Only now: each template is compared with the others as they were, whichever of them is repaired first.
    await this.each('prepare', changed, (template, prepared) => set.index(template, prepared));
  }

  async check(): Promise<void> {
    await this.each('judge', this.set.templates, (template, judged) => {
      const { file, address, text, read } = template;
      for (const { check, cause } of judged.failures)
        this.set.fail(cliTexts.checkFailed(file.shown, check, cause));
      this.noteAccepted(template, judged);
      const hasMark = read.encoding === 'utf-8 with mark';
      this.files.push({ name: file.shown, address, text, hasMark, rows: judged.rows });
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

  /** Ends the other threads. */
  async end(): Promise<void> {
    await this.crew.end();
  }

  private async *readChunks(
    files: readonly FoundPath[],
    size: number,
  ): AsyncGenerator<readonly Task[], undefined> {
    for (let start = 0; start < files.length; start += size) {
      const chunk: Task[] = [];
      for (const file of files.slice(start, start + size)) {
        const read = this.set.read(file);
        const template = read instanceof Promise ? await read : read;
        if (template) chunk.push(this.taskFor(template));
      }
      yield chunk;
    }
    return undefined;
  }

  /** Does a job on templates; one that takes too long is reported and left out. */
  private async each<Job extends JobName>(
    job: Job,
    templates: readonly ReadTemplate[],
    finish: (template: ReadTemplate, found: Found<Job>) => void,
  ): Promise<void> {
    const all = [...templates];
    this.conclude(all, await this.crew.run(job, (size) => this.chunks(all, size)), finish);
  }

  private conclude<Result>(
    templates: readonly ReadTemplate[],
    outcomes: readonly ({ readonly found: Result } | undefined)[],
    finish: (template: ReadTemplate, found: Result) => void,
  ): void {
    templates.forEach((template, index) => {
      const outcome = outcomes[index];
      if (outcome) finish(template, outcome.found);
      else this.set.leaveOut(template);
    });
  }

  private *chunks(templates: readonly ReadTemplate[], size: number): Generator<readonly Task[], undefined> {
    for (let start = 0; start < templates.length; start += size)
      yield templates.slice(start, start + size).map((one) => this.taskFor(one, this.sharedBy(one)));
    return undefined;
  }

  /** What a template has in common with the others. */
  private sharedBy({ address }: ReadTemplate): SharedWith | undefined {
    const { neighbours } = this.set;
    const own = neighbours.get(address);
    return own && sharedWith(neighbours, own.shared, address);
  }

  private taskFor(template: ReadTemplate, shared?: SharedWith): Task {
    const { address, text, rules } = template;
    return { rules, template: { address, text, shared, isAccepting: this.isAccepting(template) } };
  }

  /** Returns whether the template has another text now. */
  private write(template: ReadTemplate, repaired: string): boolean {
    const { file, read } = template;
    if (file.path === STANDARD_INPUT) this.host.output.write(repaired);
    else if (repaired === read.text || read.isDamaged) return false;
    else {
      const problem = writeTemplate(file.path, read, repaired, file.shown);
      if (problem) {
        this.set.fail(problem);
        return false;
      }
      this.fixed++;
    }
    template.text = repaired;
    return true;
  }

  /** Whether the findings of a template are accepted instead of reported: with `--update-baseline`. */
  private isAccepting({ file, rules }: ReadTemplate): boolean {
    return this.update !== undefined && file.path !== STANDARD_INPUT && rules.baseline?.isBroken !== true;
  }

  private noteAccepted(template: ReadTemplate, { keys, stale }: Judged): void {
    const { file, address, rules } = template;
    if (this.update && this.isAccepting(template)) {
      this.update.accept(address, keys, rules);
      return;
    }
    for (const { check, text } of stale) this.host.output.note(cliTexts.staleEntry(file.shown, check, text));
  }
}
