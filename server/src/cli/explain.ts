import { CHECKS, explainCheck, suggestWord, type Language } from '../service';
import type { Output } from './output';
import { cliTexts } from './texts';

/** Prints the page of a check. */
export function explain(id: string, language: Language, output: Output): number {
  const found = CHECKS.find((check) => check.id === id);
  if (!found) {
    const ids = CHECKS.map((check) => check.id);
    return output.wrongUse(cliTexts.unknownCheck(id, suggestWord(id, ids)));
  }
  output.write(`${explainCheck(found, language).trimEnd()}\n`);
  return 0;
}
