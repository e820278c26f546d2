import { CHECKS, explainCheck, GROUP_WORDS, SEVERITY_WORDS, suggestWord, type Language } from '../service';
import type { Output } from './output';
import { cliTexts } from './texts';

/** Prints the pages of the named checks; without a name, the list of all checks. */
export function explain(ids: readonly string[], output: Output): number {
  if (ids.length === 0) {
    output.write(listOfChecks(output.language));
    return 0;
  }
  let code = 0;
  for (const id of ids) {
    const found = CHECKS.find((check) => check.id === id);
    if (found) output.write(`${explainCheck(found, output.language).trimEnd()}\n`);
    else {
      const known = CHECKS.map((check) => check.id);
      code = output.wrongUse(cliTexts.unknownCheck(id, suggestWord(id, known)));
    }
  }
  return code;
}

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
