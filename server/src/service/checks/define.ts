import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import type { OwnOptions } from './own-options';
import type { Check, CheckContext, CheckTag, Finding, RelatedPlace } from './types';
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
 * Makes a check from its one file's parts. See `docs/adding-a-check.md`.
 */
export function defineCheck<Data>(definition: CheckDefinition<Data>): Check {
  const { id, group, severity: usual, since, whileTyping, source, title, why, examples } = definition;
  const { needs, find, fix, suggest, options: own } = definition;
  // One way to report for all runs: a new one for each run of each check would be most of the garbage of a key press.
  let running: { readonly context: CheckContext; readonly severity: Severity; readonly findings: Finding[] };
  const report = (found: Report<Data>): void => {
    const { context, severity, findings } = running;
    const own = severity === usual ? (found.severity ?? severity) : severity;
    findings.push(new DefinedFinding(definition, check, context, found, own));
  };
  const check: Check = {
    ...{ id, group, severity: usual, since, whileTyping, source, title, why, examples },
    refusedWith: definition.refusedWith ?? NONE,
    options: own?.fields ?? {},
    untilRegistered: definition.untilRegistered === true,
    cannotWork: definition.cannotWork,
    tags: definition.tags ?? NONE,
    runsOnLongTexts: definition.runsOnLongTexts === true,
    hasFix: fix !== undefined,
    hasSuggestions: suggest !== undefined,
    needsCharacters: needs?.characters ?? 0,
    needsFacts: needs?.facts ?? 0,
    run(context, severity, findings) {
      running = { context, severity, findings };
      find(context, report);
    },
  };
  return check;
}

/** A finding that makes its words and repairs when they are requested: of a thousand, most are never read. */
class DefinedFinding<Data> implements Finding {
  readonly span: Span;
  readonly typingSpan: Span;
  private places: Report<Data>['related'];
  private readonly data: Data;
  private words: LocalizedText | undefined;

  constructor(
    private readonly definition: CheckDefinition<Data>,
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
    this.words ??= this.definition.message(this.data);
    return this.words;
  }

  fix(): Repair | undefined {
    const { fix } = this.definition;
    const edits = fix?.edits(this.data, this.span, this.context);
    if (!fix || !edits) return undefined;
    return { title: typeof fix.title === 'function' ? fix.title(this.data) : fix.title, edits };
  }

  suggestions(): readonly Repair[] {
    return this.definition.suggest?.(this.data, this.span, this.context) ?? NONE;
  }
}

const NONE: readonly never[] = [];
