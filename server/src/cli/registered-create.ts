import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  applyEdits,
  isWritableTemplate,
  Project,
  putEntry,
  templateFiles,
  type TemplateFile,
} from '../service';
import { addressOf, pathOf } from './address';
import { causeOf, codeOf } from './causes';
import type { CommandHost } from './command';
import { shownPath } from './files';
import { NodePorts } from './node-ports';
import { registeredTexts } from './registered-texts';
import { cliTexts } from './texts';

/** Writes a file for each approved template of the list that applies to a folder; samples go into its configuration. */
export async function createTemplates(out: string, host: CommandHost): Promise<number> {
  const { output, folder } = host;
  const target = resolve(folder, out);
  let code = 0;
  const project = new Project(new NodePorts(folder, (problem) => (code = output.wrongUse(problem))));
  const rules = await project.rulesFor(addressOf(join(target, 'template.hsm')));
  const { registered, config } = rules;
  if (!registered) return output.wrongUse(registeredTexts.noList());
  const approved = registered.templates.filter(({ status }) => status.known === 'APPROVED');
  for (const { name } of approved.filter((template) => !isWritableTemplate(template)))
    output.tell(registeredTexts.notWritable(name));
  const written: TemplateFile[] = [];
  try {
    mkdirSync(target, { recursive: true });
    for (const file of templateFiles(approved)) {
      if (writeNew(join(target, file.name), file.text)) written.push(file);
      else output.tell(registeredTexts.alreadyThere(shownPath(join(target, file.name), folder)));
    }
    if (config && !config.isBroken) writeFileSync(pathOf(config.address), withSamples(config.text, written));
  } catch (error) {
    return output.wrongUse(cliTexts.unreadable(shownPath(target, folder), causeOf(error)));
  }
  output.tell(registeredTexts.created(written.length, shownPath(target, folder)));
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

/** The configuration with a set of samples for each file, named as the file; sets that are there stay as they are. */
function withSamples(text: string, files: readonly TemplateFile[]): string {
  return files.reduce((result, { name, samples }) => {
    const set = name.replace(/\.hsm$/, '');
    return Object.entries(samples).reduce((before, [key, value]) => {
      const edits = putEntry(before, ['samples', set, key], value);
      return edits ? applyEdits(before, edits).text : before;
    }, result);
  }, text);
}
