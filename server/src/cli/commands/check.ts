import { resolve } from 'node:path';
import { companyChecks, countFindings, failure, success, type Result } from '../../service';
import type { CheckArguments } from '../check-arguments';
import { CheckRun } from '../check-run';
import type { Command, CommandHost, CommandLine } from '../command';
import { STANDARD_INPUT } from '../files';
import { findFiles } from '../find-files';
import { wantedReports, type WantedReport } from '../reporting/formats';
import { repositoryRoot } from '../reporting/root';
import { runReport } from '../reporting/run-report';
import { writeReports } from '../reporting/write-reports';
import { cliTexts } from '../texts';
import { threadsFor } from '../threads/count';
import { limitInlining } from '../threads/inlining';
import { reportTexts } from '../reporting/texts';
import { watch } from '../watch';

export { serve } from '../threads/serve';

/** `hsm check`: checks files and reports what was found. */
export const check: Command = {
  options: [
    ...(['format', 'quiet', 'max-warnings', 'root', 'time-limit', 'threads', 'watch'] as const),
    ...(['fix', 'baseline', 'update-baseline', 'reason'] as const),
  ],
  usage: {
    en: `  hsm check PATHS…        check files, folders or patterns; - reads standard input
      --format FORMAT     report format: text (default), json, sarif, github, gitlab, junit,
                          checkstyle, rdjson, rdjsonl; FORMAT=FILE writes into a file; may be
                          given several times
      --quiet             report errors only
      --max-warnings N    exit code 1 when there are more than N warnings
      --root FOLDER       folder to which paths in reports are relative (default: the repository)
      --time-limit SECONDS
                          stop the check of a file that takes longer (default: 20)
      --threads N         threads that share the work (default: 1)
      --watch             check again when a file changes
      --fix               apply all safe fixes to the files; with -, print the repaired text
      --baseline FILE     findings accepted in this file are not reported
      --update-baseline   accept all current findings: write them to the baseline file
      --reason TEXT       the reason, for --update-baseline
`,
    ru: `  hsm check ПУТИ…         проверить файлы, папки или маски; - читает стандартный ввод
      --format ВИД        вид отчёта: text (по умолчанию), json, sarif, github, gitlab, junit,
                          checkstyle, rdjson, rdjsonl; ВИД=ФАЙЛ пишет в файл; можно указать
                          несколько раз
      --quiet             показать только ошибки
      --max-warnings N    код возврата 1, если предупреждений больше N
      --root ПАПКА        папка, от которой указаны пути в отчётах (по умолчанию — репозиторий)
      --time-limit СЕКУНДЫ
                          прекратить проверку файла, если она дольше (по умолчанию 20)
      --threads N         число потоков (по умолчанию 1)
      --watch             проверять заново, когда файл изменится
      --fix               внести в файлы все безопасные исправления; с - напечатать исправленный текст
      --baseline ФАЙЛ     замечания, принятые в этом файле, не показываются
      --update-baseline   принять все текущие замечания: записать их в этот файл
      --reason ТЕКСТ      причина, для --update-baseline
`,
  },
  async run(line, host) {
    const plan = planOf(line, host);
    if (!plan.ok) return host.output.fail(plan.problem);
    if (!line.flags.has('watch')) return checkOnce(plan.value, host);
    return watch(plan.value, host, () => checkOnce(plan.value, host));
  },
};

/** What is to be done. */
interface Plan extends CheckArguments {
  readonly operands: readonly string[];
  readonly reports: readonly WantedReport[];
  readonly errorsOnly: boolean;
  readonly maxWarnings: number;
  /** How many threads were requested; undefined when nobody did. */
  readonly threads: number | undefined;
  /** Absolute. */
  readonly root: string;
}

function planOf({ operands, values, formats, flags }: CommandLine, { folder }: CommandHost): Result<Plan> {
  const { baseline, reason, root, 'max-warnings': maximum, 'time-limit': limit, threads } = values;
  const updateBaseline = flags.has('update-baseline');
  const reports = wantedReports(formats, folder);
  if (!reports.ok) return reports;
  if (operands.length === 0) return failure(cliTexts.noPaths());
  if (flags.has('watch') && operands.includes(STANDARD_INPUT)) return failure(reportTexts.watchesFiles());
  if (reason !== undefined && !updateBaseline) return failure(cliTexts.reasonAlone());
  if (maximum !== undefined && !/^\d+$/.test(maximum))
    return failure(reportTexts.notANumber('--max-warnings', maximum));
  if (limit !== undefined && !/^[1-9]\d{0,4}$/.test(limit))
    return failure(reportTexts.notANumber('--time-limit', limit));
  if (threads !== undefined && !/^[1-9]\d?$/.test(threads)) return failure(reportTexts.notThreads(threads));
  return success({
    threads: threads === undefined ? undefined : Number(threads),
    limit: limit === undefined ? undefined : Number(limit) * 1000,
    ...{ operands, baseline, updateBaseline, reason },
    fix: flags.has('fix'),
    reports: reports.value,
    errorsOnly: flags.has('quiet'),
    maxWarnings: maximum === undefined ? Infinity : Number(maximum),
    root: root === undefined ? repositoryRoot(folder) : resolve(folder, root),
  });
}

/** One run: reads, repairs, checks and reports. The exit code. */
async function checkOnce(plan: Plan, host: CommandHost): Promise<number> {
  const { output, folder } = host;
  const { files, folders, problems } = findFiles(plan.operands, folder);
  limitInlining(files.length);
  const run = new CheckRun(plan, host, threadsFor(files.length, plan.threads));
  for (const problem of problems) run.set.fail(problem);
  try {
    await run.read(files);
    if (plan.fix) await run.repair();
    await run.check();
  } finally {
    await run.end();
  }
  // Where something was not found, nobody knows what it uses.
  await run.checkConfigurations(problems.length > 0 ? [] : folders);
  run.finishBaselines();
  run.set.explainNothing();

  const report = runReport(run.files, {
    ...{ language: output.language, root: plan.root, fixed: run.fixed, errorsOnly: plan.errorsOnly },
    problems: run.set.problems.map((problem) => problem[output.language]),
    templates: run.set.templates.length,
    companyChecks: run.set.project.configurations.flatMap(({ inForce }) =>
      companyChecks(inForce.checks ?? []),
    ),
  });
  // With --fix and standard input, the output is the repaired text alone.
  const isText = plan.fix && files.some(({ path }) => path === STANDARD_INPUT);
  const write = isText ? output.error : output.write;
  const isWritten = writeReports(report, plan.reports, host, write);
  const { error, warning } = countFindings(run.files.flatMap(({ rows }) => rows));
  const isOver = warning > plan.maxWarnings;
  if (isOver) output.note(reportTexts.tooManyWarnings(warning, plan.maxWarnings));
  if (run.set.failed || !isWritten) return 2;
  return error > 0 || isOver ? 1 : 0;
}
