import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  formattingToPlainText,
  formattingToVocabulary,
  nearLimitPercent,
  parseFormatting,
  parseTemplate,
  partsOf,
  renderExport,
  renderPlainText,
  renderStill,
  type ExportedMessage,
  type HsmDocument,
} from '../../service';
import { reportArrival, viewOf } from '../arrival';
import { findBrowser } from '../browser';
import { causeOf } from '../causes';
import type { Command, CommandHost, CommandLine } from '../command';
import { exportTexts } from '../export-texts';
import { shownPath } from '../files';
import { findFiles } from '../find-files';
import { drawPicture, MAX_PICTURE_HEIGHT, type Drawn } from '../picture';
import { readStyle } from '../style';
import { TemplateSet, type ReadTemplate } from '../template-set';
import { renderTexts } from '../render-texts';
import { cliTexts } from '../texts';

/** `hsm render`: a page of all templates, a picture of one, or one message to the output. */
export const render: Command = {
  options: ['out', 'part', 'format', 'samples', 'view', 'title'],
  usage: {
    en: `  hsm render PATHS… --out PAGE.html
                          one page with every message: bubble, lengths, problems
      --samples NAME      fill the placeholders with this sample set of hsm.config.json
      --view arrives|meant
                          as the customer gets it, damaged tags included (default), or as
                          you meant it
      --title TEXT        title of the page
  hsm render FILE --out PICTURE.png
                          a picture of one message, drawn by an installed Chrome, Edge or Chromium
  hsm render FILE         print the message as plain text
      --part body --format html|text
                          only the body, formatted
`,
    ru: `  hsm render ПУТИ… --out СТРАНИЦА.html
                          одна страница со всеми сообщениями: вид, длина, замечания
      --samples ИМЯ       заполнить места значениями этого набора из hsm.config.json
      --view arrives|meant
                          каким сообщение придёт, вместе с неверными тегами (по умолчанию),
                          или каким оно задумано
      --title ТЕКСТ       название страницы
  hsm render ФАЙЛ --out КАРТИНКА.png
                          картинка одного сообщения; рисует установленный Chrome, Edge или Chromium
  hsm render ФАЙЛ         напечатать сообщение обычным текстом
      --part body --format html|text
                          только основной текст с форматированием
`,
  },
  async run(line, host) {
    const { operands, values } = line;
    const { output, folder } = host;
    const { part, format = 'text', out, view } = values;
    if (part !== undefined && part !== 'body') return output.fail(renderTexts.unknownPart(part));
    if (format !== 'text' && format !== 'html') return output.fail(renderTexts.unknownRenderFormat(format));
    if (viewOf(view) === undefined) return output.fail(renderTexts.unknownView(view ?? ''));
    if (operands.length === 0) return output.fail(exportTexts.noPaths());
    if (out !== undefined && !/\.(html?|png)$/i.test(out)) return output.fail(renderTexts.pageName(out));
    const { files, problems } = findFiles(operands, folder);
    for (const problem of problems) output.fail(problem);
    if (problems.length > 0) return 2;
    const isPage = out !== undefined && !/\.png$/i.test(out);
    if (!isPage && files.length !== 1)
      return output.fail(out === undefined ? renderTexts.oneFile() : renderTexts.oneFileForPicture());
    const set = new TemplateSet(host);
    for (const file of files) await set.read(file, !isPage);
    set.explainNothing();
    if (set.failed) return 2;
    if (isPage) return writePage(set, line, host, out);
    const [template] = set.templates;
    if (!template) return 2;
    return out === undefined ? printMessage(template, line, host) : writePicture(template, line, host, out);
  },
};

/** One message, drawn. */
function writePicture(template: ReadTemplate, line: CommandLine, host: CommandHost, out: string): number {
  const { output, environment, folder } = host;
  const { language } = output;
  const values = sampleValues(template, line, host);
  if (!values) return 2;
  const browser = findBrowser(environment);
  if (browser === undefined) return output.fail(renderTexts.noBrowser(environment['CHROMIUM']));
  const document = parseTemplate(template.text);
  const bubble = renderStill(
    document,
    values,
    viewOf(line.values.view) ?? 'arrives',
    language,
    template.rules.registered,
  );
  let picture: Drawn;
  try {
    const marks = line.values.samples === undefined;
    picture = drawPicture(browser, bubble, { language, style: readStyle(), marks });
  } catch (error) {
    return output.fail(renderTexts.notDrawn(browser, causeOf(error)));
  }
  if (!picture.ok) {
    return output.fail(renderTexts.pictureTooHigh(out, picture.problem, MAX_PICTURE_HEIGHT));
  }
  try {
    writeFileSync(resolve(folder, out), picture.value);
  } catch (error) {
    return output.fail(cliTexts.unwritable(out, causeOf(error)));
  }
  reportArrival(template.file.shown, document, values, output);
  output.note(renderTexts.drawn(out));
  return 0;
}

/** One message, printed. */
function printMessage(template: ReadTemplate, line: CommandLine, host: CommandHost): number {
  const { part, format } = line.values;
  if (format === 'html' && part !== 'body') return host.output.fail(renderTexts.htmlNeedsPart());
  const values = sampleValues(template, line, host);
  if (!values) return 2;
  const document = parseTemplate(template.text);
  reportArrival(template.file.shown, document, values, host.output);
  host.output.write(`${printed(document, line, values)}\n`);
  return 0;
}

function printed(document: HsmDocument, line: CommandLine, values: Record<string, string>): string {
  const view = viewOf(line.values.view) ?? 'arrives';
  if (line.values.part === undefined) return renderPlainText(document, values, view);
  const formatted = parseFormatting(partsOf(document, view).body.text);
  return line.values.format === 'html' ? formattingToVocabulary(formatted) : formattingToPlainText(formatted);
}

/** All messages on one page. */
function writePage(set: TemplateSet, line: CommandLine, host: CommandHost, out: string): number {
  const { output, folder } = host;
  const { language } = output;
  const { samples, title = renderTexts.catalogueTitle()[language] } = line.values;
  const messages: ExportedMessage[] = [];
  for (const template of set.templates) {
    const values = sampleValues(template, line, host);
    if (!values) return 2;
    const { document, verdict } = set.judge(template);
    const filled = samples === undefined ? {} : { values, sampleSet: samples };
    const name = shownPath(template.file.path, folder);
    const view = viewOf(line.values.view) ?? 'arrives';
    const nearPercent = nearLimitPercent(template.rules.optionsFor(template.address));
    const { registered } = template.rules;
    messages.push({ name, document, findings: verdict.open, nearPercent, view, registered, ...filled });
  }
  try {
    writeFileSync(resolve(folder, out), renderExport(messages, { language, title, style: readStyle() }));
  } catch (error) {
    return output.fail(cliTexts.unwritable(out, causeOf(error)));
  }
  output.note(renderTexts.rendered(out, messages.length));
  return 0;
}

/** The values of the named set; undefined, with a message, when there is no such set. */
function sampleValues(
  { file, address, rules }: ReadTemplate,
  line: CommandLine,
  { output }: CommandHost,
): Record<string, string> | undefined {
  const name = line.values.samples;
  if (name === undefined) return {};
  const { samples } = rules.optionsFor(address);
  const set = samples.find((candidate) => candidate.name === name);
  if (set) return { ...set.values };
  const known = samples.map((candidate) => candidate.name);
  output.fail(renderTexts.unknownSamples(file.shown, name, known));
  return undefined;
}
