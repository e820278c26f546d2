import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  compareWithLookup,
  descriptionOf,
  differenceText,
  fileNamesFor,
  leftOutReport,
  lookupColumns,
  lookupName,
  lookupRules,
  type ComparedFile,
  type LocalizedText,
  type LookupTemplate,
  type Pair,
} from '../../service';
import { addressOf } from '../address';
import { causeOf } from '../causes';
import type { Command, CommandHost } from '../command';
import { exportTexts } from '../export-texts';
import { shownPath, writeTemplate, writeWhole } from '../files';
import { findFiles } from '../find-files';
import { readLookupFile } from '../lookup-file';
import { keepNames, type WrittenRecord } from '../lookup-names';
import { TemplateSet, type ReadTemplate } from '../template-set';
import { cliTexts } from '../texts';

/** A template of the folder with its place in the run. */
interface PresentFile extends ComparedFile {
  readonly template: ReadTemplate;
}

/** `hsm import`: the templates of an exported lookup as files. Overwrites nothing without `--overwrite`. */
export const importTemplates: Command = {
  options: ['out', 'overwrite'],
  usage: {
    en: `  hsm import FILE.xlsx --out FOLDER
                          the templates of an exported lookup as files, and what changed there since
      --overwrite         replace files that differ with the texts of the lookup
`,
    ru: `  hsm import ФАЙЛ.xlsx --out ПАПКА
                          шаблоны из выгрузки справочника в виде файлов и что там изменилось
      --overwrite         взять тексты справочника для отличающихся файлов
`,
  },
  async run({ operands: [file, ...others], values: { out }, flags }, host) {
    const { output } = host;
    if (file === undefined || others.length > 0) return output.fail(exportTexts.oneWorkbook());
    if (out === undefined) return output.fail(exportTexts.noFolder());
    const folder = resolve(host.folder, out);
    const set = new TemplateSet(host);
    const rules = await set.project.rulesFor(addressOf(join(folder, 'new.hsm')));
    const captions = lookupColumns(rules.resolved.values.lookup);
    const read = await readLookupFile(resolve(host.folder, file), file, captions);
    if (!read.ok) return output.fail(exportTexts.at(file, read.problem));
    if (existsSync(folder))
      for (const found of findFiles([out], host.folder).files) await set.read(found, true);
    if (set.failed) return 2;
    for (const text of leftOutReport(read.value)) output.note(text);
    const present = set.templates.map(presentFile);
    const pairs = compareWithLookup(present, read.value.templates);
    return takeOver(pairs, present, { folder, overwrite: flags.has('overwrite'), set, host });
  },
};

interface Target {
  readonly folder: string;
  readonly overwrite: boolean;
  readonly set: TemplateSet;
  readonly host: CommandHost;
}

function presentFile(template: ReadTemplate): PresentFile {
  const { file, address, rules, text } = template;
  return {
    path: file.path,
    name: lookupName(address, lookupRules(rules)),
    description: descriptionOf(text),
    template,
  };
}

async function takeOver(
  pairs: readonly Pair<LookupTemplate>[],
  present: readonly PresentFile[],
  { folder, overwrite, set, host }: Target,
): Promise<number> {
  const { output } = host;
  const report = (problem: LocalizedText | undefined): boolean => {
    if (problem) set.fail(problem);
    return !problem;
  };
  const byPath = new Map(present.map((one) => [one.path, one.template]));
  let overwritten = 0;
  const changed = pairs.flatMap((pair) => (pair.state === 'different' ? [pair] : []));
  for (const { file, record, difference } of changed) {
    const template = byPath.get(file.path);
    if (!template) continue;
    const text = record.description + (template.text.endsWith('\n') ? '\n' : '');
    if (!overwrite)
      output.note(exportTexts.at(template.file.shown, differenceText(difference, file.description)));
    else if (report(writeTemplate(file.path, template.read, text, template.file.shown))) overwritten++;
  }
  const records = pairs.flatMap((pair) => (pair.state === 'only-record' ? [pair.record] : []));
  const written = records.length > 0 ? writeNew(records, folder, host, report) : [];
  await keepNames(written, folder, set, host, report);
  const count = (state: string): number => pairs.filter((pair) => pair.state === state).length;
  const left = overwrite ? 0 : changed.length;
  output.note(exportTexts.imported(written.length, overwritten, left, count('equal'), count('only-file')));
  if (left > 0) output.note(exportTexts.overwriteHint());
  return set.failed ? 2 : 0;
}

function writeNew(
  records: readonly LookupTemplate[],
  folder: string,
  { folder: start, output }: CommandHost,
  report: (problem: LocalizedText | undefined) => boolean,
): WrittenRecord[] {
  let taken: string[];
  try {
    mkdirSync(folder, { recursive: true });
    taken = readdirSync(folder);
  } catch (error) {
    report(cliTexts.unwritable(shownPath(folder, start), causeOf(error)));
    return [];
  }
  const names = fileNamesFor(
    records.map(({ name }) => name),
    taken,
  );
  return records.flatMap(({ name, description, isDamaged }, index) => {
    const path = join(folder, names[index] ?? '');
    if (!report(writeWhole(path, description, shownPath(path, start)))) return [];
    if (isDamaged) output.note(exportTexts.damaged(name));
    return [{ path, name }];
  });
}
