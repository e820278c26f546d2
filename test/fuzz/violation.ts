/** A promise of docs/architecture.md that a text breaks. */
export class Violation extends Error {
  /**
   * @param rule the promise, in a few words; violations of one rule count as one fault
   * @param detail what was expected and what came, for the reader of the report
   */
  constructor(
    readonly rule: string,
    readonly detail: string,
  ) {
    super(`${rule}: ${detail}`);
    this.name = 'Violation';
  }
}

/** @throws Violation unless the promise holds; `detail` is only made when it does not */
export function promise(holds: boolean, rule: string, detail: () => string): void {
  if (!holds) throw new Violation(rule, detail());
}

/**
 * What two failures have in common when they have one cause: the rule, or the error and the function that threw it.
 */
export function causeOf(error: unknown): string {
  if (error instanceof Violation) return error.rule;
  if (!(error instanceof Error)) return `threw ${String(error)}`;
  const place = /at (?:new )?([\w.<>]+) \(.*\/(server\/src\/[^:)]+)/.exec(error.stack ?? '');
  return `threw ${error.name} in ${place ? `${place[1]}, ${place[2]}` : 'an unknown place'}`;
}
