import type { JsonObject } from '../json/object';
import type { ListSource } from '../list-source';
import type { RegisteredButton, RegisteredHeader, RegisteredTemplate } from '../template';
import { ednaButton, headerOf, textAt, type EntryReader, type ReadEntry, identityOf } from './entry';

/**
 * Edna Pulse: the reply of `message-matchers/get-by-request`, and the pushes about a changed status, which have the same
 * objects. Fields as on docs-pulse.edna.io (15 Jul 2025) and in public clients; read on 2026-11-29.
 */
export const ednaReader: EntryReader = {
  recognizes: (entry) => entry.object('content') !== undefined && !entry.has('imType'),
  read(entry, source) {
    const content = entry.object('content');
    return classify(entry, 'channelType', readEdna(entry, content, source));
  },
};

/** What counts: the channel WhatsApp and the type OPERATOR, the only one that Meta knows; also where neither is given. */
export function classify(
  entry: JsonObject,
  channelKey: string,
  template: RegisteredTemplate | undefined,
): ReadEntry {
  if (!template) return { kind: 'no-text' };
  const channel = entry.text(channelKey)?.trim().toLowerCase() ?? '';
  const type = entry.text('type')?.trim().toUpperCase() ?? '';
  if (channel !== '' && channel !== 'whatsapp') return { kind: 'other', template, because: 'channel' };
  if (type !== '' && type !== 'OPERATOR') return { kind: 'other', template, because: 'type' };
  return { kind: 'template', template };
}

function readEdna(
  entry: JsonObject,
  content: JsonObject | undefined,
  source: ListSource,
): RegisteredTemplate | undefined {
  const body = textAt(content, 'text', content?.texts('textExampleParams'));
  if (!content || !body) return undefined;
  return {
    format: 'edna',
    ...identityOf(entry, source),
    header: ednaHeader(content),
    body,
    footer: footerOf(content),
    buttons: keyboardOf(content),
    extras: [],
    locked: entry.flag('locked'),
    updatedAt: entry.text('updatedAt') ?? entry.text('createdAt'),
  };
}

function ednaHeader(content: JsonObject): RegisteredHeader | undefined {
  const header = content.object('header');
  if (!header) return undefined;
  const example = header.text('headerExampleTextParam');
  const text = textAt(header, 'text', example === undefined ? [] : [example]);
  const url = header.text('headerExampleMediaUrl') ?? header.object('attachment')?.text('fileUrl');
  return headerOf(header.text('headerType') ?? '', text, header.place, url);
}

/** The footer: an object with a text, or (at Mango) a text. */
export function footerOf(content: JsonObject): RegisteredTemplate['footer'] {
  return textAt(content.object('footer'), 'text') ?? textAt(content, 'footer');
}

/** Rows of buttons: `rows` or `row`, a list or one row alone. */
export function keyboardOf(content: JsonObject): readonly RegisteredButton[] {
  const keyboard = content.object('keyboard');
  if (!keyboard) return [];
  return [...keyboard.objects('rows'), ...keyboard.objects('row')].flatMap((row) =>
    row.objects('buttons').map(ednaButton),
  );
}
