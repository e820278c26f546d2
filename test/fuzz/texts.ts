import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS } from '../support/corpus';
import { HOSTILE_TEMPLATES } from '../support/hostile';
import { mutate } from './mutate';
import { CHARACTER_PARTS, FAMILIES, PIECES, STRUCTURE } from './pieces';
import type { Random } from './random';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');

/** Real templates, correct and broken. */
const SEEDS: readonly string[] = [
  ...CORPUS.map(({ text }) => text),
  ...readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hsm'))
    .sort()
    .map((name) => readFileSync(join(EXAMPLES, name), 'utf8')),
  ...HOSTILE_TEMPLATES,
];

const SECTIONS = ['[*HEAD*]', '[*IMAGE*]', '[*FOOT*]', '[#HSM#]'];

/** The next text: a soup of pieces, a damaged template, random characters, or a change of a text that was tried before. */
export function nextText(random: Random, tried: readonly string[]): string {
  switch (random.below(7)) {
    case 0:
      return mutate(random.pick(SEEDS), SEEDS, random);
    case 1:
      return (random.chance(0.5) ? '[#HSM#]' : '') + soup(random, 12);
    case 2:
      return sections(random);
    case 3:
      return `[#HSM#]т[*IMAGE*]${soup(random, 6)}`;
    case 4:
      return characters(random);
    default:
      return mutate(tried.length > 0 ? random.pick(tried) : random.pick(SEEDS), SEEDS, random);
  }
}

/** Pieces of one or two families, of all, or only a few that come again and meet themselves. */
function soup(random: Random, longest: number): string {
  const choice = choosePieces(random);
  return random.repeat(random.below(longest), () => random.pick(choice)).join('');
}

function choosePieces(random: Random): readonly string[] {
  switch (random.below(5)) {
    case 0:
      return PIECES;
    case 1:
      return STRUCTURE;
    case 2:
      return random.repeat(1 + random.below(4), () => random.pick(PIECES));
    case 3:
      return random.pick(FAMILIES);
    default:
      return [...random.pick(FAMILIES), ...random.pick(FAMILIES)];
  }
}

function sections(random: Random): string {
  const parts = random.repeat(random.below(4), () => random.pick(SECTIONS) + soup(random, 6));
  return `[#HSM#]${soup(random, 8)}${parts.join('')}`;
}

/** Parts of characters in any order, or characters of all planes. */
function characters(random: Random): string {
  const begin = random.chance(0.5) ? '[#HSM#]' : '';
  if (random.chance(0.5))
    return begin + random.repeat(random.below(12), () => random.pick(CHARACTER_PARTS)).join('');
  const planes = [0x80, 0x500, 0x3000, 0x10000, 0x110000];
  const codes = random.repeat(random.below(16), () => random.below(random.pick(planes)));
  return begin + codes.map((code) => String.fromCodePoint(code)).join('');
}
