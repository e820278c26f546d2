/** Content modified, request cancelled, server cancelled: numbers of the protocol. */
const CODES: readonly unknown[] = [-32801, -32800, -32802];

/** Whether the server gave no answer because the text was changed while it worked. Whoever asked asks again by then. */
export function isOutdated(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.includes(error.code);
}
