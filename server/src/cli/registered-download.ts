import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { decode, judgeReplacement, Project, type LocalizedText } from '../service';
import { addressOf } from './address';
import { causeOf } from './causes';
import type { CommandHost } from './command';
import { fetchLists, type FetchedList, type ListSourceOptions } from './registered-fetch';
import { shownPath, writeWhole } from './files';
import { NodePorts } from './node-ports';
import { downloadTexts } from './registered-download-texts';
import { cliTexts } from './texts';

/** What became of the list of one channel. */
interface KeptList {
  readonly channel: string;
  /** As it is shown. */
  readonly file: string;
  /** `kept`: the file that was there stays, because the new list is worse; `failed`: there is none, or it cannot be written. */
  readonly state: 'written' | 'kept' | 'failed';
  readonly templates?: number;
  readonly approved?: number;
  /** Why it was not written. */
  readonly why?: LocalizedText;
}

/**
 * Downloads the lists of an account and keeps them.
 *
 * @param out the folder for the lists
 * @param isForced whether a list may take the place of a better one
 * @returns 1 when a list was kept that the service has less of now
 */
export async function downloadLists(
  source: ListSourceOptions,
  out: string,
  isForced: boolean,
  format: 'text' | 'json',
  host: CommandHost,
): Promise<number> {
  const { output, folder } = host;
  const target = resolve(folder, out);
  const fetched = await fetchLists(source, host);
  if (!fetched.ok) return output.fail(fetched.problem);
  const lists = fetched.value.map((list) => keepList(list, target, isForced, folder));
  for (const { file, why, ...list } of lists) {
    if (why === undefined) output.note(downloadTexts.written(file, list.templates ?? 0, list.approved ?? 0));
    else
      output.note(
        list.state === 'kept' ? downloadTexts.kept(file, why) : downloadTexts.failed(list.channel, why),
      );
  }
  if (format === 'json') output.write(asJson(lists, output.language));
  if (lists.some(({ state }) => state === 'written') && !(await isNamed(target, lists, host)))
    output.note(downloadTexts.nameIt(shownPath(target, folder)));
  if (lists.some(({ state }) => state === 'failed')) return 2;
  return lists.some(({ state }) => state === 'kept') ? 1 : 0;
}

function keepList(
  { channel, name, text }: FetchedList,
  target: string,
  isForced: boolean,
  folder: string,
): KeptList {
  const path = join(target, name);
  const file = shownPath(path, folder);
  if (!text.ok) return { channel, file, state: 'failed', why: text.problem.message };
  let before: string | undefined;
  try {
    before = existsSync(path) ? textOf(readFileSync(path)) : undefined;
    mkdirSync(target, { recursive: true });
  } catch (error) {
    return { channel, file, state: 'failed', why: cliTexts.unwritable(file, causeOf(error)) };
  }
  const judged = judgeReplacement(text.value, before);
  if (judged.kind === 'useless')
    return { channel, file, state: before === undefined ? 'failed' : 'kept', why: judged.why };
  const { templates, approved } = judged;
  if (judged.kind === 'worse' && !isForced)
    return { channel, file, state: 'kept', templates, approved, why: downloadTexts.useForce(judged.why) };
  const problem = writeWhole(path, text.value, file);
  if (problem) return { channel, file, state: 'failed', why: problem };
  return { channel, file, state: 'written', templates, approved };
}

function textOf(bytes: Uint8Array): string {
  const read = decode(bytes);
  return read.ok ? read.value.text : '';
}

/** Whether the configuration that applies beside the lists names the written ones. */
async function isNamed(target: string, lists: readonly KeptList[], host: CommandHost): Promise<boolean> {
  const project = new Project(new NodePorts(host.folder, () => undefined));
  const rules = await project.rulesFor(addressOf(join(dirname(target), 'template.hsm')));
  const named = new Set(rules.lists?.files.map(({ address }) => address));
  return lists
    .filter(({ state }) => state === 'written')
    .every(({ file }) => named.has(addressOf(resolve(host.folder, file))));
}

function asJson(lists: readonly KeptList[], language: 'en' | 'ru'): string {
  const rows = lists.map(({ channel, file, state, templates, approved, why }) => ({
    ...{ channel, file, state, templates: templates ?? null, approved: approved ?? null },
    why: why?.[language] ?? null,
  }));
  return `${JSON.stringify({ lists: rows }, undefined, 2)}\n`;
}
