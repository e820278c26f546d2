import {
  isUsable,
  parseTemplate,
  registeredDifference,
  statusName,
  type Language,
  type MatchLevel,
  type RegisteredIndex,
  type RegisteredTemplate,
} from '../service';
import type { CommandHost } from './command';
import { findFiles } from './find-files';
import { TemplateSet } from './template-set';
import { registeredTexts } from './registered-texts';

/** A template and what the lists say of it. */
interface Row {
  readonly file: string;
  readonly level: MatchLevel | undefined;
  readonly match: RegisteredTemplate | undefined;
  /** What differs, in the words of the check; empty when nothing does. */
  readonly difference: string;
}

/** Prints all templates with their registered ones, and the approved ones without a file. */
export async function reportRegistered(
  paths: readonly string[],
  format: 'text' | 'json',
  host: CommandHost,
): Promise<number> {
  const { output, folder } = host;
  const { language } = output;
  const { files, problems } = findFiles(paths, folder);
  for (const problem of problems) output.fail(problem);
  const set = new TemplateSet(host);
  for (const file of files) await set.read(file);
  const rows: Row[] = [];
  const found = new Map<RegisteredIndex, Set<RegisteredTemplate>>();
  for (const template of set.templates) {
    const index = template.rules.registered;
    if (!index) continue;
    const document = parseTemplate(template.text);
    const comparison = index.compare(document);
    const matches = found.get(index) ?? new Set<RegisteredTemplate>();
    found.set(index, matches);
    for (const match of comparison?.matches ?? []) matches.add(match.template);
    const difference = registeredDifference(document, index)[language];
    const match = comparison?.matches[0]?.template;
    rows.push({ file: template.file.shown, level: comparison?.level, match, difference });
  }
  if (found.size === 0) return output.fail(registeredTexts.noList());
  const missing = [...found].flatMap(([index, matches]) =>
    index.templates.filter((one) => one.status.known === 'APPROVED' && !matches.has(one)),
  );
  output.write(format === 'json' ? asJson(rows, missing) : asText(rows, missing, language));
  if (problems.length > 0 || set.failed) return 2;
  const isFine = ({ level, match }: Row): boolean =>
    level === 'exact' && match !== undefined && isUsable(match.status);
  return missing.length > 0 || !rows.every(isFine) ? 1 : 0;
}

function asJson(rows: readonly Row[], missing: readonly RegisteredTemplate[]): string {
  const templates = rows.map(({ file, level, match, difference }) => ({
    file,
    match: level ?? 'none',
    registered: match ? entryOf(match) : null,
    difference,
  }));
  return `${JSON.stringify({ templates, missing: missing.map(entryOf) }, undefined, 2)}\n`;
}

function entryOf({
  name,
  id,
  language,
  category,
  status,
  source,
}: RegisteredTemplate): Record<string, string | null> {
  return {
    name,
    id: id ?? null,
    language: language ?? null,
    category: category ?? null,
    status: status.raw === '' ? null : status.raw,
    list: source.name,
  };
}

function asText(rows: readonly Row[], missing: readonly RegisteredTemplate[], language: Language): string {
  const widest = Math.max(0, ...rows.map(({ file }) => file.length));
  const lines = rows.map(({ file, level, match, difference }) => {
    const state = match && level !== undefined ? `${match.name}, ${statusName(match.status)[language]}` : '–';
    return `${file.padEnd(widest)}  ${state}${difference === '' ? '' : `\n    ${difference}`}`;
  });
  if (missing.length > 0) {
    lines.push('', registeredTexts.withoutFile(missing.length)[language]);
    lines.push(
      ...missing.map((one) => `  ${one.name}${one.language === undefined ? '' : ` (${one.language})`}`),
    );
  }
  return `${lines.join('\n')}\n`;
}
