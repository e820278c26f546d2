import type { Span } from '../../vocabulary/span';

/** The sign of a run, as a character: `*`, `_`, `~` or a backtick. */
export type MarkerSign = '*' | '_' | '~' | '`';

/** Two markers that make no run, with all between them. */
export interface MarkerPair {
  readonly marker: MarkerSign;
  /** With both markers. */
  readonly span: Span;
  /** What is written to open; more than one unit for doubled markers. */
  readonly open: Span;
  readonly close: Span;
}

/** What authors most likely meant as formatting, and what will not come out so. */
export interface FormattingDefects {
  /** Could open a run, and nothing on the line closes it. */
  readonly unclosed: readonly { readonly marker: MarkerSign; readonly offset: number }[];
  /** Offsets of two markers that would make a run, were it not for the line end between them. */
  readonly brokenAcrossLines: readonly {
    readonly marker: MarkerSign;
    readonly open: number;
    readonly close: number;
  }[];
  /** `* bold *`, `_x _`: only whitespace inside the markers keeps them from being a run. */
  readonly innerSpace: readonly MarkerPair[];
  /** `**x**`, `__x__`, `~~x~~`: Markdown. */
  readonly doubled: readonly MarkerPair[];
  /**
   * `слово*жирный*`: only a letter or digit outside the markers keeps them from being a run. `isCertain`:
   * the letter is one of ASCII, so no phone formats it; otherwise phones differ.
   */
  readonly glued: readonly (MarkerPair & { readonly isCertain: boolean })[];
}
