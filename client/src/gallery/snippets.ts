import * as v from 'valibot';

/** A template of `snippets/hsm.json`, the one place with the texts. */
export interface GalleryTemplate {
  readonly name: string;
  readonly detail: string;
  /** Whether it is in the user's language. */
  readonly own: boolean;
  /** The snippet with its places, as the editor inserts it. */
  readonly body: string;
  /** What it is when every place keeps its proposal. */
  readonly text: string;
  /** The text with the name of each variable in its place, as the card shows it. */
  readonly picture: string;
  /** What each variable means, by its number. */
  readonly variables: Readonly<Record<string, string>>;
  /** A value for each. */
  readonly samples: Readonly<Record<string, string>>;
}

const lines = v.union([v.string(), v.array(v.string())]);
const snippetsSchema = v.record(
  v.string(),
  v.object({
    id: v.string(),
    description: v.optional(v.string(), ''),
    body: lines,
    // What `{{1}}`, `{{2}}` … mean; the editor does not read it.
    variables: v.optional(v.array(v.string()), []),
    samples: v.optional(v.array(v.string()), []),
  }),
);

/**
 * The templates of the snippets file: those in the user's language first, then the others, each from the empty one on.
 *
 * @param language of the user
 * @throws when the file is no file of snippets
 */
export function readTemplates(json: string, language: 'en' | 'ru'): GalleryTemplate[] {
  const parsed: unknown = JSON.parse(json);
  const read = Object.entries(v.parse(snippetsSchema, parsed)).map(
    ([name, { id, description, body, variables, samples }]) => {
      const snippet = typeof body === 'string' ? body : body.join('\n');
      const text = expandSnippet(snippet);
      const isOwn = `${id}-`.startsWith(`hsm-${language}-`);
      const template: GalleryTemplate = {
        name,
        detail: description === name ? '' : description,
        own: isOwn,
        body: snippet,
        text,
        picture: text.replace(/\{\{(\d+)\}\}/g, (whole, number: string) => {
          const meaning = variables[Number(number) - 1];
          return meaning === undefined ? whole : `[${meaning}]`;
        }),
        variables: byNumber(variables),
        samples: byNumber(samples),
      };
      return { template, rank: isOwn ? 0 : 1 };
    },
  );
  return read.sort((a, b) => a.rank - b.rank).map(({ template }) => template);
}

function byNumber(values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value, index) => [String(index + 1), value]));
}

/**
 * The text that a snippet leaves when every place keeps its proposal, and every choice its first word. The syntax:
 * https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax.
 */
export function expandSnippet(snippet: string): string {
  let offset = 0;
  return expandUntil(() => false);

  function expandUntil(ends: (character: string) => boolean): string {
    let text = '';
    while (offset < snippet.length) {
      const character = snippet.charAt(offset);
      if (ends(character)) return text;
      offset++;
      if (character === '\\') text += snippet.charAt(offset++);
      else if (character === '$') text += expandPlace();
      else text += character;
    }
    return text;
  }

  /** After a `$`: `1`, `{1}`, `{1:text}` or `{1|one,two|}`. */
  function expandPlace(): string {
    const place = /^(?:\d+|\{\d+([:|}]))/.exec(snippet.slice(offset));
    if (!place) return '$';
    offset += place[0].length;
    if (place[1] === ':') {
      const text = expandUntil((character) => character === '}');
      offset++;
      return text;
    }
    if (place[1] !== '|') return '';
    const first = expandUntil((character) => character === ',' || character === '|');
    const end = snippet.indexOf('|}', offset);
    offset = end < 0 ? snippet.length : end + 2;
    return first;
  }
}
