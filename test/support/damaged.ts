/** Correct templates as people damage them: real texts, a few accidents each. */
import fc from 'fast-check';
import { CORPUS } from './corpus';
import { MUTATIONS } from './mutations';

/** What gets into a text from a word processor, a web page, a spreadsheet, a phone or another system. */
export const PASTED = [
  ...[
    '\u00a0',
    '\u202f',
    '\u200b',
    '\u200e',
    '\u200f',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u2028',
    '\u202e',
    '\u0000',
    '\t',
  ],
  ...[
    ' ',
    '  ',
    '     ',
    '\n',
    '\n\n',
    '\n\n\n',
    ' \n',
    '\r',
    '\r\n',
    '\u000b',
    '\ud83d',
    '\udc4d',
    '\ufffd',
    '\ufe0f',
  ],
  ...[
    'и\u0306',
    '“',
    '…',
    '**',
    '* ',
    '- ',
    '> ',
    '1. ',
    '# ',
    '*',
    '_',
    '~',
    '`',
    '```',
    '[',
    ']',
    '{',
    '}',
    '{{',
    '}}',
  ],
  ...[
    '{1}',
    '{{1}',
    '{{ 2 }}',
    '%w',
    '[#Contact.Name#]',
    '<b>',
    '</b>',
    '<br>',
    '&nbsp;',
    '&amp;',
    '[a](https://a.ru)',
  ],
  ...[
    '[/HEAD]',
    '[*/FOOT*]',
    '[#HSM#]',
    '[*FOOT*]',
    '[*HEAD*]',
    '[*IMAGE*]',
    '[*HEAD]',
    '[*FOOTER*]',
    '[#НSM#]',
    '[*VIDEO*]',
  ],
  ...[
    'https://a.ru/x_y',
    'https://bit.ly/x',
    'www.a.ru',
    '😀',
    '👨‍👩‍👧',
    '🇰🇿',
    '*️⃣',
    'مرحبا',
    'שלום',
    'नमस्ते',
    'ﷺ',
  ],
] as const;

type Damage = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const offsetIn = (text: string, at: number): number => Math.round(at * text.length);

const pasting: fc.Arbitrary<Damage> = fc.tuple(fc.constantFrom(...PASTED), place).map(
  ([piece, at]) =>
    (text) =>
      text.slice(0, offsetIn(text, at)) + piece + text.slice(offsetIn(text, at)),
);
/** Accidents happen where tags, lines and sentences meet. */
const pastingAtSeam: fc.Arbitrary<Damage> = fc
  .tuple(fc.constantFrom(...PASTED), place)
  .map(([piece, at]) => (text) => {
    const seams = [...text.matchAll(/(?<=[\]}\n*_~`])|(?=[[{\n*_~`])/g)].map(({ index }) => index);
    const seam = seams[Math.floor(at * (seams.length - 1))] ?? 0;
    return text.slice(0, seam) + piece + text.slice(seam);
  });
const deleting: fc.Arbitrary<Damage> = fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(
  ([at, count]) =>
    (text) =>
      text.slice(0, offsetIn(text, at)) + text.slice(offsetIn(text, at) + count),
);
const doubling: fc.Arbitrary<Damage> = fc.tuple(place, place).map(([a, b]) => (text) => {
  const [from, to] = [offsetIn(text, Math.min(a, b)), offsetIn(text, Math.max(a, b))];
  return text.slice(0, to) + text.slice(from);
});
const mutating: fc.Arbitrary<Damage> = fc
  .tuple(fc.constantFrom(...MUTATIONS), place)
  .map(([mutation, at]) => (text) => {
    const broken = mutation.apply(text);
    return broken[Math.floor(at * (broken.length - 1))] ?? text;
  });

/** A template of the corpus after one systematic mutation, some accidents, or both; with LF or CR LF. */
export const damagedTemplate: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...CORPUS),
    fc.option(mutating, { freq: 2 }),
    fc.array(
      fc.oneof(
        { arbitrary: pastingAtSeam, weight: 4 },
        { arbitrary: pasting, weight: 3 },
        { arbitrary: deleting, weight: 1 },
        { arbitrary: doubling, weight: 1 },
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([{ text }, mutation, accidents, newline]) => {
    const mutated = mutation === null ? text : mutation(text);
    return accidents.reduce((damaged, accident) => accident(damaged), mutated).replaceAll('\n', newline);
  });
