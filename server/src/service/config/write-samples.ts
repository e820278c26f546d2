import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';

const FORMAT = { tabSize: 2, insertSpaces: true, eol: '\n' };

/**
 * The text of a configuration file with values put into a sample set; comments and everything else stay. A value
 * that is empty takes its entry away.
 *
 * @param text of the file; blank when there is none yet
 * @returns undefined when the file is damaged: then nothing may be written over it
 */
export function writeSamples(
  text: string,
  set: string,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const errors: ParseError[] = [];
  const whole = text.trim() === '' ? '{}\n' : text;
  const read: unknown = parse(whole, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
  let written = whole;
  for (const [name, value] of Object.entries(values)) {
    const path = ['samples', set, name];
    const edits = modify(written, path, value === '' ? undefined : value, { formattingOptions: FORMAT });
    written = applyEdits(written, edits);
  }
  return written;
}
