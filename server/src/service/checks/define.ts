import type { LocalizedText } from '../vocabulary/language';
import { DefinedFinding, wordingOf } from './defined-finding';
import type { CheckDefinition, LaterParts, Report } from './definition';
import type { Check, CheckContext, CheckTag, Finding } from './types';
import type { Severity } from '../vocabulary/severity';

/**
 * Makes a check from its one file's parts. See `docs/adding-a-check.md`.
 *
 * @param later in the server these parts are in scripts of their own, loaded when they are read (scripts/bundles/check-views.js)
 */
export function defineCheck<Data>(
  definition: CheckDefinition<Data>,
  later: LaterParts<Data> = definition,
): Check {
  return new DefinedCheck(definition, later);
}

class DefinedCheck<Data> implements Check {
  readonly id: string;
  readonly group: Check['group'];
  readonly severity: Check['severity'];
  readonly since: string;
  readonly whileTyping: boolean;
  readonly refusedWith: readonly string[];
  readonly options: Check['options'];
  readonly untilRegistered: boolean;
  readonly tags: readonly CheckTag[];
  readonly runsOnLongTexts: boolean;
  readonly needsCharacters: number;
  readonly needsFacts: number;
  private readonly find: CheckDefinition<Data>['find'];
  private readonly wording: (data: Data) => LocalizedText;
  // What it works on: an object for each run of each check would be garbage of every key press.
  private context: CheckContext | undefined;
  private as: Severity = 'error';
  private findings: Finding[] = [];

  constructor(
    definition: CheckDefinition<Data>,
    private readonly later: LaterParts<Data>,
  ) {
    this.id = definition.id;
    this.group = definition.group;
    this.severity = definition.severity;
    this.since = definition.since;
    this.whileTyping = definition.whileTyping;
    this.refusedWith = definition.refusedWith ?? NONE;
    this.options = definition.options?.fields ?? {};
    this.untilRegistered = definition.untilRegistered === true;
    this.tags = definition.tags ?? NONE;
    this.runsOnLongTexts = definition.runsOnLongTexts === true;
    this.needsCharacters = definition.needs?.characters ?? 0;
    this.needsFacts = definition.needs?.facts ?? 0;
    this.find = definition.find;
    this.wording = wordingOf(later);
  }

  get source(): Check['source'] {
    return this.later.source;
  }

  get title(): LocalizedText {
    return this.later.title;
  }

  get why(): LocalizedText {
    return this.later.why;
  }

  get examples(): Check['examples'] {
    return this.later.examples;
  }

  get cannotWork(): LocalizedText | undefined {
    return this.later.cannotWork;
  }

  get hasFix(): boolean {
    return this.later.fix !== undefined;
  }

  get hasSuggestions(): boolean {
    return this.later.suggest !== undefined;
  }

  readonly run = (context: CheckContext, severity: Severity, findings: Finding[]): void => {
    this.context = context;
    this.as = severity;
    this.findings = findings;
    this.find(context, this.report);
  };

  // One way to report for all runs: a new one for each run of each check would be most of the garbage of a key press.
  private readonly report = (found: Report<Data>): void => {
    const { context, as } = this;
    if (!context) return;
    const severity = as === this.severity ? (found.severity ?? as) : as;
    this.findings.push(new DefinedFinding(this.later, this.wording, this, context, found, severity));
  };
}

const NONE: readonly never[] = [];
