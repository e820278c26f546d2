import { TokenKind } from '../syntax/tokens';
import { documentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';
import { PlaceholderKind, type Placeholder } from './placeholders';
import { isFieldPath, isPath, namesField } from './field-names';

/** One way to write a place: what is written, with the content as the group, and what the content has to be. */
interface Shape {
  readonly pattern: string;
  readonly accepts: (content: string) => boolean;
}

/** A name as programs write it; bounded, so that a search stays linear. */
const PATH = '[A-Za-zЀ-ӿ_][A-Za-zЀ-ӿ0-9_.]{1,60}';
/** Letters as ranges (Latin and Cyrillic): `\\p{L}` takes milliseconds to compile, at the first check of a session. */
const NOT_IN_WORD = '(?<![A-Za-zÀ-ɏЀ-ӿ0-9%#$/\\\\])';
const NO_WORD_FOLLOWS = '(?![A-Za-zÀ-ɏЀ-ӿ0-9%#$/\\\\])';
const always = (): boolean => true;
const isName = (content: string): boolean => namesField(content) || isFieldPath(content);

const SHAPES: readonly Shape[] = [
  // Wazzup, Chat2Desk: [[1]], [[name]], [[contact.name]]
  {
    pattern: `\\[\\[(\\d{1,2}|${PATH})\\]\\]`,
    accepts: (content) => /^[\d\x21-\x7e]+$/.test(content) || isName(content),
  },
  { pattern: `\\(\\((\\d{1,2}|${PATH})\\)\\)`, accepts: (content) => /^\d/.test(content) || isName(content) },
  { pattern: `<<(\\d{1,2}|${PATH})>>`, accepts: (content) => /^\d/.test(content) || isName(content) },
  // Sendsay, SendGrid, AMS: [% anketa.name %], [%name%], [%%FName%%]. Templates of programs: <%= name %>, {% if name %}
  { pattern: '\\[%([^\\[\\]\\r\\n]{2,60})%\\]', accepts: always },
  { pattern: '<%([^<>\\r\\n]{2,60})%>', accepts: always },
  { pattern: '\\{%([^{}\\r\\n]{2,60})%\\}', accepts: always },
  // Mindbox, Zoho: ${client.name}
  { pattern: '\\$\\{([^{}\\r\\n]{1,60})\\}', accepts: isPath },
  // Bitrix24, Salesforce, Smarty: {=Document:CONTACT.NAME}, {!Contact.FirstName}, {$name}
  {
    pattern: '\\{=([^{}\\r\\n]{1,60})\\}',
    accepts: (content) => /[:.]/.test(content) && isPath(content.replace(':', '.')),
  },
  { pattern: '\\{\\$([^{}\\r\\n]{1,60})\\}', accepts: isPath },
  { pattern: '\\{!([^{}\\r\\n]{1,60})\\}', accepts: (content) => content.includes('.') && isPath(content) },
  { pattern: '(?<!!)\\[{1,2}([^\\[\\]#\\r\\n]{2,60})\\]{1,2}(?!\\()', accepts: isName },
  { pattern: '\\{([^{}\\r\\n]{1,60})\\}', accepts: (content) => content === '0' || isName(content) },
  // `<code>` is HTML: `html-tag`.
  {
    pattern: '<([^<>\\r\\n]{2,60})>',
    accepts: (content) => isName(content) && !/^(?:code|link|var)$/i.test(content),
  },
  // YCLIENTS, Smartbot, ActiveCampaign, Mailgun, Pardot, DashaMail: %name%, %%FirstName%%, %(OBJECT)data.name%
  {
    pattern: `${NOT_IN_WORD}%{1,2}(?:\\([A-Z]{1,20}\\))?(?![0-9A-Fa-f]{2}%)(${PATH})%{1,2}${NO_WORD_FOLLOWS}`,
    accepts: isPath,
  },
  // printf: %s, %1$s
  { pattern: `${NOT_IN_WORD}%(?:\\d\\$)?(s)${NO_WORD_FOLLOWS}`, accepts: always },
  // Bitrix24: #CONTACT_NAME#
  {
    pattern: `(?<!\\[)${NOT_IN_WORD}#(${PATH})#${NO_WORD_FOLLOWS}`,
    accepts: (content) => isName(content) || /^[A-ZА-ЯЁ]+(?:_[A-ZА-ЯЁ0-9]+)+$/.test(content),
  },
  // Mailchimp, Mandrill: *|FNAME|*, with another text for those without a name: *|FNAME|friend|*
  { pattern: '\\*\\|([^*|\\r\\n]{1,40}(?:\\|[^*|\\r\\n]{1,40})?)\\|\\*', accepts: always },
  { pattern: `\\|\\*(${PATH})\\*\\|`, accepts: isPath },
  // Programs for contracts: $CLIENT$; PHP: $client_name
  { pattern: `${NOT_IN_WORD}\\$(${PATH})\\$${NO_WORD_FOLLOWS}`, accepts: isPath },
  { pattern: `${NOT_IN_WORD}\\$([a-z]{1,30}(?:_[a-z]{1,30}){1,3})${NO_WORD_FOLLOWS}`, accepts: always },
];
const ANY = new RegExp(SHAPES.map(({ pattern }) => pattern).join('|'), 'g');

/**
 * Placeholders as other programs or people write them, in the texts of a template, in file order. The form is `number` where a
 * number is in it: `[[1]]`.
 */
export function foreignPlaceholders(document: HsmDocument): readonly Placeholder[] {
  return document.once(findForeign);
}

function findForeign(document: HsmDocument): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const section of document.allSections) {
    if (section.kind === 'image') continue;
    ANY.lastIndex = 0;
    for (let match = ANY.exec(section.text); match; match = ANY.exec(section.text)) {
      const contents: readonly (string | undefined)[] = match.slice(1);
      const shape = contents.findIndex((content) => content !== undefined);
      const content = contents[shape] ?? '';
      const end = match.index + match[0].length;
      const span = documentSpan(section, { start: match.index, end });
      if (SHAPES[shape]?.accepts(content.trim()) === true && isText(document, span)) {
        const form = /^[1-9]\d?$/.test(content) ? 'number' : undefined;
        found.push({ kind: PlaceholderKind.Foreign, span, name: content.trim(), form });
      } else ANY.lastIndex = match.index + 1;
    }
  }
  return found;
}

/** Whether no tag, variable, macro or address has a part in it. */
function isText({ tokens }: HsmDocument, { start, end }: Span): boolean {
  const index = tokens.indexAt(start);
  return tokens.kind(index) === TokenKind.Text && tokens.end(index) >= end;
}
