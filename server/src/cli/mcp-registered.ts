import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  decodeForReading,
  isUsable,
  parseTemplate,
  readRegisteredList,
  RegisteredIndex,
  statusName,
  type Language,
  type RegisteredList,
  type RegisteredTemplate,
} from '../service';
import type { Answer, FoundRegistered, RegisteredAnswer } from '../mcp/handlers';
import { addressOf } from './address';
import { causeOf } from './causes';
import { cliTexts } from './texts';

/** More similar ones help nobody. */
const MAX_NEAREST = 3;

/**
 * Which registered template a text is.
 *
 * @param paths of exported lists, relative to the folder
 * @returns what is wrong, when a list cannot be read or is none
 */
export function findRegistered(
  text: string,
  paths: readonly string[],
  folder: string,
  language: Language,
): Answer<RegisteredAnswer> {
  const lists: RegisteredList[] = [];
  for (const name of paths) {
    const path = resolve(folder, name);
    let content: string;
    try {
      content = decodeForReading(readFileSync(path));
    } catch (error) {
      return { ok: false, problem: cliTexts.unreadable(name, causeOf(error))[language] };
    }
    const read = readRegisteredList(content, { name, uri: addressOf(path) });
    if (!read.ok) return { ok: false, problem: `${name}: ${read.problem.message[language]}` };
    lists.push(read.value);
  }
  const isComplete = lists.every(({ incomplete }) => incomplete === undefined);
  const index = new RegisteredIndex(lists, isComplete);
  const document = parseTemplate(text);
  const comparison = index.compare(document);
  const matches = (comparison?.matches ?? []).map(({ template }) => found(template, language));
  const nearest = matches.length > 0 ? [] : index.nearest(document).slice(0, MAX_NEAREST);
  return {
    ok: true,
    value: {
      fit: comparison?.level ?? 'none',
      matches,
      nearest: nearest.map(({ template }) => found(template, language)),
      complete: index.isComplete,
    },
  };
}

function found(template: RegisteredTemplate, language: Language): FoundRegistered {
  const { name, source, category, status, header, body, footer, buttons } = template;
  return {
    name,
    list: source.name,
    language: template.language,
    category,
    status: statusName(status)[language],
    usable: isUsable(status),
    header: header?.kind === 'text' ? header.content.text : header?.kind,
    body: body.text,
    footer: footer?.text,
    buttons: buttons.map(({ text: label }) => label),
  };
}
