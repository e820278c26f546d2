import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  buildMessage,
  formattingToPlainText,
  formattingToVocabulary,
  parseFormatting,
  parseTemplate,
  renderBubble,
  renderExport,
  renderPlainText,
  runChecks,
  type ExportedMessage,
  type HsmDocument,
  type Language,
} from '../service';
import { findBrowser } from './browser';
import { causeOf } from './causes';
import { Configurations } from './configuration';
import { readTemplate, shownPath, STANDARD_INPUT } from './files';
import { findFiles } from './find-files';
import type { Output } from './output';
import { drawPicture, MOST_PICTURE_HEIGHT, type Drawn } from './picture';
import { cliTexts } from './texts';

/** What `hsm render` was asked to do. */
export interface RenderArguments {
  readonly paths: readonly string[];
  /** The page to write; without it, one message is printed. */
  readonly out: string | undefined;
  readonly part: string | undefined;
  readonly format: string | undefined;
  /** The name of the sample set that fills the places. */
  readonly samples: string | undefined;
  readonly title: string | undefined;
  /** Where a browser is looked for, for a picture. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Renders templates: a page of all of them, or one message to the output. The exit code. */
export function render(args: RenderArguments, language: Language, output: Output): number {
  const { part, format = 'text' } = args;
  if (part !== undefined && part !== 'body') return output.wrongUse(cliTexts.unknownPart(part));
  if (format !== 'text' && format !== 'html') return output.wrongUse(cliTexts.unknownRenderFormat(format));
  if (args.paths.length === 0) return output.wrongUse(cliTexts.noPaths());
  const { files, problems } = findFiles(args.paths, process.cwd());
  for (const problem of problems) output.wrongUse(problem);
  if (problems.length > 0) return 2;
  if (args.out === undefined) return printMessage(files, args, output);
  return /\.png$/i.test(args.out)
    ? writePicture(files, args, args.out, language, output)
    : writePage(files, args, args.out, language, output);
}

/** One message, drawn. */
function writePicture(
  files: readonly string[],
  args: RenderArguments,
  out: string,
  language: Language,
  output: Output,
): number {
  const [file, another] = files;
  if (file === undefined || another !== undefined) return output.wrongUse(cliTexts.oneFileForPicture());
  const read = readTemplate(file);
  if (!('text' in read)) return output.wrongUse(read);
  const values = sampleValues(
    new Configurations((problem) => output.wrongUse(problem)),
    file,
    args.samples,
    output,
  );
  if (!values) return 2;
  const browser = findBrowser(args.environment);
  if (browser === undefined) return output.wrongUse(cliTexts.noBrowser(args.environment['CHROMIUM']));
  const message = buildMessage(parseTemplate(read.text), values);
  const bubble = renderBubble(message, { language, fold: false, spans: false, loadedImages: true });
  let picture: Drawn;
  try {
    picture = drawPicture(browser, bubble, {
      language,
      style: readStyle(),
      marks: args.samples === undefined,
    });
  } catch (error) {
    return output.wrongUse(cliTexts.notDrawn(browser, causeOf(error)));
  }
  if ('tooHigh' in picture) {
    return output.wrongUse(cliTexts.pictureTooHigh(out, picture.tooHigh, MOST_PICTURE_HEIGHT));
  }
  try {
    writeFileSync(out, picture.png);
  } catch (error) {
    return output.wrongUse(cliTexts.unwritable(out, causeOf(error)));
  }
  output.error(`${cliTexts.drawn(out)[language]}\n`);
  return 0;
}

/** One message, printed. */
function printMessage(files: readonly string[], args: RenderArguments, output: Output): number {
  const [file, another] = files;
  if (file === undefined || another !== undefined) return output.wrongUse(cliTexts.oneFile());
  if (args.format === 'html' && args.part !== 'body') return output.wrongUse(cliTexts.htmlNeedsPart());
  const read = readTemplate(file);
  if (!('text' in read)) return output.wrongUse(read);
  const document = parseTemplate(read.text);
  const values = sampleValues(
    new Configurations((problem) => output.wrongUse(problem)),
    file,
    args.samples,
    output,
  );
  if (!values) return 2;
  output.write(`${printed(document, args, values)}\n`);
  return 0;
}

function printed(document: HsmDocument, args: RenderArguments, values: Record<string, string>): string {
  if (args.part === undefined) return renderPlainText(document, values);
  const formatted = parseFormatting(document.body.text);
  return args.format === 'html' ? formattingToVocabulary(formatted) : formattingToPlainText(formatted);
}

/** All messages on one page. */
function writePage(
  files: readonly string[],
  args: RenderArguments,
  out: string,
  language: Language,
  output: Output,
): number {
  if (!/\.html?$/i.test(out)) return output.wrongUse(cliTexts.pageName(out));
  const configurations = new Configurations((problem) => output.wrongUse(problem));
  const messages: ExportedMessage[] = [];
  for (const file of files) {
    if (file !== STANDARD_INPUT && configurations.ignores(file)) continue;
    const read = readTemplate(file);
    if (!('text' in read)) return output.wrongUse(read);
    const values = sampleValues(configurations, file, args.samples, output);
    if (!values) return 2;
    const { options, severities } = configurations.forFile(file).resolved;
    const document = parseTemplate(read.text);
    const { findings } = runChecks({ document, options }, severities);
    const filled = args.samples === undefined ? {} : { values, sampleSet: args.samples };
    messages.push({ name: shownPath(resolve(file)), document, findings, ...filled });
  }
  const title = args.title ?? cliTexts.catalogueTitle()[language];
  try {
    writeFileSync(out, renderExport(messages, { language, title, style: readStyle() }));
  } catch (error) {
    return output.wrongUse(cliTexts.unwritable(out, causeOf(error)));
  }
  output.error(`${cliTexts.rendered(out, messages.length)[language]}\n`);
  return 0;
}

/** The values of the named set; undefined, and told, when there is no such set. */
function sampleValues(
  configurations: Configurations,
  file: string,
  name: string | undefined,
  output: Output,
): Record<string, string> | undefined {
  if (name === undefined) return {};
  const { samples } = configurations.forFile(file).resolved.options;
  const set = samples.find((candidate) => candidate.name === name);
  if (set) return { ...set.values };
  output.wrongUse(
    cliTexts.unknownSamples(
      file,
      name,
      samples.map((candidate) => candidate.name),
    ),
  );
  return undefined;
}

/** The style sheet of the preview, which is built beside this program. */
function readStyle(): string {
  const candidates = [
    join(__dirname, '..', 'webview', 'style.css'),
    join(__dirname, '..', '..', '..', 'dist', 'webview', 'style.css'),
  ];
  for (const candidate of candidates) {
    try {
      return readFileSync(candidate, 'utf8');
    } catch {
      // The other place is tried.
    }
  }
  throw new Error(`The style sheet is missing: ${candidates.join(', ')}`);
}
