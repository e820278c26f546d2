import { CheckRun } from '../check-run';
import type { Command } from '../command';
import { STANDARD_INPUT } from '../files';
import { findFiles } from '../find-files';
import { reportJson } from '../reporters/json';
import { reportText } from '../reporters/text';
import type { Reporter } from '../reporters/types';
import { cliTexts } from '../texts';

const REPORTERS: Readonly<Record<string, Reporter>> = { text: reportText, json: reportJson };

/** `hsm check`: checks files and reports what was found. */
export const check: Command = {
  options: ['format', 'fix', 'baseline', 'update-baseline', 'reason'],
  usage: {
    en: `  hsm check PATHS…        check files, folders or patterns; - reads standard input
      --format text|json  how to report (default: text)
      --fix               apply all safe fixes to the files; with -, print the repaired text
      --baseline FILE     findings accepted in this file are not reported
      --update-baseline   accept all present findings: write them to the baseline file
      --reason TEXT       why, for --update-baseline
`,
    ru: `  hsm check ПУТИ…         проверить файлы, папки или маски; - читает стандартный ввод
      --format text|json  вид отчёта (по умолчанию text)
      --fix               внести в файлы все безопасные исправления; с - напечатать исправленный текст
      --baseline ФАЙЛ     замечания, принятые в этом файле, не показываются
      --update-baseline   принять все нынешние замечания: записать их в этот файл
      --reason ТЕКСТ      почему, для --update-baseline
`,
  },
  async run({ operands, values, flags }, host) {
    const { output, folder } = host;
    const { format = 'text', baseline, reason } = values;
    const [fix, updateBaseline] = [flags.has('fix'), flags.has('update-baseline')];
    const report = Object.hasOwn(REPORTERS, format) ? REPORTERS[format] : undefined;
    if (!report) return output.wrongUse(cliTexts.unknownFormat(format));
    if (operands.length === 0) return output.wrongUse(cliTexts.noPaths());
    if (reason !== undefined && !updateBaseline) return output.wrongUse(cliTexts.reasonAlone());
    const { files, folders, problems } = findFiles(operands, folder);
    for (const problem of problems) output.wrongUse(problem);

    const run = new CheckRun({ fix, baseline, updateBaseline, reason }, host);
    for (const file of files) await run.set.read(file);
    if (fix) run.repair();
    run.check();
    // Where something was not found, nobody knows what it uses.
    await run.checkConfigurations(problems.length > 0 ? [] : folders);
    run.finishBaselines();
    run.set.explainNothing();

    const text = report(run.files, { files: run.set.templates.length, fixed: run.fixed }, output.language);
    // With --fix and standard input, the output is the repaired text alone.
    if (fix && files.some(({ path }) => path === STANDARD_INPUT)) output.error(text);
    else output.write(text);
    if (problems.length > 0 || run.set.failed) return 2;
    return run.hasErrors ? 1 : 0;
  },
};
