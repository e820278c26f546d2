import { Fact } from '../syntax/facts';
import { TokenKind } from '../syntax/tokens';
import type { HsmDocument, Section } from '../syntax/tree';
import {
  damagedVariable,
  variableForm,
  type DamagedVariableNode,
  type VariableForm,
} from '../syntax/variables';
import { spanTouchesOffset, type Span } from '../vocabulary/span';
import { countBefore } from '../vocabulary/sorted';

/** What a placeholder is: one bit a kind, so that a union of them says which are requested. */
export const enum PlaceholderKind {
  /** `{{1}}`, `{{name}}`. */
  Variable = 1 << 0,
  /** Braces around a name that Meta refuses: `{{Имя}}`. */
  BadName = 1 << 1,
  /** Damaged braces that can only mean one variable: `{{ 1 }}`, `{1}`. */
  Damaged = 1 << 2,
  /** `[#Contact.Name#]`. */
  Macro = 1 << 3,
  /** Of Edna's SMS templates: `%w`. */
  Operand = 1 << 4,
  /** As other programs and people write it: `[Name]`, `%name%`; see `foreignPlaceholders`. */
  Foreign = 1 << 5,
}

/** Variables whose braces are sound, whatever their name. */
export const WRITTEN_VARIABLES = PlaceholderKind.Variable | PlaceholderKind.BadName;
/** What Meta would register as a variable, once damaged braces are completed. */
export const VARIABLES = WRITTEN_VARIABLES | PlaceholderKind.Damaged;
/** What a sample may fill, once damaged braces are completed. */
export const SAMPLED = PlaceholderKind.Variable | PlaceholderKind.Damaged | PlaceholderKind.Macro;
/** What is filled in the text as it is written. */
export const FILLED = WRITTEN_VARIABLES | PlaceholderKind.Macro;

/** What the checks of variables need at least: a variable, or braces that may mean one. */
export const VARIABLE_FACTS = Fact.Variable | Fact.DamagedVariable;
const FACTS = VARIABLE_FACTS | Fact.Macro | Fact.Operand;

/** A place in a text with a name. */
export interface NamedPlace {
  /** Between the braces or brackets, trimmed when they are damaged: the key of its sample. An operand as it is written. */
  readonly name: string;
  readonly span: Span;
}

/** Something that is to be filled, or that its author took for that. */
export interface Placeholder extends NamedPlace {
  readonly kind: PlaceholderKind;
  /** How the name of a variable is written; of everything else undefined. */
  readonly form: VariableForm | undefined;
}

const NONE: readonly Placeholder[] = [];

/** The placeholders of the kinds in a section, in order. */
export function placeholdersIn(
  document: HsmDocument,
  section: Pick<Section, 'span'>,
  kinds: number = VARIABLES,
): readonly Placeholder[] {
  return (document.facts & FACTS) === 0 ? NONE : within(document, section.span, kinds);
}

/** The placeholders of the kinds in all sections of the message, in file order: without those before `[#HSM#]`. */
export function placeholdersOf(document: HsmDocument, kinds: number = VARIABLES): readonly Placeholder[] {
  if ((document.facts & FACTS) === 0) return NONE;
  return within(document, { start: document.body.span.start, end: document.text.length }, kinds);
}

/** The placeholders of the kinds in the whole file, in order. */
export function placeholdersOfFile(document: HsmDocument, kinds: number): readonly Placeholder[] {
  if ((document.facts & FACTS) === 0) return NONE;
  return document.once(collect).filter(({ kind }) => (kind & kinds) !== 0);
}

/** The placeholder of the kinds at an offset, also at its end; of two that touch, the one that begins there. */
export function placeholderAt(document: HsmDocument, offset: number, kinds: number): Placeholder | undefined {
  return placeholdersOfFile(document, kinds).findLast(({ span }) => spanTouchesOffset(span, offset));
}

function within(document: HsmDocument, { start, end }: Span, kinds: number): readonly Placeholder[] {
  const all = document.once(collect);
  const from = countBefore(all, ({ span }) => span.start < start);
  let to = from;
  let count = 0;
  for (let place = all[to]; place && place.span.start < end; place = all[++to]) {
    if ((place.kind & kinds) !== 0) count++;
  }
  // Nearly always nothing or everything: many checks ask for each section, and a list for each would be most of their garbage.
  if (count === 0) return NONE;
  if (count === all.length) return all;
  return all.slice(from, to).filter(({ kind }) => (kind & kinds) !== 0);
}

function collect({ tokens, text }: HsmDocument): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const place = placeholderOf(tokens.kind(index), text, tokens.start(index), tokens.end(index));
    if (place) found.push(place);
  }
  return found;
}

function placeholderOf(kind: TokenKind, text: string, start: number, end: number): Placeholder | undefined {
  switch (kind) {
    case TokenKind.Variable: {
      const name = text.slice(start + 2, end - 2);
      const form = variableForm(name);
      const isBad = form === 'invalid';
      return {
        kind: isBad ? PlaceholderKind.BadName : PlaceholderKind.Variable,
        span: { start, end },
        name,
        form,
      };
    }
    case TokenKind.DamagedVariable: {
      const span = { start, end };
      const name = certainName(damagedVariable(text, span), text);
      if (name === undefined) return undefined;
      return { kind: PlaceholderKind.Damaged, span, name, form: variableForm(name) };
    }
    case TokenKind.Macro: {
      const name = text.slice(start + 2, end - 2);
      return { kind: PlaceholderKind.Macro, span: { start, end }, name, form: undefined };
    }
    case TokenKind.Operand: {
      const name = text.slice(start, end);
      return { kind: PlaceholderKind.Operand, span: { start, end }, name, form: undefined };
    }
    default:
      return undefined;
  }
}

/** The name that damaged braces can only mean: `{{ 1 }}`, `{{1}`, `{1}`; undefined where a person has to decide. */
export function certainName({ name, defect, span }: DamagedVariableNode, text: string): string | undefined {
  // A word in single braces may be text; a number in them is another system's way to write a variable.
  if (name === undefined || (defect === 'single-brace' && variableForm(name) !== 'number')) return undefined;
  // More braces than the scanner takes for one variable.
  return text[span.start - 1] === '{' || text[span.end] === '}' ? undefined : name;
}
