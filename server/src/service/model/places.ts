import { Fact } from '../syntax/facts';
import type { Span } from '../vocabulary/span';
import type { HsmDocument, Section } from '../syntax/tree';
import { variableForm, type DamagedVariableNode, type VariableForm } from '../syntax/variables';

/** A place that the sender fills: a variable, or damaged braces that can only mean one. */
export interface Place {
  readonly span: Span;
  /** Between the braces, trimmed when the braces are damaged. */
  readonly name: string;
  readonly form: VariableForm;
  /** Present when the braces are damaged, so that `variable-braces` speaks about it already. */
  readonly damaged?: true;
}

/** What the checks of variables need at least: a variable, or braces that may mean one. */
export const VARIABLE_FACTS = Fact.Variable | Fact.DamagedVariable;

const NO_PLACES: readonly Place[] = [];

interface Places {
  /** Those of all sections, in file order. */
  readonly all: readonly Place[];
  /** Without the sections that have none. */
  readonly bySection: ReadonlyMap<Section, readonly Place[]>;
}

/**
 * The places of a section, in order. Damaged braces count where their meaning is certain: then correcting the
 * braces brings no finding that was not there before.
 */
export function placesIn(document: HsmDocument, section: Section): readonly Place[] {
  if ((document.facts & VARIABLE_FACTS) === 0) return NO_PLACES;
  return document.once(collectPlaces).bySection.get(section) ?? NO_PLACES;
}

/** The places of all sections, in file order; without those before `[#HSM#]`. */
export function placesOf(document: HsmDocument): readonly Place[] {
  if ((document.facts & VARIABLE_FACTS) === 0) return NO_PLACES;
  return document.once(collectPlaces).all;
}

/** The name that damaged braces can only mean: `{{ 1 }}`, `{{1}`, `{1}`; undefined where a person has to decide. */
export function certainName({ name, defect, span }: DamagedVariableNode, text: string): string | undefined {
  // A word in single braces may be text; a number in them is another system's way to write a variable.
  if (name === undefined || (defect === 'single-brace' && variableForm(name) !== 'number')) return undefined;
  // More braces than the scanner takes for one variable.
  return text[span.start - 1] === '{' || text[span.end] === '}' ? undefined : name;
}

function collectPlaces(document: HsmDocument): Places {
  const found = (document.facts & Fact.DamagedVariable) === 0 ? document.variables : withDamaged(document);
  const all: Place[] = [];
  const bySection = new Map<Section, readonly Place[]>();
  let index = 0;
  for (const section of document.allSections) {
    const before = all.length;
    for (let place = found[index]; place && place.span.start < section.span.end; place = found[++index]) {
      if (place.span.start >= section.span.start) all.push(place);
    }
    if (all.length > before) bySection.set(section, all.slice(before));
  }
  return { all, bySection };
}

/** Variables and damaged ones of which the meaning is certain, in order. */
function withDamaged(document: HsmDocument): readonly Place[] {
  const found: Place[] = [...document.variables];
  for (const node of document.damagedVariables) {
    const name = certainName(node, document.text);
    if (name !== undefined) found.push({ span: node.span, name, form: variableForm(name), damaged: true });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Two places of one template that are written in different ways. */
export interface MixedStyles {
  readonly first: Place;
  readonly other: Place;
}

/**
 * The first variable and the first one that is written in another way: a number among names, or a name among
 * numbers. Footers are left out, because no variable may stand there anyway.
 */
export function findMixedStyles(document: HsmDocument): MixedStyles | undefined {
  return document.once(mixedStylesIn);
}

function mixedStylesIn(document: HsmDocument): MixedStyles | undefined {
  let first: Place | undefined;
  for (const section of document.allSections) {
    if (section.kind !== 'body' && section.kind !== 'head') continue;
    for (const place of placesIn(document, section)) {
      if (place.form === 'invalid') continue;
      if (!first) first = place;
      else if (place.form !== first.form) return { first, other: place };
    }
  }
  return undefined;
}

/** Whether numbers and names stand in one template, so that there is no numbering to speak of. */
export function mixesStyles(document: HsmDocument): boolean {
  return findMixedStyles(document) !== undefined;
}
