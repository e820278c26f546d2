import type { JsonObject } from '../json/object';
import type { ListSource } from '../list-source';
import { readStatus } from '../status';
import type {
  ListPlace,
  RegisteredButton,
  RegisteredHeader,
  RegisteredTemplate,
  RegisteredText,
} from '../template';

/** What a reader makes of an entry: a template, or why it has none that a text can be compared with. */
export type ReadEntry =
  | { readonly kind: 'template'; readonly template: RegisteredTemplate }
  /** Of another channel or of a type that Meta does not know: not registered. */
  | { readonly kind: 'other'; readonly template: RegisteredTemplate; readonly because: 'channel' | 'type' }
  | { readonly kind: 'no-text' };

/** One reader a format: recognizes its entries by their fields and makes templates of them. */
export interface EntryReader {
  readonly recognizes: (entry: JsonObject) => boolean;
  readonly read: (entry: JsonObject, source: ListSource) => ReadEntry;
}

/** The text in a field; undefined when it is missing or holds nothing but whitespace. */
export function textAt(
  object: JsonObject | undefined,
  key: string,
  examples: readonly string[] = [],
  namedExamples: Readonly<Record<string, string>> = {},
): RegisteredText | undefined {
  const text = object?.text(key);
  return !object || text === undefined || text.trim() === ''
    ? undefined
    : { text, place: object.fieldPlace(key), examples, namedExamples };
}

const MEDIA = ['image', 'video', 'document', 'gif', 'location', 'product'] as const;

/** A header of the kind that a list names; a text header without a text is none. */
export function headerOf(
  kind: string,
  content: RegisteredText | undefined,
  place: ListPlace,
  url: string | undefined,
): RegisteredHeader | undefined {
  const word = kind.trim().toLowerCase();
  if (word === '' || word === 'text') return content && { kind: 'text', content };
  if (word === 'none') return undefined;
  const media = MEDIA.find((one) => one === word);
  const where = url === undefined || url === '' ? { place } : { place, url };
  return media ? { kind: media, ...where } : { kind: 'other', raw: kind.trim(), ...where };
}

/** A button as Edna and Mango write it. */
export function ednaButton(button: JsonObject): RegisteredButton {
  const word = (button.text('buttonType') ?? '').trim().toUpperCase();
  const text = button.text('text') ?? '';
  const target = button.text(word === 'PHONE' ? 'phone' : 'url');
  const kind = button.text('otpType')
    ? 'copy-code'
    : word === 'PHONE'
      ? 'phone'
      : word === 'URL'
        ? 'url'
        : word === 'QUICK_REPLY'
          ? 'quick-reply'
          : 'other';
  return target === undefined || target === '' ? { kind, text } : { kind, text, target };
}

/** What every format says of an entry under the same names. */
export function identityOf(
  entry: JsonObject,
  source: ListSource,
): Pick<RegisteredTemplate, 'source' | 'span' | 'id' | 'name' | 'language' | 'category' | 'status'> {
  return {
    source,
    span: entry.place.span,
    id: entry.text('id') ?? entry.text('officialTemplateId'),
    name: entry.text('name')?.trim() ?? '',
    language: wordOf(entry, 'language'),
    category: categoryOf(entry),
    status: readStatus(entry.text('status')),
  };
}

/** The category as Meta names it now. Edna's page on changed categories has a word of its own for codes. */
function categoryOf(entry: JsonObject): string | undefined {
  const category = wordOf(entry, 'category')?.toUpperCase();
  return category === 'AUTHORIZATION' ? 'AUTHENTICATION' : category;
}

function wordOf(entry: JsonObject, key: string): string | undefined {
  const word = entry.text(key)?.trim();
  return word === '' ? undefined : word;
}
