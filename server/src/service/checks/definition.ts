import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import type { OwnOptions } from './own-options';
import type { Check, CheckContext, CheckTag, RelatedPlace } from './types';
import type { Repair, TextEdit } from '../vocabulary/edits';
import type { Severity } from '../vocabulary/severity';

/** A finding as a check reports it. `Data` is what its message and its repair need. */
export interface Report<Data> {
  readonly span: Span;
  /** Where the finding waits for the author to write on; the span itself where that is all that decides. */
  readonly typingSpan?: Span;
  readonly data: Data;
  /** Other places; a function where finding them costs something. */
  readonly related?: readonly RelatedPlace[] | (() => readonly RelatedPlace[]);
  /** Only where one check finds things of different weight; ignored when the user configured a severity. */
  readonly severity?: Severity;
}

/** A repair of one kind of finding, made only when it is requested. */
type RepairTexts<Data> = LocalizedText | ((data: Data) => LocalizedText);

export interface CheckDefinition<Data> extends Omit<
  Check,
  | 'run'
  | 'cannotWork'
  | 'tags'
  | 'runsOnLongTexts'
  | 'refusedWith'
  | 'hasFix'
  | 'hasSuggestions'
  | 'needsCharacters'
  | 'needsFacts'
  | 'options'
  | 'untilRegistered'
> {
  readonly untilRegistered?: boolean;
  readonly cannotWork?: LocalizedText;
  readonly tags?: readonly CheckTag[];
  readonly runsOnLongTexts?: boolean;
  readonly refusedWith?: readonly string[];
  /** Options of its own, which `find` reads with `options.of(…)`. */
  readonly options?: OwnOptions<object>;
  /** Bits without which nothing can be found, so that the check is skipped where they do not occur. */
  readonly needs?: { readonly characters?: number; readonly facts?: number };
  readonly message: (data: Data) => LocalizedText;
  /** Reports in file order. */
  readonly find: (context: CheckContext, report: (found: Report<Data>) => void) => void;
  /** A safe repair: may run on save and in bulk. */
  readonly fix?: {
    readonly title: RepairTexts<Data>;
    readonly edits: (data: Data, span: Span, context: CheckContext) => readonly TextEdit[] | undefined;
  };
  /** Repairs that change the meaning. */
  readonly suggest?: (data: Data, span: Span, context: CheckContext) => readonly Repair[];
}

/**
 * What is needed only for findings that somebody sees, or asks about. scripts/bundles/check-views.js reads the names here: in the
 * server these parts are in a script of their own.
 */
export type LaterParts<Data> = Pick<
  CheckDefinition<Data>,
  'message' | 'title' | 'why' | 'cannotWork' | 'source' | 'examples' | 'fix' | 'suggest'
>;
