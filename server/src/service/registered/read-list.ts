import type { LocalizedText } from '../vocabulary/language';
import { failure, success, type Result } from '../vocabulary/result';
import { collectEntries, type Collected } from './collect';
import { parseJson, type ParsedJson } from './json/parse';
import { countBrackets } from './json/scan';
import { incompleteLists, listProblems, type ListProblem } from './list-problems';
import { ListSource, type ListFile } from './list-source';
import type { RegisteredTemplate } from './template';
import { findTextProblem } from './text-problems';

/** A list of registered templates. */
export interface RegisteredList {
  readonly source: ListSource;
  /** The templates that count: of WhatsApp, and known to Meta. In the order of the file. */
  readonly templates: readonly RegisteredTemplate[];
  /** Of other channels, or of Edna's types USER and CUSTOM: a text that is only here is not registered. */
  readonly others: readonly RegisteredTemplate[];
  /** Why templates may be missing, so that a text without a match proves nothing; undefined for a complete list. */
  readonly incomplete: LocalizedText | undefined;
}

export type ReadList = Result<RegisteredList, ListProblem>;

const MARK = '\ufeff';
/** Lists nest eight deep; deeper texts are made to break readers. */
const DEEPEST = 100;

/**
 * Reads an exported list, recognized by its shape: Edna Pulse, legacy Edna, Mango Office, Meta, and pushes about a status.
 * Bare objects, fragments and envelopes are taken as they come. Linear in the length; never throws.
 *
 * @param text the content of the file; decoding is the host's, a byte-order mark may be left
 */
export function readRegisteredList(text: string, file: ListFile): ReadList {
  const problem = findTextProblem(text);
  if (problem) return failure(problem);
  // A space in place of the mark: offsets stay those of the file.
  const source = text.startsWith(MARK) ? ` ${text.slice(1)}` : text;
  const { deepest, isCutOff } = countBrackets(source);
  if (deepest > DEEPEST) return failure(listProblems.otherJson);
  if (isCutOff) return failure(listProblems.cutOff);
  const parsed = parseJson(source);
  return readEntries(collectEntries(parsed.values, source), parsed, new ListSource(file, text));
}

function readEntries(collected: Collected, parsed: ParsedJson, source: ListSource): ReadList {
  const templates: RegisteredTemplate[] = [];
  const others: RegisteredTemplate[] = [];
  for (const { entry, reader } of collected.entries) {
    const read = reader.read(entry, source);
    if (read.kind === 'template') templates.push(read.template);
    else if (read.kind === 'other') others.push(read.template);
    else collected.textless++;
  }
  const count = templates.length + others.length;
  const problem = count === 0 ? findJsonProblem(collected, parsed) : isRequest(collected, templates);
  if (problem) return failure(problem);
  const incomplete = whyIncomplete(collected, parsed, templates.length);
  return success({ source, templates, others, incomplete });
}

function findJsonProblem(collected: Collected, { damage }: ParsedJson): ListProblem | undefined {
  const { errors, notices, requests, textless, hasList, strangers } = collected;
  if (errors.length > 0) return listProblems.errorReply(errors[0]);
  if (notices[0]) return { kind: 'no-texts', message: notices[0] };
  if (requests > 0) return listProblems.request;
  if (textless > 0) return listProblems.noTexts;
  if (damage) return { ...listProblems.notJson, span: damage };
  return hasList && strangers === 0 ? undefined : listProblems.otherJson;
}

/** Meta's request that creates a template has the form of a row: only what Meta answered has an id or a status. */
function isRequest(
  { hasList }: Collected,
  templates: readonly RegisteredTemplate[],
): ListProblem | undefined {
  const [only] = templates;
  const isOne = templates.length === 1 && !hasList && only?.format === 'meta';
  return isOne && only.id === undefined && only.status.raw === '' ? listProblems.request : undefined;
}

function whyIncomplete(
  { isPage, isPush, textless, hasList }: Collected,
  { damage }: ParsedJson,
  count: number,
): LocalizedText | undefined {
  if (damage) return incompleteLists.damaged;
  if (isPage) return incompleteLists.page;
  if (count === 0) return incompleteLists.empty;
  if (count === 1 && (isPush || !hasList)) return incompleteLists.single;
  return textless > 0 ? incompleteLists.textless : undefined;
}
