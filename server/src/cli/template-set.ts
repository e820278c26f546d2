import {
  andThen,
  judge,
  MAX_TEMPLATE_BYTES,
  parseTemplate,
  Project,
  TemplateIndex,
  type Awaitable,
  type DecodedText,
  type LocalizedText,
  type Rules,
  type Template,
  type Verdict,
} from '../service';
import { addressOf, pathOf, STANDARD_INPUT_ADDRESS } from './address';
import type { CommandHost } from './command';
import { readTemplate, shownPath, STANDARD_INPUT } from './files';
import type { FoundPath } from './find-files';
import { NodePorts } from './node-ports';
import { cliTexts } from './texts';
import { jobsIn, type Jobs, type Prepared } from './threads/jobs';
import { DEFAULT_LIMIT_MS, workWithin } from './time-limit';

/** A template that was read. The tree is not kept: making it again costs less than keeping ten thousand. */
export interface ReadTemplate {
  readonly file: FoundPath;
  readonly address: string;
  readonly read: DecodedText;
  readonly rules: Rules;
  /** As it is now: `--fix` changes it. */
  text: string;
}

/** The templates of one run under their rules. All are read before one is judged, so that they can be compared. */
export class TemplateSet {
  readonly templates: ReadTemplate[] = [];
  readonly project: Project;
  readonly neighbours = new TemplateIndex();
  /** What could not be read, checked or written. */
  readonly problems: LocalizedText[] = [];
  private readonly ports: NodePorts;
  private readonly jobs: Jobs;
  /** Read, and not yet compared with the others. */
  private readonly fresh = new Set<ReadTemplate>();
  /** How many files each entry of `ignore` kept from being checked. */
  private readonly ignored = new Map<
    string,
    { readonly entry: string; readonly config: string; count: number }
  >();

  /**
   * @param baseline absolute path of the baseline file of all templates, instead of the one that each folder has
   * @param limit how long the work on one template may take, in milliseconds
   */
  constructor(
    private readonly host: CommandHost,
    baseline?: string,
    private readonly limit = DEFAULT_LIMIT_MS,
  ) {
    this.jobs = jobsIn(host.output.language);
    this.ports = new NodePorts(host.folder, (problem) => this.fail(problem));
    this.project = new Project(this.ports, baseline === undefined ? undefined : addressOf(baseline));
  }

  /**
   * Reads a file under its rules, unless the configuration ignores it.
   *
   * @param isWanted whether it is read even then
   * @returns undefined when it is ignored, or cannot be read
   */
  read(file: FoundPath, isWanted = false): Awaitable<ReadTemplate | undefined> {
    const address = file.path === STANDARD_INPUT ? STANDARD_INPUT_ADDRESS : addressOf(file.path);
    const rules = this.project.rulesFor(address);
    // A promise for each of ten thousand files, whose rules are known, takes longer than their first look.
    return andThen(rules, (known) => this.readUnder(known, file, address, isWanted));
  }

  private readUnder(
    rules: Rules,
    file: FoundPath,
    address: string,
    isWanted: boolean,
  ): ReadTemplate | undefined {
    const entry = rules.ignoredBy(address);
    if (entry !== undefined && !isWanted) {
      this.ignore(file, entry, rules);
      return undefined;
    }
    // A file that is named is a template, like one that is opened.
    const maximum = file.isNamed ? Infinity : MAX_TEMPLATE_BYTES;
    const read = readTemplate(file.path, file.shown, maximum);
    if (!read.ok) {
      this.fail(read.problem);
      return undefined;
    }
    // It is checked as an editor shows it, and never written.
    if (read.value.isDamaged) this.fail(cliTexts.notUtf8(file.shown));
    const template = { file, address, read: read.value, rules, text: read.value.text };
    this.templates.push(template);
    this.fresh.add(template);
    return template;
  }

  /**
   * Makes the templates that were read known to each other. One that takes too long is reported and left out. Whatever judges a
   * template does this first.
   */
  prepare(): void {
    workWithin([...this.fresh], this.limit, {
      find: ({ address, text, rules }) =>
        this.jobs.prepare({ address, text, shared: undefined, isAccepting: false }, rules),
      finish: (template, prepared) => this.index(template, prepared),
      stopped: (template) => this.leaveOut(template),
    });
  }

  /** Reports a template that takes too long, and goes on without it. */
  leaveOut(template: ReadTemplate): void {
    this.templates.splice(this.templates.indexOf(template), 1);
    this.fresh.delete(template);
    this.fail(cliTexts.tookTooLong(template.file.shown, this.limit));
  }

  /** Makes a template known to the others, also after its text changed. */
  index(template: ReadTemplate, { shared, sampleKeys }: Prepared): void {
    const { file, address, read } = template;
    this.fresh.delete(template);
    this.neighbours.put({ name: file.shown, uri: address, shared });
    if (sampleKeys && !read.isDamaged) this.ports.note(address, sampleKeys);
  }

  /** The findings of a template, and the template itself. */
  judge({ address, text, rules }: ReadTemplate): Template & { readonly verdict: Verdict } {
    this.prepare();
    const template = { address, document: parseTemplate(text) };
    return { ...template, verdict: judge(template, rules, this.neighbours) };
  }

  /** Says which entries of `ignore` are the reason that no template was read. */
  explainNothing(): void {
    if (this.templates.length > 0) return;
    for (const { count, entry, config } of this.ignored.values())
      this.host.output.note(cliTexts.ignoredFiles(count, entry, config));
  }

  get failed(): boolean {
    return this.problems.length > 0;
  }

  fail(problem: LocalizedText): void {
    this.problems.push(problem);
    this.host.output.fail(problem);
  }

  private ignore(file: FoundPath, entry: string, { config }: Rules): void {
    const shown = config ? shownPath(pathOf(config.address), this.host.folder) : '';
    if (file.isNamed) {
      this.host.output.note(cliTexts.ignoredFile(file.shown, entry, shown));
      return;
    }
    const key = `${shown}\n${entry}`;
    const ignored = this.ignored.get(key) ?? { entry, config: shown, count: 0 };
    ignored.count++;
    this.ignored.set(key, ignored);
  }
}
