import type { HsmDocument, Section } from '../../server/src/service';
import { canonicalTag } from '../../server/src/service/syntax/tags';

/** All tokens, joined: the text itself, byte for byte. */
export function printTokens(document: HsmDocument): string {
  let text = '';
  for (let index = 0; index < document.tokens.length; index++) {
    text += document.text.slice(document.tokens.start(index), document.tokens.end(index));
  }
  return text;
}

/**
 * The canonical form (`docs/grammar.md`, section 5): `[#HSM#]`, body, header or image, footer; sections trimmed,
 * tags exact and flush, LF, composed Unicode (NFC), no byte-order mark, no final line end. What precedes
 * `[#HSM#]`, repeated sections and text after an image address have no place in it.
 */
export function printCanonical(document: HsmDocument): string {
  const header = document.image ?? document.head;
  const parts = [canonicalTag('HSM'), trimmed(document.body)];
  for (const section of [header, document.foot]) {
    if (section?.tag) parts.push(canonicalTag(section.tag.kind), trimmed(section));
  }
  return parts.join('').normalize('NFC');
}

function trimmed(section: Section): string {
  return section.kind === 'image' ? (section.url?.value ?? '') : section.text.trim();
}
