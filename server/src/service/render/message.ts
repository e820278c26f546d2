import type { Span } from '../vocabulary/span';

/**
 * The message that the customer gets, as data: the one model for the bubble, the plain text and the exports.
 * All spans are UTF-16 offsets into the document, so that every piece of the picture leads back to its source.
 */
export interface Message {
  readonly header: MessageSection | undefined;
  readonly image: MessageImage | undefined;
  /** Undefined when there is no text between `[#HSM#]` and the next tag. */
  readonly body: MessageSection | undefined;
  readonly footer: MessageSection | undefined;
  /** How many emoji the message is made of, when it is nothing but one to three of them: phones draw these large. */
  readonly jumbo: 1 | 2 | 3 | undefined;
}

/** The header text, the body or the footer. */
export interface MessageSection {
  /** The section's text in the document. */
  readonly span: Span;
  /** In order; header and footer have lines only, without formatting. */
  readonly blocks: readonly MessageBlock[];
  /** The text with its places filled; LF. */
  readonly text: string;
  /** Whether only the beginning is here, because the text is longer than any message. */
  readonly cut: boolean;
}

/** The header image. */
export interface MessageImage {
  /** The address in the document; of an empty section the place where it belongs. */
  readonly span: Span;
  /** Of one that is too long the beginning. */
  readonly url: string;
  /** `show`: can be requested; else why not. */
  readonly state: 'show' | 'missing' | 'not-https' | 'invalid' | 'not-alone' | 'too-long';
  /** What its address ends in, without the dot, when WhatsApp refuses such files: `gif`. */
  readonly refusedType?: string;
}

export type MessageBlock = MessageLine | MessageList | MessageQuote;

export interface MessageLine {
  readonly kind: 'line';
  readonly span: Span;
  readonly children: readonly MessageInline[];
}

export interface MessageQuote {
  readonly kind: 'quote';
  readonly span: Span;
  readonly children: readonly MessageInline[];
}

export interface MessageList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly span: Span;
  readonly items: readonly MessageItem[];
}

export interface MessageItem {
  readonly span: Span;
  /** Of an ordered list, as typed. */
  readonly number: number | undefined;
  readonly children: readonly MessageInline[];
}

export type MessageInline = MessageText | MessagePlace | MessageRun | MessageCode | MessageLink;

/** Plain characters; `text` is exactly the slice of the document, but for line ends. */
export interface MessageText {
  readonly kind: 'text';
  readonly span: Span;
  readonly text: string;
  /** Whether it belongs to a damaged tag, which is text in this view. */
  readonly stray?: boolean;
}

/** `{{1}}` or `[#Contact.Name#]`: the value when there is one, else as written. */
export interface MessagePlace {
  readonly kind: 'place';
  readonly span: Span;
  /** Without braces or brackets. */
  readonly name: string;
  readonly text: string;
  readonly filled: boolean;
}

export interface MessageRun {
  readonly kind: 'bold' | 'italic' | 'strike';
  /** With both markers. */
  readonly span: Span;
  readonly children: readonly MessageInline[];
}

/** `code` stays on its line; `fence` may have several. */
export interface MessageCode {
  readonly kind: 'code' | 'fence';
  readonly span: Span;
  readonly children: readonly (MessageText | MessagePlace)[];
}

export interface MessageLink {
  readonly kind: 'link';
  readonly span: Span;
  /** `http:` or `https:` only. */
  readonly href: string;
  readonly children: readonly (MessageText | MessagePlace)[];
}
