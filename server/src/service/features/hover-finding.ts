import { AUTHORITIES, CERTAINTIES } from '../explain-words';
import type { Finding } from '../checks/types';
import { REFERENCES } from '../checks/sources';
import { explanationUri } from './diagnostics';
import { proseMarkdown } from './markdown';
import type { HoverPart, HoverRequest } from './hover';

/** Why something is marked: the editor shows the message itself. */
export function findingHover(
  { language, explainCommand }: HoverRequest,
  { check, span }: Finding,
): HoverPart {
  const { source } = check;
  const page =
    explainCommand === undefined
      ? explanationUri(check.id, language)
      : `command:${explainCommand}?${encodeURIComponent(JSON.stringify([check.id]))}`;
  const more = language === 'ru' ? 'Примеры и подробности' : 'Examples and details';
  const who = `${AUTHORITIES[source.by][language]} — ${CERTAINTIES[source.certainty][language]}`;
  const reference = REFERENCES[source.reference];
  const linked = reference.startsWith('http') ? `[${who}](${reference})` : who;
  const read = language === 'ru' ? 'проверено' : 'read on';
  return {
    span,
    markdown: [
      `**${proseMarkdown(check.title[language])}**`,
      proseMarkdown(check.why[language]),
      `${linked}, ${read} ${source.date} · [${more}](${page})`,
    ].join('\n\n'),
  };
}
