import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** This many texts are made for each pattern: with other alternatives, and with parts that are there or not. */
const VARIANTS = 3;
/** A sign of a set of characters that is not listed. */
const OF_SET: Readonly<Record<AST.CharacterSet['kind'], string>> = {
  any: 'x',
  digit: '1',
  space: ' ',
  word: 'a',
  property: 'я',
};

/**
 * Short texts that a pattern fits, or nearly fits: what it looks ahead for is left out.
 *
 * @param literal with its slashes and flags
 */
export function fittingTexts(literal: string): string[] {
  const { pattern } = new RegExpParser().parseLiteral(literal);
  return Array.from({ length: VARIANTS }, (_, variant) => textOf(pattern.alternatives, variant));
}

function textOf(alternatives: readonly AST.Alternative[], variant: number): string {
  const chosen = alternatives[variant % alternatives.length];
  return (chosen?.elements ?? []).map((element) => textOfElement(element, variant)).join('');
}

function textOfElement(element: AST.Element, variant: number): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
      return element.kind !== 'any' && element.negate ? '-' : OF_SET[element.kind];
    case 'CharacterClass':
      return ofClass(element, variant);
    case 'Group':
    case 'CapturingGroup':
      return textOf(element.alternatives, variant);
    case 'Quantifier': {
      const times = Math.min(element.max, Math.max(element.min, variant));
      return textOfElement(element.element, variant).repeat(times);
    }
    default:
      return '';
  }
}

function ofClass({ negate, elements }: AST.CharacterClass, variant: number): string {
  if (negate) return 'я';
  const chosen = elements[variant % elements.length];
  if (chosen?.type === 'CharacterClassRange') return String.fromCodePoint(chosen.min.value);
  return chosen?.type === 'Character' || chosen?.type === 'CharacterSet'
    ? textOfElement(chosen, variant)
    : '';
}
