import { resolve } from 'node:path';
import { CHECKS, severityOf } from '../service';
import { Configurations } from './configuration';
import { shownPath } from './files';
import type { Output } from './output';

/** Prints the configuration that applies to a folder: one line a value, with its origin. */
export function printConfig(folder: string, output: Output): number {
  const { file, resolved } = new Configurations().forFolder(resolve(folder));
  const origin = (key: string): string => {
    const from = resolved.origins.get(key) ?? 'default';
    return from === 'file' && file !== undefined ? shownPath(file) : from;
  };
  const { descriptionLength, category, allowPlaceholders, samples } = resolved.options;
  const rows: [string, unknown, string][] = [
    ['descriptionLength', descriptionLength, origin('descriptionLength')],
    ['category', category ?? null, origin('category')],
    ['allowPlaceholders', allowPlaceholders, origin('allowPlaceholders')],
    ['samples', samples.map((set) => set.name), origin('samples')],
    ...CHECKS.map((check): [string, unknown, string] => [
      `severity.${check.id}`,
      severityOf(check, resolved.severities),
      origin(`severity.${check.id}`),
    ]),
  ];
  output.write(rows.map(([key, value, from]) => `${key} = ${JSON.stringify(value)}  (${from})\n`).join(''));
  return 0;
}
