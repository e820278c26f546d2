import type { JsonObject } from '../json/object';
import type { ListSource } from '../list-source';
import type { RegisteredHeader, RegisteredTemplate } from '../template';
import { classify, footerOf, keyboardOf } from './edna';
import { headerOf, textAt, type EntryReader, identityOf } from './entry';

/**
 * Edna's old interface, `getOutMessageMatchers`: the kind of the header is beside the content, the media under a key of
 * its own. Fields as on docs.edna.io and in public stubs; read on 2026-11-29.
 */
export const ednaLegacyReader: EntryReader = {
  recognizes: (entry) => entry.has('imType') && entry.object('content') !== undefined,
  read: (entry, source) => classify(entry, 'imType', readLegacy(entry, source)),
};

function readLegacy(entry: JsonObject, source: ListSource): RegisteredTemplate | undefined {
  const content = entry.object('content');
  const body = textAt(content, 'text', content?.texts('textExampleParams'));
  if (!content || !body) return undefined;
  return {
    format: 'edna-legacy',
    ...identityOf(entry, source),
    header: legacyHeader(entry, content),
    body,
    footer: footerOf(content),
    buttons: keyboardOf(content),
    extras: [],
    locked: entry.flag('locked'),
    updatedAt: entry.text('updatedAt') ?? entry.text('createdAt'),
  };
}

const MEDIA_KEYS = { IMAGE: 'imageUrl', VIDEO: 'videoUrl', DOCUMENT: 'documentUrl' } as const;

function legacyHeader(entry: JsonObject, content: JsonObject): RegisteredHeader | undefined {
  const header = content.object('header');
  const media = Object.entries(MEDIA_KEYS).find(([, key]) => header?.has(key));
  const kind = entry.text('headerType') ?? header?.text('headerType') ?? media?.[0] ?? '';
  const place = header?.place ?? entry.fieldPlace('headerType');
  return headerOf(kind, textAt(header, 'text'), place, media && header?.text(media[1]));
}
