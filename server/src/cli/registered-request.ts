import { findingRows, refusedFindings, registrationOf, suggestedName } from '../service';
import { findingLines } from '../service/reports';
import type { CommandHost } from './command';
import { findFiles } from './find-files';
import { registeredTexts } from './registered-texts';
import { TemplateSet } from './template-set';

/**
 * Prints the request that registers a template, unless Meta would refuse it.
 *
 * @returns 1 when it would
 */
export async function requestRegistration(
  path: string,
  service: 'edna' | 'meta',
  host: CommandHost,
): Promise<number> {
  const { output, folder } = host;
  const { files, problems } = findFiles([path], folder);
  for (const problem of problems) output.fail(problem);
  const [file, ...more] = files;
  if (!file || more.length > 0) return problems.length > 0 ? 2 : output.fail(registeredTexts.usage());
  const set = new TemplateSet(host);
  await set.read(file, true);
  const [template] = set.templates;
  if (!template) return 2;
  const { address, text, read, rules } = template;
  const { document, verdict } = set.judge(template);
  const refused = refusedFindings(verdict);
  if (refused.length > 0) {
    output.note(registeredTexts.refused(file.shown));
    const rows = findingRows(refused, output.language);
    const hasMark = read.encoding === 'utf-8 with mark';
    const reported = { name: file.shown, path: file.path, text, hasMark, findings: rows };
    for (const line of findingLines(reported, output.language)) output.error(`${line}\n`);
    return 1;
  }
  const request = registrationOf({ address, document }, rules, service, suggestedName(address, rules));
  if (!request.ok) return output.fail(request.problem);
  output.write(request.value.json);
  for (const gap of request.value.gaps) output.note(gap);
  return 0;
}
