import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configurationFor, createdTemplates, leftOutText, Project, type TemplateFile } from '../service';
import { addressOf, pathOf } from './address';
import { causeOf, codeOf } from './causes';
import type { CommandHost } from './command';
import { shownPath, writeWhole } from './files';
import { NodePorts } from './node-ports';
import { registeredTexts } from './registered-texts';
import { cliTexts } from './texts';

/** Writes a file for each approved template of the list that applies to a folder; examples go into its configuration. */
export async function createTemplates(out: string, host: CommandHost): Promise<number> {
  const { output, folder } = host;
  const target = resolve(folder, out);
  let code = 0;
  const project = new Project(new NodePorts(folder, (problem) => (code = output.fail(problem))));
  const rules = await project.rulesFor(addressOf(join(target, 'template.hsm')));
  const created = createdTemplates(rules);
  if (!created) return output.fail(registeredTexts.noList());
  for (const name of created.leftOut) output.note(leftOutText(name));
  const written: TemplateFile[] = [];
  try {
    mkdirSync(target, { recursive: true });
    for (const file of created.files) {
      if (writeNew(join(target, file.name), file.text)) written.push(file);
      else output.note(registeredTexts.alreadyThere(shownPath(join(target, file.name), folder)));
    }
  } catch (error) {
    return output.fail(cliTexts.unreadable(shownPath(target, folder), causeOf(error)));
  }
  const configuration = configurationFor(rules, `${addressOf(target)}/`, written);
  if (rules.config && configuration !== undefined && configuration !== rules.config.text) {
    const path = pathOf(rules.config.address);
    const problem = writeWhole(path, configuration, shownPath(path, folder));
    if (problem) return output.fail(problem);
  }
  output.note(registeredTexts.created(written.length, shownPath(target, folder)));
  return code;
}

/** Writes a file that is not there yet; false when it is. */
function writeNew(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
