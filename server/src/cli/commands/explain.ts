import { join } from 'node:path';
import {
  CHECKS,
  companyChecks,
  explainCheck,
  GROUP_WORDS,
  Project,
  SEVERITY_WORDS,
  suggestWord,
  type Check,
  type Language,
} from '../../service';
import { addressOf } from '../address';
import type { Command } from '../command';
import { NodePorts } from '../node-ports';
import { commandTexts } from '../command-texts';

/** `hsm explain`: prints the pages of the named checks; without a name, the list of all checks. */
export const explain: Command = {
  options: [],
  usage: {
    en: `  hsm explain CHECK       what a check looks for, why, and how to fix it
  hsm explain             all checks
`,
    ru: `  hsm explain ПРОВЕРКА    что ищет проверка, почему это важно и как исправить
  hsm explain             все проверки
`,
  },
  async run({ operands }, { output, folder }) {
    if (operands.length === 0) {
      output.write(listOfChecks(output.language));
      return 0;
    }
    let code = 0;
    const checks = [...CHECKS, ...(await companyChecksOf(folder))];
    for (const id of operands) {
      const found = checks.find((check) => check.id === id);
      if (found) output.write(`${explainCheck(found, output.language).trimEnd()}\n`);
      else {
        const known = checks.map((check) => check.id);
        code = output.fail(commandTexts.unknownCheck(id, suggestWord(id, known)));
      }
    }
    return code;
  },
};

/** The checks that the configuration of the working folder defines; none when it cannot be read. */
async function companyChecksOf(folder: string): Promise<readonly Check[]> {
  const project = new Project(new NodePorts(folder, () => undefined));
  const { resolved } = await project.rulesFor(addressOf(join(folder, 'template.hsm')));
  return companyChecks(resolved.options.checks);
}

/** One line a check, by the chapters of the catalogue. */
export function listOfChecks(language: Language): string {
  const width = Math.max(...CHECKS.map(({ id }) => id.length));
  const chapters = Object.entries(GROUP_WORDS).map(([group, words]) => {
    const lines = CHECKS.filter((check) => check.group === group).map(
      ({ id, title, severity }) =>
        `  ${id.padEnd(width)}  ${title[language]} (${SEVERITY_WORDS[severity][language]})\n`,
    );
    return `${words[language]}\n${lines.join('')}`;
  });
  return chapters.join('\n');
}
