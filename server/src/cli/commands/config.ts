import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configFindings, configurationRows, OPTION_KEYS, Project, rowsOf } from '../../service';
import { addressOf, pathOf } from '../address';
import type { Command } from '../command';
import { shownPath } from '../files';
import { NodePorts } from '../node-ports';
import { findingLines } from '../../service/reports';
import { commandTexts } from '../command-texts';

/** `hsm config --print`: the configuration that applies to a folder, one line a value, with its origin. */
export const config: Command = {
  options: ['print'],
  usage: {
    en: `  hsm config --print [FOLDER]
                          the effective configuration, with the source of each value
`,
    ru: `  hsm config --print [ПАПКА]
                          действующая конфигурация и происхождение каждого значения
`,
  },
  async run({ operands: [named = '.'] }, { output, folder }) {
    const { language } = output;
    const place = resolve(folder, named);
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true)
      return output.fail(commandTexts.noFolder(named));
    let code = 0;
    const project = new Project(new NodePorts(folder, (problem) => (code = output.fail(problem))));
    const template = addressOf(join(place, 'template.hsm'));
    const { config: file, resolved } = await project.rulesFor(template);
    const path = file && shownPath(pathOf(file.address), folder);
    const origin = (isFromFile: boolean): string =>
      (isFromFile && path) || commandTexts.byDefault()[language];
    const rows = OPTION_KEYS.flatMap((key) => rowsOf(key, resolved.given[key]));
    for (const [name, value] of rows)
      output.write(`${name} = ${JSON.stringify(value)}  (${origin(resolved.origins.has(name))})\n`);
    if (!file || path === undefined) return code;
    const found = configurationRows(configFindings(file.read, [], []), language);
    const { text } = file;
    const reported = { name: path, path, text, hasMark: false, findings: found };
    for (const line of findingLines(reported, language)) output.error(`${line}\n`);
    return code || (found.some(({ severity }) => severity === 'error') ? 1 : 0);
  },
};
