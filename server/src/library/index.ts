/**
 * Checks, repairs and shows WhatsApp templates (HSM) of BPMSoft. What other programs use: pure functions, text in and
 * facts out, in a browser as in Node.js. Every offset counts UTF-16 units.
 */
import * as service from '../service';
import { rulesOf } from './rules';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Language = 'en' | 'ru';

/** A text in both languages. */
export interface LocalizedText {
  readonly en: string;
  readonly ru: string;
}

/** A half-open range of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of a range. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The rules of a template: the content of `hsm.config.json`. Every key may be left out. */
export interface Rules {
  /** Severity by check; a check that is missing has its default. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  /** Options of single checks: the check, then its options. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Size of the field «Описание» in UTF-16 units. */
  readonly descriptionLength?: number;
  /** The category under which the template is registered. */
  readonly category?: 'marketing' | 'utility' | 'authentication';
  /** Whether `{{1}}` may stay in the text that goes to BPMSoft. */
  readonly allowPlaceholders?: boolean;
  /** Sample values by the name of their set, then by placeholder. */
  readonly samples?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A template in its parts. */
export interface Template {
  readonly text: string;
  /** The message; undefined when there is no text after `[#HSM#]`. */
  readonly body: string | undefined;
  readonly header: string | undefined;
  /** The address of the header image. */
  readonly image: string | undefined;
  readonly footer: string | undefined;
  /** Names of the placeholders, each once: `1` for `{{1}}`, `Contact.Name` for `[#Contact.Name#]`. */
  readonly placeholders: readonly string[];
}

/** What a check found. */
export interface Finding {
  /** The id of the check, such as `header-too-long`. */
  readonly check: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong, why it matters, and what to do. */
  readonly message: LocalizedText;
  /** A repair after which a correct reader sees no difference except for the defect; undefined when there is none. */
  readonly fix: Repair | undefined;
  /** Repairs that change what the customer reads: only for an author to choose. */
  readonly suggestions: readonly Repair[];
}

export interface Repair {
  readonly title: LocalizedText;
  /** In order, not overlapping. */
  readonly edits: readonly TextEdit[];
}

export interface Repaired {
  readonly text: string;
  /** The edits that lead to it, in order, not overlapping. */
  readonly edits: readonly TextEdit[];
}

export interface Rendered {
  /** The message as plain text, without formatting marks. */
  readonly plain: string;
  /** The bubble as HTML, every text escaped, without scripts and styles; `hsm-templates/bubble.css` is its style sheet. */
  readonly html: string;
}

export interface RenderOptions {
  /** Values for placeholders by name; one without a value stays as written. */
  readonly samples?: Readonly<Record<string, string>>;
  /** Of the labels in the bubble. Default: `en`. */
  readonly language?: Language;
}

/** A check, as `explain` and lists show it. */
export interface Check {
  readonly id: string;
  readonly title: LocalizedText;
  readonly why: LocalizedText;
  readonly severity: Severity | 'off';
  /** Whether `repair` solves its findings. */
  readonly fixable: boolean;
}

const NO_RULES: Rules = {};

/** Reads a template. Never throws: of damaged tags it takes what the author meant. */
export function parse(text: string): Template {
  const document = service.parseTemplate(text);
  return {
    text,
    body: document.body.text === '' ? undefined : document.body.text,
    header: document.head?.text,
    image: document.image?.url?.value,
    footer: document.foot?.text,
    placeholders: service.sampleKeysOf(document),
  };
}

/**
 * Finds what is wrong with a template, in order of place.
 *
 * @throws {TypeError} when the rules name an unknown key or check, or a value of the wrong kind
 */
export function judge(text: string, rules: Rules = NO_RULES): readonly Finding[] {
  const template = { address: '', document: service.parseTemplate(text) };
  return service.judge(template, rulesOf(rules)).open.map((finding) => ({
    check: finding.check.id,
    severity: finding.severity,
    span: finding.span,
    message: finding.message,
    fix: finding.fix(),
    suggestions: finding.suggestions(),
  }));
}

/**
 * Applies every safe repair until none is left.
 *
 * @throws {TypeError} as `judge`
 */
export function repair(text: string, rules: Rules = NO_RULES): Repaired {
  const template = { address: '', document: service.parseTemplate(text) };
  const { text: repaired, edits } = service.repair(template, rulesOf(rules));
  return { text: repaired, edits };
}

/** The message that the customer gets. */
export function render(text: string, { samples = {}, language = 'en' }: RenderOptions = {}): Rendered {
  const document = service.parseTemplate(text);
  const message = service.buildMessage(document, samples);
  return {
    plain: service.renderPlainText(document, samples),
    html: service.renderBubble(message, { language, fold: false, spans: false }),
  };
}

/** All checks, in the order of the catalogue. */
export const checks: readonly Check[] = service.CHECKS.map(({ id, title, why, severity, hasFix }) => ({
  ...{ id, title, why, severity, fixable: hasFix },
}));

/** The page of a check as Markdown; undefined when there is no such check. */
export function explain(id: string, language: Language = 'en'): string | undefined {
  const check = service.CHECKS.find((one) => one.id === id);
  return check && service.explainCheck(check, language);
}
