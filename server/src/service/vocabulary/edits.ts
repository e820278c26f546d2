import type { LocalizedText } from './language';
import type { Span } from './span';

/** A replacement in the document; `span` in UTF-16 units. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A repair with the words that the lightbulb shows. */
export interface Repair {
  readonly title: LocalizedText;
  /** In order, not overlapping. */
  readonly edits: readonly TextEdit[];
}
