import { CHECKS, OPTION_KEYS } from '../../server/src/service';
import { mutate } from './mutate';
import type { Random } from './random';

const SEEDS = [
  '{}',
  '{ "severity": { "double-space": "off" }, "descriptionLength": 250, "category": "utility" }',
  '{ "ignore": ["drafts/**", "*.old.hsm"], "baseline": "accepted.json", "allowPlaceholders": true }',
  '{\n  // of the shop\n  "samples": {\n    "Анна": { "1": "Анна", "Contact.Name": "Анна" }, /* two */\n    "Б": {},\n  },\n}\n',
  '{"ignore": ["drafts (old)/**", "!drafts/a.hsm", "[a-z]?.hsm", "{a,b}/*.hsm"]}',
];
const PATTERNS = [
  '**',
  '*',
  '?',
  '+(a|b)',
  '!(x)',
  '[a-z]',
  '[',
  ']',
  '{a,b}',
  '{1..9}',
  '/',
  '..',
  '\\',
  '!',
  '',
  'a',
];
const VALUES = [
  'null',
  'true',
  '-1',
  '1e999',
  '""',
  '[]',
  '{}',
  '[[',
  '{"a":',
  '"\\u0000"',
  '"..\\\\..\\\\x"',
  '"//h/x"',
];
const MARKS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '//',
  '/*',
  '*/',
  '\n',
  '\\',
  ' ',
  '\t',
  '\ufeff',
  '\ud800',
  "'",
];
const KEYS = [...OPTION_KEYS, '__proto__', 'constructor', 'toString', '$schema', 'Severity', 'ignored'];

/** The next configuration file: one with values of any kind, a damaged one, or one that is nested very deeply. */
export function nextConfiguration(random: Random): string {
  switch (random.below(5)) {
    case 0:
      return mutate(random.pick(SEEDS), [...VALUES, ...MARKS], random);
    case 1:
      return `{"ignore": [${random.repeat(1 + random.below(3), () => JSON.stringify(pattern(random))).join()}]}`;
    case 2:
      return `{${random.repeat(random.below(4), () => property(random)).join(', ')}}`;
    case 3:
      return random.pick(['[', '{"a":', '{"samples":', '[[', '{"ignore":[']).repeat(10 ** random.below(5));
    default:
      return random
        .repeat(random.below(12), () => random.pick([...MARKS, ...VALUES, ...KEYS.map(quoted)]))
        .join('');
  }
}

function pattern(random: Random): string {
  const parts = random.repeat(1 + random.below(8), () => random.pick(PATTERNS));
  return parts.join('').repeat(random.chance(0.1) ? 4000 : 1);
}

function property(random: Random): string {
  const key = random.pick(KEYS);
  const id = random.pick([...CHECKS.map((check) => check.id), ...KEYS]);
  const inner = random.chance(0.5)
    ? random.pick(VALUES)
    : `{${quoted(id)}: ${random.pick(['"off"', ...VALUES])}}`;
  return `${quoted(key)}: ${inner}`;
}

function quoted(word: string): string {
  return JSON.stringify(word);
}
