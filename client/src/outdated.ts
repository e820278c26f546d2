/** Content modified, request cancelled, server cancelled: numbers of the protocol. */
const CODES: readonly unknown[] = [-32801, -32800, -32802];

/** Whether the server gave no answer because the text changed while it worked. Callers retry on the next change. */
export function isOutdated(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.includes(error.code);
}
