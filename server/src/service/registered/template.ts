import type { Span } from '../vocabulary/span';
import type { ListSource } from './list-source';
import type { RegisteredStatus } from './status';

/** Whose format an entry has. Ids are unique within one family only. */
export type ListFormat = 'edna' | 'edna-legacy' | 'mango' | 'meta';

/** A place in a list, in UTF-16 units of its text. */
export interface ListPlace {
  readonly span: Span;
}

/** A text of a registered template, as the list holds it: line ends untouched. */
export interface RegisteredText {
  readonly text: string;
  /** The JSON string in the list; looked for when it is requested. */
  readonly place: ListPlace;
  /** Sample values in the order of the list; how they belong to the variables: `exampleValues`. */
  readonly examples: readonly string[];
  /** Samples by the name of a variable, where the list names them. */
  readonly namedExamples: Readonly<Record<string, string>>;
}

/** What a registered header can be. BPMSoft can send `text` and `image` only. */
export type HeaderKind = 'text' | 'image' | 'video' | 'document' | 'gif' | 'location' | 'product' | 'other';

export type RegisteredHeader =
  | { readonly kind: 'text'; readonly content: RegisteredText }
  | {
      readonly kind: Exclude<HeaderKind, 'text'>;
      /** Where the list says so. */
      readonly place: ListPlace;
      /** An example of the media, when the list has one: never compared, Meta's expires. */
      readonly url?: string | undefined;
      /** The list's word for a kind that is not known here. */
      readonly raw?: string;
    };

export type ButtonKind = 'url' | 'phone' | 'quick-reply' | 'copy-code' | 'other';

/** A button that the customer sees; BPMSoft has no tag for it, it is set up in Edna. */
export interface RegisteredButton {
  readonly kind: ButtonKind;
  readonly text: string;
  /** The address or the phone number. */
  readonly target?: string;
}

/** One card of a carousel. */
export interface RegisteredCard {
  readonly header: Exclude<HeaderKind, 'text'> | undefined;
  /** As registered, with its placeholders; empty where the list has none. */
  readonly text: string;
  readonly buttons: readonly RegisteredButton[];
}

/** More that the customer sees and that no tag of BPMSoft can say. */
export type RegisteredExtra =
  | { readonly kind: 'carousel'; readonly cards: readonly RegisteredCard[] }
  /** `text` is empty where the list has none. */
  | { readonly kind: 'limited-time-offer'; readonly text: string; readonly expires: boolean }
  | { readonly kind: 'call-permission' };

/** One registered template, whatever list it comes from. */
export interface RegisteredTemplate {
  readonly format: ListFormat;
  /** The list and the place of the whole entry in it. */
  readonly source: ListSource;
  readonly span: Span;
  readonly id: string | undefined;
  /** Trimmed; empty when the list does not say it. */
  readonly name: string;
  /** As the list spells it; compare with `sameLanguage`. */
  readonly language: string | undefined;
  /** Upper case; Edna's `AUTHORIZATION` is `AUTHENTICATION`. */
  readonly category: string | undefined;
  readonly status: RegisteredStatus;
  readonly header: RegisteredHeader | undefined;
  readonly body: RegisteredText;
  readonly footer: RegisteredText | undefined;
  readonly buttons: readonly RegisteredButton[];
  readonly extras: readonly RegisteredExtra[];
  /** Edna does not send locked templates, as one public client has it. */
  readonly locked: boolean;
  /** Meta's reason for a rejection; never `NONE`. */
  readonly rejectedReason?: string | undefined;
  /** Meta's quality: GREEN, YELLOW, RED. */
  readonly quality?: string | undefined;
  /** As the list writes it: only for showing and for sorting of two versions of one template. */
  readonly updatedAt?: string | undefined;
}

/** Whether a language of a list is another spelling of one: `RU` and `ru`, `en-US` and `en_us`. Unknown ones are equal. */
export function sameLanguage(a: string | undefined, b: string | undefined): boolean {
  return (a === undefined ? undefined : languageKey(a)) === (b === undefined ? undefined : languageKey(b));
}

/** A spelling of a language that can be compared: `en-US` → `en_us`. */
export function languageKey(language: string): string {
  return language.trim().toLowerCase().replaceAll('-', '_');
}
