import { resolve } from 'node:path';
import { URI } from 'vscode-uri';

/** The address of standard input: a document without a place, as an editor has it. */
export const STANDARD_INPUT_ADDRESS = 'untitled:stdin';

/** The address of a path, as an editor writes it. @param path absolute */
export function addressOf(path: string): string {
  const uri = URI.file(resolve(path));
  try {
    return uri.toString();
  } catch {
    // Windows allows half characters in names, which cannot be escaped.
    return uri.toString(true);
  }
}

/** The path of an address. */
export function pathOf(address: string): string {
  return URI.parse(address).fsPath;
}
