import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { SampleSet } from '../model/filled';
import { SAMPLED, placeholdersIn } from '../model/placeholders';
import { englishPlural, russianPlural, type Language } from '../vocabulary/language';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument, TextSection } from '../syntax/tree';
import { spanOf } from '../vocabulary/ranges';
import { budgetOf } from '../model/budgets';
import { SECTION_NAMES } from '../vocabulary/section-names';
import { shortValue } from './short-value';
import { formatNumber } from '../vocabulary/numbers';

/** What is shown between the letters; both are off unless the user asks for them. */
export interface InlayHintSettings {
  /** `43/60` at the end of every section. */
  readonly lengths: boolean;
  /** The sample value after every variable and macro. */
  readonly samples: boolean;
}

export interface InlayHintRequest {
  readonly text: TextDocument;
  readonly document: HsmDocument;
  readonly range: Range;
  readonly settings: InlayHintSettings;
  /** The first set is the one that is shown. */
  readonly samples: readonly SampleSet[];
  /** What each variable means, by its key. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** Lengths and samples for a part of the document, in order. */
export function getInlayHints(request: InlayHintRequest): InlayHint[] {
  const { document, settings, text } = request;
  const asked = spanOf(text, request.range);
  const hints: InlayHint[] = [];
  for (const section of document.allSections) {
    if (!touches(asked, section.span)) continue;
    if (settings.samples && section.kind !== 'image') addSamples(request, section, asked, hints);
    if (!settings.lengths || section.kind === 'image') continue;
    const { end } = contentSpan(section);
    const isEmptyFile = section.tag === undefined && section.text === '';
    if (!isEmptyFile && touches(asked, { start: end, end })) hints.push(lengthHint(request, section, end));
  }
  return hints;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function lengthHint({ text, language }: InlayHintRequest, section: TextSection, end: number): InlayHint {
  const budget = budgetOf(section);
  const [used, allowed] = [formatNumber(budget.used, language), formatNumber(budget.allowed, language)];
  const name = SECTION_NAMES[section.kind][language];
  const tooltip =
    language === 'ru'
      ? `${name}: ${used} ${russianPlural(budget.used, 'символ', 'символа', 'символов')} из ${allowed} допустимых.`
      : `${name}: ${used} of ${allowed} allowed ${englishPlural(budget.allowed, 'character', 'characters')}.`;
  return { position: text.positionAt(end), label: `${used}/${allowed}`, paddingLeft: true, tooltip };
}

function addSamples(
  { text, document, samples, variables = {}, language }: InlayHintRequest,
  section: TextSection,
  asked: Span,
  hints: InlayHint[],
): void {
  const [set] = samples;
  for (const { span, name: key } of placeholdersIn(document, section, SAMPLED)) {
    if (!touches(asked, span)) continue;
    const value = set && Object.hasOwn(set.values, key) ? set.values[key] : undefined;
    const meaning = Object.hasOwn(variables, key) ? variables[key] : undefined;
    const shown = [meaning, value].flatMap((part) => (part === undefined ? [] : [shortValue(part)]));
    if (shown.length === 0) continue;
    const tooltip = value === undefined || !set ? '' : sampleTooltip(set.name, value, language);
    const label = shown.join(': ');
    hints.push({
      position: text.positionAt(span.end),
      label,
      paddingLeft: true,
      ...(tooltip === '' ? {} : { tooltip }),
    });
  }
}

function sampleTooltip(set: string, value: string, language: Language): string {
  return language === 'ru' ? `Пример из набора «${set}»: ${value}` : `Sample of the set “${set}”: ${value}`;
}
