import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  fixAll,
  parseTemplate,
  rangeOf,
  runChecks,
  sharedKeysOf,
  TemplateIndex,
  type Finding,
  type LocalizedText,
  type SharedKeys,
} from '../service';
import { BaselineFiles } from './baseline';
import { causeOf } from './causes';
import type { DecodedText } from './encoding';
import type { CheckArguments } from './check';
import { Configurations, type FolderConfiguration } from './configuration';
import { problemsOf } from './configuration-problems';
import { readTemplate, STANDARD_INPUT, writeTemplate } from './files';
import type { Output } from './output';
import type { ReportedFinding } from './reporters/types';
import { cliTexts } from './texts';
import { UnusedSamples } from './unused-samples';

/** A template that waits for the checks. */
interface ReadTemplate {
  readonly file: string;
  readonly text: string;
  /** The tree itself is not kept: making it again costs less than keeping ten thousand of them. */
  readonly shared: SharedKeys;
  readonly configuration: FolderConfiguration;
}

/** The places in other templates are not reported. */
const START = { line: 0, character: 0 };
const NOWHERE = { start: START, end: START };

/** One run over files: what was found, repaired and accepted so far. */
export class CheckRun {
  readonly findings: ReportedFinding[] = [];
  checked = 0;
  fixed = 0;
  /** Whether something could not be read, written or checked. */
  failed = false;
  private readonly templates: ReadTemplate[] = [];
  private readonly configurations = new Configurations((problem) => this.fail(problem));
  private readonly unusedSamples = new UnusedSamples(this.configurations);
  private readonly baselines: BaselineFiles;

  constructor(
    private readonly args: CheckArguments,
    private readonly output: Output,
  ) {
    this.baselines = new BaselineFiles(args.baseline, args.updateBaseline);
  }

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
    const document = parseTemplate(text);
    this.unusedSamples.add(file, document, configuration);
    this.templates.push({ file, text, shared: sharedKeysOf(document), configuration });
  }

  /** Checks what was read. All first, so that templates can be compared with each other. */
  check(): void {
    const others = new TemplateIndex();
    for (const { file, shared } of this.templates) {
      others.put({ name: file, uri: file, shared: { ...shared, textRange: NOWHERE, imageRange: NOWHERE } });
    }
    for (const template of this.templates) this.checkOne(template, others);
  }

  /**
   * What is wrong with the configuration files themselves, and which of their sample values are not used.
   *
   * @param folders absolute paths of the folders that were checked as a whole
   */
  configurationProblems(folders: readonly string[]): void {
    const { language } = this.output;
    for (const configuration of this.configurations.files) {
      const unused = this.unusedSamples.of(configuration, folders);
      this.findings.push(...problemsOf(configuration, unused, language));
    }
  }

  /** Tells which baselines are of no use, and writes the updated ones. */
  finishBaselines(): void {
    for (const baseline of this.baselines.all) {
      const { problem, written } = baseline.finish(this.args.updateBaseline);
      if (problem) this.fail(problem);
      if (written) this.output.tell(written);
    }
  }

  /** The text after all safe fixes; the file is written only when it changed. */
  private repair(file: string, read: DecodedText, { resolved }: FolderConfiguration): string {
    const repaired = fixAll(read.text, resolved.options, resolved.severities).text;
    if (file === STANDARD_INPUT) {
      this.output.write(repaired);
      return repaired;
    }
    if (repaired === read.text) return repaired;
    const problem = writeTemplate(file, read, repaired);
    if (problem) {
      this.fail(problem);
      return read.text;
    }
    this.fixed++;
    return repaired;
  }

  private checkOne(template: ReadTemplate, others: TemplateIndex): void {
    const { file, text, configuration } = template;
    const { options, severities } = configuration.resolved;
    const context = { document: parseTemplate(text), options, others, uri: file };
    const { findings, failures } = runChecks(context, severities);
    for (const { check: failing, cause } of failures)
      this.fail(cliTexts.checkFailed(file, failing.id, causeOf(cause)));
    const open = this.withoutAccepted(template, findings);
    if (open.length === 0) return;
    const document = TextDocument.create('', 'hsm', 0, text);
    for (const finding of open) {
      this.findings.push({
        file,
        check: finding.check.id,
        severity: finding.severity,
        range: rangeOf(document, finding.span),
        message: finding.message[this.output.language],
        fixable: finding.check.hasFix && finding.fix() !== undefined,
      });
    }
  }

  private withoutAccepted(template: ReadTemplate, findings: readonly Finding[]): readonly Finding[] {
    const { file, text, configuration } = template;
    if (file === STANDARD_INPUT) return findings;
    const baseline = this.baselines.of(configuration);
    if (baseline.problem) return findings;
    if (this.args.updateBaseline) {
      baseline.accept(file, text, findings, this.args.reason ?? '');
      return [];
    }
    if (baseline.isEmpty) return findings;
    const { open, stale } = baseline.divide(file, text, findings);
    for (const entry of stale) this.output.tell(cliTexts.staleEntry(file, entry.check, entry.text));
    return open;
  }

  private fail(problem: LocalizedText): void {
    this.failed = true;
    this.output.wrongUse(problem);
  }
}
