/**
 * What the language client asks of a pattern for file names, in place of its library: this extension has only names in
 * any folder, `**\/hsm.config.json` and `**\/*.hsm` (`schemes.ts`, the server's `capabilities.ts`).
 */
export class Minimatch {
  private readonly name: RegExp;

  /**
   * @param pattern two asterisks, a slash, and a name whose asterisks stand for any letters
   * @param options of the library; `nocase` is whether a capital is the same letter
   * @throws on any other pattern
   */
  constructor(pattern: string, { nocase = false }: { readonly nocase?: boolean } = {}) {
    const name = /^\*\*\/([\w.*-]+)$/.exec(pattern)?.[1];
    if (name === undefined) throw new Error(`A name in any folder was expected, not ${pattern}.`);
    const source = name.replaceAll('.', String.raw`\.`).replaceAll('*', '.*');
    this.name = new RegExp(`^${source}$`, nocase ? 'iu' : 'u');
  }

  /** Whether the pattern can be used; every one that was taken can. */
  makeRe(): RegExp {
    return this.name;
  }

  /** @param path of a file or folder, as the system writes it; the last name in it counts */
  match(path: string): boolean {
    return this.name.test(path.split(/[\\/]/).findLast((part) => part !== '') ?? '');
  }
}
