/**
 * The rules of matching in the plainest form: every place of every piece is tried. Exponential, for short texts only.
 */
export function slowMatch(registered: string, text: string): boolean {
  const parts = registered.split(/(\{\{[^{}\n\t]+\}\})/);
  const fits = (index: number, rest: string, known: ReadonlyMap<string, string>): boolean => {
    const part = parts[index];
    if (part === undefined) return rest === '';
    if (index % 2 === 0) return rest.startsWith(part) && fits(index + 1, rest.slice(part.length), known);
    const name = part.slice(2, -2).trim();
    for (let length = 1; length <= Math.min(512, rest.length); length++) {
      const value = rest.slice(0, length);
      if (/[\n\t]/.test(value)) break;
      const before = known.get(name);
      if (before !== undefined && before !== value) continue;
      // A placeholder of ours is one thing: never cut, and one at most in a value.
      const places = value.match(/\{\{\d\}\}/g)?.length ?? 0;
      const braces = value.match(/[{}]/g)?.length ?? 0;
      if (places > 1 || braces !== places * 4) continue;
      if (fits(index + 1, rest.slice(length), new Map(known).set(name, value))) return true;
    }
    return false;
  };
  return fits(0, text, new Map());
}
