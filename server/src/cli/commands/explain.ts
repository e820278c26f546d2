import { CHECKS, explainCheck, GROUP_WORDS, SEVERITY_WORDS, suggestWord, type Language } from '../../service';
import type { Command } from '../command';
import { cliTexts } from '../texts';

/** `hsm explain`: prints the pages of the named checks; without a name, the list of all checks. */
export const explain: Command = {
  options: [],
  usage: {
    en: `  hsm explain CHECK       what a check looks for, why, and how to repair it
  hsm explain             all checks
`,
    ru: `  hsm explain ПРОВЕРКА    что ищет проверка, почему это важно и как исправить
  hsm explain             все проверки
`,
  },
  run({ operands }, { output }) {
    if (operands.length === 0) {
      output.write(listOfChecks(output.language));
      return Promise.resolve(0);
    }
    let code = 0;
    for (const id of operands) {
      const found = CHECKS.find((check) => check.id === id);
      if (found)
        output.write(`${explainCheck(found, output.language).trimEnd()}
`);
      else {
        const known = CHECKS.map((check) => check.id);
        code = output.wrongUse(cliTexts.unknownCheck(id, suggestWord(id, known)));
      }
    }
    return Promise.resolve(code);
  },
};

/** One line a check, by the chapters of the catalogue. */
function listOfChecks(language: Language): string {
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
