import {
  judge,
  MAX_TEMPLATE_BYTES,
  parseTemplate,
  Project,
  sampleKeysOf,
  sharedContentOf,
  TemplateIndex,
  type DecodedText,
  type HsmDocument,
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
  /** Read, and not yet compared with the others. */
  private fresh: ReadTemplate[] = [];
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
    this.ports = new NodePorts(host.folder, (problem) => this.fail(problem));
    this.project = new Project(this.ports, baseline === undefined ? undefined : addressOf(baseline));
  }

  /**
   * Reads a file under its rules, unless the configuration ignores it.
   *
   * @param isWanted whether it is read even then
   */
  async read(file: FoundPath, isWanted = false): Promise<void> {
    const address = file.path === STANDARD_INPUT ? STANDARD_INPUT_ADDRESS : addressOf(file.path);
    const rules = await this.project.rulesFor(address);
    const entry = rules.ignoredBy(address);
    if (entry !== undefined && !isWanted) {
      this.ignore(file, entry, rules);
      return;
    }
    // A file that is named is a template, like one that is opened.
    const maximum = file.isNamed ? Infinity : MAX_TEMPLATE_BYTES;
    const read = readTemplate(file.path, file.shown, maximum);
    if (!read.ok) {
      this.fail(read.problem);
      return;
    }
    // It is checked as an editor shows it, and never written.
    if (read.value.isDamaged) this.fail(cliTexts.notUtf8(file.shown));
    const template = { file, address, read: read.value, rules, text: read.value.text };
    this.templates.push(template);
    this.fresh.push(template);
  }

  /**
   * Makes the templates that were read known to each other. One that takes too long is reported and left out. Whatever judges a
   * template does this first.
   */
  prepare(): void {
    const { fresh } = this;
    this.fresh = [];
    workWithin(fresh, this.limit, {
      find: ({ text }) => parseTemplate(text),
      finish: (template, document) => this.index(template, document),
      stopped: (template) => this.leaveOut(template),
    });
  }

  /** Reports a template that takes too long, and goes on without it. */
  leaveOut(template: ReadTemplate): void {
    this.templates.splice(this.templates.indexOf(template), 1);
    this.neighbours.remove(template.address);
    this.fail(cliTexts.tookTooLong(template.file.shown, this.limit));
  }

  /** Gives a template another text. */
  change(template: ReadTemplate, text: string): void {
    template.text = text;
    this.index(template, parseTemplate(text));
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

  private index({ file, address, rules, read }: ReadTemplate, document: HsmDocument): void {
    this.neighbours.put({ name: file.shown, uri: address, shared: sharedContentOf(document) });
    const { length = 0 } = rules.config?.read.fileEntries ?? {};
    if (length > 0 && !read.isDamaged) this.ports.note(address, sampleKeysOf(document));
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
