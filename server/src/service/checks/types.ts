import type { Range } from 'vscode-languageserver-types';
import type { Neighbours } from '../folder/shared-with';
import type { SampleSet } from '../model/filled';
import type { Field, PlainShape } from '../shapes/shape';
import type { Repair } from '../vocabulary/edits';
import type { ConfiguredSeverity, Severity } from '../vocabulary/severity';
import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';
import type { RegisteredIndex } from '../registered/index/registered-index';
import type { HandedTemplate, LookupIndex } from '../lookup/lookup-index';
import type { ExampleTemplate } from './example-list';
import type { CheckSource } from '../vocabulary/sources';

/** The chapter of the catalogue that holds a check. */
export type CheckGroup = 'markup' | 'image' | 'text' | 'variables' | 'content' | 'registered' | 'lookup';

/** Another file that a finding points into. */
export interface OtherFile {
  /** What the user calls it. */
  readonly name: string;
  readonly uri: string;
}

/** Another place that belongs to a finding, such as the first of two tags; in this template or in another file. */
export type RelatedPlace =
  | { readonly span: Span; readonly other?: undefined; readonly message: LocalizedText }
  | { readonly other: OtherFile; readonly range: Range; readonly message: LocalizedText };

/** What a check found, once. */
export interface Finding {
  readonly check: Check;
  readonly span: Span;
  /** Where the author may still be writing what decides about it: with `whileTyping: false`, the finding waits there. */
  readonly typingSpan: Span;
  readonly severity: Severity;
  readonly message: LocalizedText;
  readonly related: readonly RelatedPlace[];
  /** A repair that cannot change what a correct reader sees except for the defect; may run on save. */
  readonly fix: () => Repair | undefined;
  /** Repairs that change the meaning: only on request, one at a time. */
  readonly suggestions: () => readonly Repair[];
  /** The findings that this one stands for, itself included, in order of place; undefined where it stands for itself only. */
  readonly equal?: readonly Finding[];
}

/** Where a check of a company looks. */
export type CompanySection = 'any' | 'body' | 'header' | 'footer';

/** A check that a company defines in its configuration: whatever the pattern matches is a finding. */
export interface CompanyCheck {
  /** With a slash, which no built-in check has: `company/no-caps`. */
  readonly id: string;
  /** A regular expression of RE2. */
  readonly find: string;
  readonly section?: CompanySection;
  readonly severity?: ConfiguredSeverity;
  /** In the language of the company. */
  readonly message: string;
}

/** Options of the checks from the configuration. Every field has a default. */
export interface CheckOptions {
  /** Size of the field «Описание» in UTF-16 units; 0 when it is unknown, then nothing is checked. */
  readonly descriptionLength: number;
  /** The category under which the template is registered, when it is known. */
  readonly category: 'marketing' | 'utility' | 'authentication' | undefined;
  /** The name under which the template is registered, when the configuration says it. */
  readonly registeredName?: string | undefined;
  readonly samples: readonly SampleSet[];
  /** What each variable means, by its key: `1` → "client's name". */
  readonly variables: Readonly<Record<string, string>>;
  /** Options of single checks, by id; each check reads its own through `ownOptions`. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Checks that the configuration defines itself. */
  readonly checks: readonly CompanyCheck[];
  /** Whether the template has variables on purpose, so that `placeholder-in-text` stays silent. */
  readonly allowPlaceholders: boolean;
}

/** What a check sees. */
export interface CheckContext {
  readonly document: HsmDocument;
  readonly options: CheckOptions;
  /** The templates of the folder, under `uri` the checked one itself; absent when only one file is looked at. */
  readonly others?: Neighbours | undefined;
  /** The URI of the checked document, if it is among the others. */
  readonly uri?: string;
  /** The registered templates; absent without a list. */
  readonly registered?: RegisteredIndex | undefined;
  /** The records of BPMSoft's lookup, and the template's own «Название»; absent without an exported lookup. */
  readonly lookup?: { readonly index: LookupIndex; readonly name: string } | undefined;
}

/** An option of one check: `"options": { "near-limit": { "percent": 80 } }`. */
export interface CheckOption<Value> extends Field<Value> {
  readonly shape: PlainShape<Value>;
  readonly default: Value;
}

/** What is marked, besides its severity: editors fade what is `unnecessary`. */
export type CheckTag = 'unnecessary';

/** A check as everything outside `checks/` sees it. */
export interface Check {
  readonly id: string;
  /** `company`: defined by a configuration. */
  readonly group: CheckGroup | 'company';
  readonly severity: ConfiguredSeverity;
  /** The release that brought the check. */
  readonly since: string;
  /** Whether it may speak while the cursor is inside the finding. */
  readonly whileTyping: boolean;
  readonly source: CheckSource;
  /** Why a template with this defect cannot work: what makes it an error where nobody states the rule. */
  readonly cannotWork: LocalizedText | undefined;
  readonly tags: readonly CheckTag[];
  /** Whether it also runs on texts that are longer than any template: `LIMITS.detailedChecks`. */
  readonly runsOnLongTexts: boolean;
  /** Codes with which Edna or Meta refuse what the check finds: `DELIVERY_CODES` explains them. */
  readonly refusedWith: readonly string[];
  readonly title: LocalizedText;
  readonly why: LocalizedText;
  readonly examples: CheckExamples;
  /** Options of its own, by name; empty when it has none. */
  readonly options: Readonly<Record<string, CheckOption<unknown>>>;
  /** Speaks of what is only unusual, and not where an approved registered text has it: `settled.ts`. */
  readonly untilRegistered: boolean;
  readonly hasFix: boolean;
  readonly hasSuggestions: boolean;
  /** `Character` and `Fact` bits without which the check cannot find anything; 0: always run. */
  readonly needsCharacters: number;
  readonly needsFacts: number;
  /** Adds all findings to a list, in file order; `severity` is the configured one. */
  readonly run: (context: CheckContext, severity: Severity, findings: Finding[]) => void;
}

/**
 * Examples that are executed by the tests and shown on the page of the check.
 */
export interface CheckExamples {
  readonly bad: readonly BadExample[];
  readonly good: readonly string[];
}

export interface BadExample {
  /**
   * The template with every finding of this check between `⟦` and `⟧`; `⟦⟧` for an empty span. The marks are
   * removed before the text is checked and shown.
   */
  readonly text: string;
  /** The text after the fix (or, for a check with suggestions only, after the first suggestion of the first finding). */
  readonly fixed?: string;
  readonly options?: Partial<CheckOptions>;
  /** Texts of other templates of the folder. */
  readonly others?: readonly string[];
  /** The list of registered templates. */
  readonly registered?: readonly ExampleTemplate[];
  /** The records of the lookup; the example itself is called `template`. */
  readonly lookup?: readonly HandedTemplate[];
  /** When the example's severity is not the default one. */
  readonly severity?: Severity;
}
