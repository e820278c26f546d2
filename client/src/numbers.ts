import { env } from 'vscode';

/** How long a part is, and how long it may be, as the editor's language writes numbers: `512/1,024`. */
export function lengthText(used: number, allowed?: number): string {
  const number = new Intl.NumberFormat(env.language);
  return allowed === undefined ? number.format(used) : `${number.format(used)}/${number.format(allowed)}`;
}
