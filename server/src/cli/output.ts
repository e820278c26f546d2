import type { Language, LocalizedText } from '../service';
import { inertLine, inertPath } from '../service/reports';

/** Where the command line writes; the tests pass their own. */
export class Output {
  constructor(
    readonly language: Language,
    readonly write: (text: string) => void,
    readonly error: (text: string) => void,
  ) {}

  /** Writes a note to standard error. What it quotes of templates and file names cannot act on a terminal. */
  note(text: LocalizedText): void {
    this.error(`${inertPath(text[this.language])}\n`);
  }

  /** Reports what is wrong with the call. Returns the exit code for it. */
  fail(problem: LocalizedText): 2 {
    this.error(`hsm: ${inertLine(problem[this.language])}\n`);
    return 2;
  }
}
