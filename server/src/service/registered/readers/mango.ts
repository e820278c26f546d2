import type { JsonObject } from '../json/object';
import type { ListSource } from '../list-source';
import { APPROVED, readStatus } from '../status';
import type { RegisteredHeader, RegisteredTemplate } from '../template';
import { footerOf, keyboardOf } from './edna';
import { ednaButton, headerOf, textAt, type EntryReader, identityOf } from './entry';

/**
 * Mango Office, `cc/md/hsm/templates`: approved templates only, so they have no status; no language either. The guide
 * (February and June 2026) declares the footer an object and shows a text.
 */
export const mangoReader: EntryReader = {
  recognizes(entry) {
    const content = entry.object('content');
    if (!content || entry.has('channelType') || entry.has('imType')) return false;
    return content.has('buttons') || content.text('footer') !== undefined;
  },
  read(entry, source) {
    const template = readMango(entry, source);
    return template ? { kind: 'template', template } : { kind: 'no-text' };
  },
};

function readMango(entry: JsonObject, source: ListSource): RegisteredTemplate | undefined {
  const content = entry.object('content');
  const body = textAt(content, 'text', content?.texts('textExampleParams'));
  if (!content || !body) return undefined;
  const buttons = [...content.objects('buttons').map(ednaButton), ...keyboardOf(content)];
  return {
    format: 'mango',
    ...identityOf(entry, source),
    status: entry.has('status') ? readStatus(entry.text('status')) : APPROVED,
    header: mangoHeader(content),
    body,
    footer: footerOf(content),
    buttons,
    extras: [],
    locked: false,
  };
}

function mangoHeader(content: JsonObject): RegisteredHeader | undefined {
  const header = content.object('header');
  return header && headerOf(header.text('headerType') ?? '', textAt(header, 'text'), header.place, undefined);
}
