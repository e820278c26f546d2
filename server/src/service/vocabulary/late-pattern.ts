/**
 * A regular expression that is made when it is first asked for.
 *
 * For classes of Unicode properties (`\p{L}`): the engine takes several milliseconds for those of the service, most of which a
 * session never uses. The bundles hold these literals as texts (scripts/bundles/late-patterns.js), because the engine looks through a
 * literal a first time when it reads the file (docs/decisions/0014-late-patterns.md).
 *
 * @param make gives the pattern, as a literal
 * @returns gives the same object each time; `lastIndex` of a sticky or global one is the caller's
 */
export function late(make: () => RegExp): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= make());
}
