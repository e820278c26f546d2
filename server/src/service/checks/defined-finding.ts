import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import type { LaterParts, Report } from './definition';
import type { Check, CheckContext, Finding, RelatedPlace } from './types';
import type { Repair } from '../vocabulary/edits';
import type { Severity } from '../vocabulary/severity';

/**
 * The words of a finding. One macro or sign found a thousand times says the same each time: those words are made once, and
 * comparing them costs nothing.
 */
export function wordingOf<Data>(later: LaterParts<Data>): (data: Data) => LocalizedText {
  let last: { readonly data: Data; readonly words: LocalizedText } | undefined;
  return (data) => {
    if (!last || !isSame(last.data, data)) last = { data, words: later.message(data) };
    return last.words;
  };
}

/** Whether two data have the same values, one level deep. */
function isSame<Data>(a: Data, b: Data): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  for (const key in a) if (a[key] !== b[key]) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
}

/** A finding that makes its words and repairs when they are requested: of a thousand, most are never read. */
export class DefinedFinding<Data> implements Finding {
  readonly span: Span;
  readonly typingSpan: Span;
  private places: Report<Data>['related'];
  private readonly data: Data;
  private words: LocalizedText | undefined;

  constructor(
    private readonly later: LaterParts<Data>,
    private readonly wording: (data: Data) => LocalizedText,
    readonly check: Check,
    private readonly context: CheckContext,
    report: Report<Data>,
    readonly severity: Severity,
  ) {
    this.span = report.span;
    this.typingSpan = report.typingSpan ?? report.span;
    this.places = report.related;
    this.data = report.data;
  }

  get related(): readonly RelatedPlace[] {
    if (typeof this.places === 'function') this.places = this.places();
    return this.places ?? NONE;
  }

  get message(): LocalizedText {
    this.words ??= this.wording(this.data);
    return this.words;
  }

  fix(): Repair | undefined {
    const { fix } = this.later;
    const edits = fix?.edits(this.data, this.span, this.context);
    if (!fix || !edits) return undefined;
    return { title: typeof fix.title === 'function' ? fix.title(this.data) : fix.title, edits };
  }

  suggestions(): readonly Repair[] {
    return this.later.suggest?.(this.data, this.span, this.context) ?? NONE;
  }
}

const NONE: readonly never[] = [];
