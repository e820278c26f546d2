import {
  parseTemplate,
  whyJson,
  whyNotDelivered,
  whyText,
  type AskedTemplate,
  type LocalizedText,
  type Rules,
} from '../../service';
import { join } from 'node:path';
import { addressOf } from '../address';
import type { Command, CommandHost } from '../command';
import { readTemplate, STANDARD_INPUT } from '../files';
import { findFiles } from '../find-files';
import { reportTexts } from '../reporting/texts';
import { TemplateSet } from '../template-set';
import { whyTexts } from '../why-texts';

/** `hsm why`: the likely causes that a message was not delivered, and what an error code means. */
export const why: Command = {
  options: ['text', 'stdin', 'code', 'format'],
  usage: {
    en: `  hsm why PATHS… --text FILE
                          why a message was not delivered: compares the sent text with
                          the templates and lists causes, the likeliest first
      --stdin             read that text from standard input
      --code CODE         explain an error code of Edna or Meta; also alone
      --format text|json  report format (default: text)
`,
    ru: `  hsm why ПУТИ… --text ФАЙЛ
                          почему сообщение не дошло: сравнивает отправленный текст с шаблонами
                          и перечисляет причины, самые вероятные — первыми
      --stdin             прочитать этот текст из стандартного ввода
      --code КОД          объяснить код ошибки Edna или Meta; можно без текста
      --format text|json  вид отчёта (по умолчанию text)
`,
  },
  async run({ operands, values, flags }, host) {
    const { output } = host;
    const { text, code = '', format = 'text' } = values;
    if (format !== 'text' && format !== 'json')
      return output.fail(reportTexts.unknownFormat(format, ['text', 'json'], undefined));
    const isStandardInput = flags.has('stdin');
    if (text !== undefined && isStandardInput) return output.fail(whyTexts.twoTexts());
    const source = isStandardInput ? STANDARD_INPUT : text;
    if (source === undefined && code === '') return output.fail(whyTexts.nothingAsked());
    const sent = source === undefined ? '' : readSent(source, host);
    if (typeof sent !== 'string') return output.fail(sent);
    if (sent.trim() === '' && code === '') return output.fail(whyTexts.emptyText());
    // A code alone needs no templates.
    const asked = source === undefined ? await nothing(host) : await templatesAt(operands, host);
    if (!asked) return 2;
    const answer = whyNotDelivered({ sent, code, ...asked });
    const { language } = output;
    output.write(
      format === 'json'
        ? `${JSON.stringify(whyJson(answer, language), undefined, 2)}\n`
        : whyText(answer, language),
    );
    return answer.isUnknownCode && source === undefined ? 2 : 0;
  },
};

interface Asked {
  readonly templates: readonly AskedTemplate[];
  readonly rules: Rules;
}

/** The text that was sent; what is wrong, when it cannot be read. */
function readSent(path: string, { folder }: CommandHost): string | LocalizedText {
  if (path === STANDARD_INPUT) {
    const read = readTemplate(STANDARD_INPUT);
    return read.ok ? read.value.text : read.problem;
  }
  const { files, problems } = findFiles([path], folder);
  const [file] = files;
  if (!file || files.length > 1) return problems[0] ?? whyTexts.oneText();
  const read = readTemplate(file.path, file.shown);
  return read.ok ? read.value.text : read.problem;
}

async function nothing(host: CommandHost): Promise<Asked> {
  return { templates: [], rules: await rulesHere(new TemplateSet(host), host) };
}

/** The templates under their rules; those that cannot be read are named and left out. */
async function templatesAt(operands: readonly string[], host: CommandHost): Promise<Asked | undefined> {
  const { files, problems } = findFiles(operands.length === 0 ? ['.'] : operands, host.folder);
  for (const problem of problems) host.output.fail(problem);
  if (problems.length > 0) return undefined;
  const set = new TemplateSet(host);
  for (const file of files) await set.read(file, true);
  const templates = set.templates.map(({ file, address, text, rules }): AskedTemplate => ({
    name: file.shown,
    address,
    document: parseTemplate(text),
    rules,
  }));
  return { templates, rules: await rulesHere(set, host) };
}

function rulesHere({ project }: TemplateSet, { folder }: CommandHost): Rules | Promise<Rules> {
  return project.rulesFor(addressOf(join(folder, 'template.hsm')));
}
