import {
  compareWithLookup,
  descriptionOf,
  folderOf,
  addressIn,
  lookupColumns,
  lookupName,
  lookupRules,
  statusTable,
  type ComparedFile,
  type LookupTemplate,
  type Pair,
  type Rules,
} from '../../service';
import { pathOf } from '../address';
import type { Command, CommandHost } from '../command';
import { exportTexts } from '../export-texts';
import { shownPath } from '../files';
import { findFiles } from '../find-files';
import { loadHandOver } from '../hand-over';
import { readLookupFile } from '../lookup-file';
import { TemplateSet, type ReadTemplate } from '../template-set';
import { cliTexts } from '../texts';

const FORMATS = ['text', 'csv', 'tsv', 'html', 'json'] as const;

/** `hsm status`: one row a template: the file, and what BPMSoft's lookup has of it. */
export const status: Command = {
  options: ['format'],
  usage: {
    en: `  hsm status PATHS…       which templates differ from the exported lookup ("lookup" in hsm.config.json);
                          exit code 1 when one does
      --format text|csv|tsv|html|json
`,
    ru: `  hsm status ПУТИ…        какие шаблоны отличаются от выгрузки справочника ("lookup" в hsm.config.json);
                          код возврата 1, если такие есть
      --format text|csv|tsv|html|json
`,
  },
  async run({ operands, values: { format = 'text' } }, host) {
    const { output } = host;
    const known = FORMATS.find((one) => one === format);
    if (!known) return output.wrongUse(exportTexts.format(FORMATS));
    if (operands.length === 0) return output.wrongUse(exportTexts.noPaths());
    const { files, problems } = findFiles(operands, host.folder);
    for (const problem of problems) output.wrongUse(problem);
    if (problems.length > 0) return 2;
    const set = new TemplateSet(host);
    for (const file of files) await set.read(file);
    set.explainNothing();
    if (set.failed || set.templates.length === 0) return 2;
    const pairs = await comparedWithLookups(set, host);
    if (!pairs) return 2;
    const { language } = output;
    const table = statusTable(pairs, language);
    const handOver = await loadHandOver();
    const title = cliTexts.catalogueTitle()[language];
    const text = {
      text: () => table.rows.map((cells) => `${cells.filter((cell) => cell !== '').join(' · ')}\n`).join(''),
      csv: () => handOver.toCsv(table, language === 'ru' ? ';' : ','),
      tsv: () => handOver.toTsv(table),
      html: () => handOver.toHtml(table, title, language),
      json: () => handOver.toJson(table),
    }[known]();
    output.write(text);
    return pairs.every(({ state }) => state === 'equal') ? 0 : 1;
  },
};

/** The templates of each configuration beside its lookup; undefined, and reported, when there is none to compare with. */
async function comparedWithLookups(
  set: TemplateSet,
  { output, folder }: CommandHost,
): Promise<Pair<LookupTemplate>[] | undefined> {
  const groups = new Map<Rules, ReadTemplate[]>();
  for (const template of set.templates) {
    const group = groups.get(template.rules);
    if (group) group.push(template);
    else groups.set(template.rules, [template]);
  }
  const pairs: Pair<LookupTemplate>[] = [];
  for (const [rules, templates] of groups) {
    const { config, resolved } = rules;
    const { lookup } = resolved.values;
    if (!config || lookup.file === undefined) {
      output.wrongUse(exportTexts.noLookup());
      return undefined;
    }
    const path = pathOf(addressIn(folderOf(config.address), lookup.file));
    const shown = shownPath(path, folder);
    const read = await readLookupFile(path, shown, lookupColumns(lookup));
    if (!read.ok) {
      output.wrongUse(exportTexts.at(shown, read.problem));
      return undefined;
    }
    pairs.push(...compareWithLookup(templates.map(comparedFile), read.value.templates));
  }
  return pairs;
}

function comparedFile({ file, address, rules, text }: ReadTemplate): ComparedFile {
  return {
    path: file.shown,
    name: lookupName(address, lookupRules(rules)),
    description: descriptionOf(text),
  };
}
