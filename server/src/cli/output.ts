import type { Language, LocalizedText } from '../service';
import { inertLine, inertPath } from '../service/reports';

/** Where the command line writes; the tests hand over their own. */
export class Output {
  constructor(
    readonly language: Language,
    readonly write: (text: string) => void,
    readonly error: (text: string) => void,
  ) {}

  /** Says something beside the output proper. What it quotes of templates and names of files cannot act on a terminal. */
  tell(text: LocalizedText): void {
    this.error(`${inertPath(text[this.language])}\n`);
  }

  /** Tells what is wrong with the call; the exit code for it. */
  wrongUse(problem: LocalizedText): 2 {
    this.error(`hsm: ${inertLine(problem[this.language])}\n`);
    return 2;
  }
}
