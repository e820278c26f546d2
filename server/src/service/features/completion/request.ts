import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Language } from '../../vocabulary/language';
import type { HsmDocument, Section } from '../../syntax/tree';
import type { Typed } from './typed';
import { rangeOf } from '../../vocabulary/ranges';
import type { Span } from '../../vocabulary/span';

/** An image of another template. */
export interface ElsewhereImage {
  readonly url: string;
  /** What the user calls the file. */
  readonly usedBy: string;
}

export interface CompletionRequest {
  readonly text: TextDocument;
  readonly document: HsmDocument;
  /** The cursor, in UTF-16 units. */
  readonly offset: number;
  /** The character that asked for the list on its own; undefined when a word was typed or the author asked. */
  readonly typedCharacter: string | undefined;
  readonly language: Language;
  /** Whether the editor takes snippets; else whole templates come as plain text. */
  readonly snippets: boolean;
  /** The images of other templates; asked for only where an image may be. */
  readonly images: () => readonly ElsewhereImage[];
}

/** What every kind of item needs to know about the place. */
export interface CompletionPlace extends CompletionRequest {
  readonly typed: Typed | undefined;
  /** What an accepted item replaces: the typed part, and what the editor closed after it. */
  readonly replaced: Span;
  /** The typed part up to the cursor, as written. */
  readonly typedText: string;
  /** The section that the place belongs to; undefined in front of `[#HSM#]`. */
  readonly section: Section | undefined;
}

export function completionPlace(request: CompletionRequest, typed: Typed | undefined): CompletionPlace {
  const { document, offset } = request;
  const replaced = typed ?? { start: offset, end: offset };
  return {
    ...request,
    typed,
    replaced,
    typedText: document.text.slice(replaced.start, offset),
    section: sectionBefore(document, replaced),
  };
}

/** The section that text at the place belongs to, whatever the half-typed tag there was taken for. */
function sectionBefore(document: HsmDocument, replaced: Span): Section | undefined {
  if (document.hsm && !touches(document.hsm.span, replaced) && replaced.end <= document.hsm.span.start) {
    return undefined;
  }
  let found: Section = document.body;
  for (const section of document.sections) {
    if (section.tag && section.tag.span.end <= replaced.start) found = section;
  }
  return found;
}

/** Whether a node is (part of) what is being typed. */
export function touches(node: Span, replaced: Span): boolean {
  return node.start < replaced.end && replaced.start < node.end;
}

/** What an item says; the rest is the same for all. */
export interface ItemText {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly newText: string;
  readonly isSnippet?: boolean;
  /**
   * What the editor compares with the typed text. It begins with the typed text, so that the item is shown for a
   * small letter, another keyboard layout or a missing bracket, too.
   */
  readonly filterText: string;
  /** The order in the list: digits. */
  readonly sortText: string;
}

export function completionItem(place: CompletionPlace, item: ItemText): CompletionItem {
  const completed: CompletionItem = {
    label: item.label,
    kind: item.kind,
    detail: item.detail,
    filterText: item.filterText,
    sortText: item.sortText,
    insertTextFormat: item.isSnippet === true ? 2 : 1,
    textEdit: { range: rangeOf(place.text, place.replaced), newText: item.newText },
  };
  if (item.documentation !== undefined)
    completed.documentation = { kind: 'markdown', value: item.documentation };
  return completed;
}
