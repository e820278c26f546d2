import { dirname, resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  fixAll,
  parseTemplate,
  runChecks,
  sharedContentOf,
  type Finding,
  type Language,
  type OtherTemplate,
  type Span,
} from '../service';
import { BaselineFile } from './baseline';
import { Configurations, type FolderConfiguration } from './configuration';
import {
  findFiles,
  readTemplate,
  relativePath,
  shownPath,
  STANDARD_INPUT,
  writeTemplate,
  type ReadText,
} from './files';
import { reportJson } from './reporters/json';
import { reportText } from './reporters/text';
import type { ReportedFinding, Reporter } from './reporters/types';
import { cliTexts } from './texts';
import type { Output } from './output';

/** What `hsm check` was asked to do. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: string;
  readonly fix: boolean;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly reason: string;
}

const REPORTERS: Readonly<Record<string, Reporter>> = { text: reportText, json: reportJson };

/**
 * Checks files and reports what was found.
 *
 * @returns the exit code: 0 no errors, 1 findings of severity error, 2 wrong use
 */
export function check(args: CheckArguments, language: Language, output: Output): number {
  const report = Object.hasOwn(REPORTERS, args.format) ? REPORTERS[args.format] : undefined;
  if (!report) return output.wrongUse(cliTexts.unknownFormat(args.format));
  if (args.paths.length === 0) return output.wrongUse(cliTexts.noPaths());
  const { files, problems } = findFiles(args.paths, process.cwd());
  for (const problem of problems) output.wrongUse(problem);

  const run = new CheckRun(args, language, output);
  for (const file of files) run.read(file);
  run.check();
  run.configurationProblems();
  if (!run.finishBaseline()) return 2;

  const text = report(run.findings, { files: run.checked, fixed: run.fixed }, language);
  // With --fix and standard input, the output is the repaired text alone.
  if (args.fix && files.includes(STANDARD_INPUT)) output.error(text);
  else output.write(text);
  if (problems.length > 0 || run.failed) return 2;
  return run.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

/** A template that waits for the checks. */
interface ReadTemplate {
  readonly file: string;
  readonly text: string;
  /** The tree itself is not kept: making it again costs less than keeping ten thousand of them. */
  readonly shared: OtherTemplate['shared'];
  readonly configuration: FolderConfiguration;
}

/** One run over files: what was found, repaired and accepted so far. */
class CheckRun {
  readonly findings: ReportedFinding[] = [];
  checked = 0;
  fixed = 0;
  failed = false;
  private readonly templates: ReadTemplate[] = [];
  private readonly configurations = new Configurations();
  private readonly baselines = new Map<string, BaselineFile>();
  private readonly baselineByConfiguration = new Map<FolderConfiguration, BaselineFile>();

  constructor(
    private readonly args: CheckArguments,
    private readonly language: Language,
    private readonly output: Output,
  ) {}

  /** Reads a file, repairs it when that was asked for, and keeps it for the checks. */
  read(file: string): void {
    if (file !== STANDARD_INPUT && this.configurations.ignores(file)) return;
    const read = readTemplate(file);
    if (!('text' in read)) {
      this.fail(read);
      return;
    }
    this.checked++;
    const configuration = this.configurations.forFile(file);
    const text = this.args.fix ? this.repair(file, read, configuration) : read.text;
    this.templates.push({ file, text, shared: sharedContentOf(parseTemplate(text)), configuration });
  }

  /** Checks what was read. All first, so that templates can be compared with each other. */
  check(): void {
    const others = this.templates.map(({ file, shared }) => ({ name: file, uri: file, shared }));
    for (const template of this.templates) this.checkOne(template, others);
  }

  /** The text after all safe fixes; the file is written only when it changed. */
  private repair(file: string, read: ReadText, { resolved }: FolderConfiguration): string {
    const repaired = fixAll(read.text, resolved.options, resolved.severities).text;
    if (file === STANDARD_INPUT) {
      this.output.write(repaired);
      return repaired;
    }
    if (repaired === read.text) return repaired;
    const problem = writeTemplate(file, { ...read, text: repaired });
    if (problem) {
      this.fail(problem);
      return read.text;
    }
    this.fixed++;
    return repaired;
  }

  private checkOne({ file, text, configuration }: ReadTemplate, others: readonly OtherTemplate[]): void {
    const { options, severities } = configuration.resolved;
    const context = { document: parseTemplate(text), options, others, uri: file };
    const { findings, failures } = runChecks(context, severities);
    for (const { check: failing, cause } of failures) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      this.fail(cliTexts.checkFailed(file, failing.id, reason));
    }
    const open = this.withoutAccepted(file, text, findings, configuration);
    if (open.length === 0) return;
    const document = TextDocument.create('', 'hsm', 0, text);
    for (const finding of open) {
      this.findings.push({
        file,
        check: finding.check.id,
        severity: finding.severity,
        range: rangeIn(document, finding.span),
        message: finding.message[this.language],
        fixable: finding.check.hasFix && finding.fix() !== undefined,
      });
    }
  }

  private withoutAccepted(
    file: string,
    text: string,
    findings: readonly Finding[],
    configuration: FolderConfiguration,
  ): readonly Finding[] {
    if (file === STANDARD_INPUT) return findings;
    const baseline = this.baselineOf(configuration);
    if (baseline.isEmpty && !this.args.updateBaseline) return findings;
    const name = relativePath(dirname(baseline.path), resolve(file));
    if (this.args.updateBaseline) {
      baseline.accept(name, text, findings, this.args.reason);
      return [];
    }
    const divided = baseline.divide(name, text, findings);
    for (const entry of divided.stale) {
      this.output.error(`${cliTexts.staleEntry(file, entry.check, entry.text)[this.language]}\n`);
    }
    return divided.open;
  }

  /** One object for each file, whatever number of folders it applies to. */
  private baselineOf(configuration: FolderConfiguration): BaselineFile {
    const known = this.baselineByConfiguration.get(configuration);
    if (known) return known;
    const path = BaselineFile.pathFor(this.args.baseline, configuration);
    const baseline = this.baselines.get(path) ?? new BaselineFile(path);
    this.baselines.set(path, baseline);
    this.baselineByConfiguration.set(configuration, baseline);
    return baseline;
  }

  /** What is wrong with the configuration files themselves. */
  configurationProblems(): void {
    for (const { file, text, read } of this.configurations.files) {
      if (file === undefined || !read || read.problems.length === 0) continue;
      const document = TextDocument.create('', 'jsonc', 0, text);
      for (const { id, span, message } of read.problems) {
        this.findings.push({
          file: shownPath(file),
          check: id,
          severity: id === 'config-syntax' ? 'error' : 'warning',
          range: rangeIn(document, span),
          message: message[this.language],
          fixable: false,
        });
      }
    }
  }

  /** Reports damaged baselines, writes updated ones; false when that cannot be done. */
  finishBaseline(): boolean {
    for (const baseline of this.baselines.values()) {
      if (baseline.damaged) {
        this.fail(cliTexts.badBaseline(baseline.path));
        return false;
      }
      if (this.args.updateBaseline) {
        const entries = baseline.write();
        this.output.error(`${cliTexts.baselineWritten(baseline.path, entries)[this.language]}\n`);
      }
    }
    return true;
  }

  private fail(problem: Parameters<Output['wrongUse']>[0]): void {
    this.failed = true;
    this.output.wrongUse(problem);
  }
}

function rangeIn(document: TextDocument, span: Span): ReportedFinding['range'] {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}
