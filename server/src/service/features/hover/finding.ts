import { AUTHORITIES, CERTAINTIES, unpublishedWords, WORDS } from '../explain-words';
import type { Finding } from '../../checks/types';
import { REFERENCES, type CheckSource } from '../../vocabulary/sources';
import type { Language } from '../../vocabulary/language';
import { explanationUri } from '../diagnostics';
import { proseMarkdown } from '../markdown';
import type { HoverPart, HoverRequest } from './request';

/** Why something is marked: the editor shows the message itself. */
export function findingHover(
  { language, explainCommand }: HoverRequest,
  { check, span }: Finding,
): HoverPart {
  const { source } = check;
  const isOwn = check.group === 'company';
  const page =
    explainCommand === undefined
      ? explanationUri(check.id, language)
      : `command:${explainCommand}?${encodeURIComponent(JSON.stringify([check.id]))}`;
  const more = language === 'ru' ? 'Примеры и подробности' : 'Examples and details';
  return {
    span,
    markdown: [
      `**${proseMarkdown(check.title[language])}**`,
      ...(isOwn
        ? [`\`${check.id}\` · ${WORDS.company[language]}`]
        : [proseMarkdown(check.why[language]), `${sourceLine(source, language)} · [${more}](${page})`]),
    ].join('\n\n'),
  };
}

/** Who demands it, with a link to where that is written. */
function sourceLine({ by, reference, certainty, date }: CheckSource, language: Language): string {
  const unpublished = unpublishedWords(reference);
  if (unpublished) return `${unpublished[language]} ${date}`;
  const page = REFERENCES[reference];
  const who = `${AUTHORITIES[by][language]} — ${CERTAINTIES[certainty][language]}`;
  return `[${who}](${page}), ${language === 'ru' ? 'проверено' : 'read on'} ${date}`;
}
