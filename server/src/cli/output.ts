import type { Language, LocalizedText } from '../service';

/** Where the command line writes; the tests hand over their own. */
export class Output {
  constructor(
    private readonly language: Language,
    readonly write: (text: string) => void,
    readonly error: (text: string) => void,
  ) {}

  /** Tells what is wrong with the call; the exit code for it. */
  wrongUse(problem: LocalizedText): 2 {
    this.error(`hsm: ${problem[this.language]}\n`);
    return 2;
  }
}
