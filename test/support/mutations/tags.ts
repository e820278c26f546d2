import { eachLetter, eachTag, type Mutation } from './types';

/** The keys to the left and to the right on a QWERTY keyboard. */
const NEIGHBOURS: ReadonlyMap<string, readonly string[]> = new Map(
  ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'].flatMap((row) =>
    [...row].map((key, index): [string, string[]] => [
      key,
      [...row.slice(Math.max(0, index - 1), index), ...row.slice(index + 1, index + 2)],
    ]),
  ),
);
const CYRILLIC_LOOKALIKES: Readonly<Record<string, string>> = {
  H: 'Н',
  S: 'Ѕ',
  M: 'М',
  E: 'Е',
  A: 'А',
  I: 'І',
  O: 'О',
  T: 'Т',
};
const GREEK_LOOKALIKES: Readonly<Record<string, string>> = {
  H: 'Η',
  M: 'Μ',
  E: 'Ε',
  A: 'Α',
  I: 'Ι',
  O: 'Ο',
  T: 'Τ',
};
const OTHER_LAYOUT: Readonly<Record<string, string>> = {
  HSM: 'РЫЬ',
  HEAD: 'РУФВ',
  IMAGE: 'ШЬФПУ',
  FOOT: 'АЩЩЕ',
};
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  HSM: ['HMS', 'WABA'],
  HEAD: ['HEADER', 'TITLE', 'ЗАГОЛОВОК'],
  IMAGE: ['IMG', 'PICTURE', 'ФОТО'],
  FOOT: ['FOOTER', 'SIGN', 'ПОДПИСЬ'],
};
/** A name that is no longer a tag's: without `[#HSM#]` the file has none. */
const WRONG_NAME = ['misspelled-tag', 'tag-homoglyph', 'unknown-tag', 'missing-hsm-tag'];
const WRONG_SIGNS = ['malformed-tag'];

export const TAG_MUTATIONS: readonly Mutation[] = [
  {
    id: 'letter-replaced',
    title: 'A letter of a tag replaced by the one on a neighbouring key',
    caughtBy: WRONG_NAME,
    breaksSending: true,
    apply: (template) =>
      [0, 1].flatMap((side) =>
        eachLetter((name, index) => {
          const letter = NEIGHBOURS.get(name[index] ?? '')?.[side];
          return letter === undefined ? undefined : name.slice(0, index) + letter + name.slice(index + 1);
        })(template),
      ),
  },
  {
    id: 'letter-deleted',
    title: 'A letter of a tag left out',
    caughtBy: WRONG_NAME,
    breaksSending: true,
    apply: eachLetter((name, index) => name.slice(0, index) + name.slice(index + 1)),
  },
  {
    id: 'letter-doubled',
    title: 'A letter of a tag typed twice',
    caughtBy: WRONG_NAME,
    breaksSending: true,
    apply: eachLetter((name, index) => name.slice(0, index + 1) + name.slice(index)),
  },
  {
    id: 'letters-swapped',
    title: 'Two letters of a tag swapped',
    caughtBy: WRONG_NAME,
    breaksSending: true,
    apply: eachLetter((name, index) => {
      const [first, second] = [name[index], name[index + 1]];
      return first === undefined || second === undefined
        ? undefined
        : name.slice(0, index) + second + first + name.slice(index + 2);
    }),
  },
  {
    id: 'letter-lookalike-cyrillic',
    title: 'A letter of a tag replaced by its Cyrillic look-alike',
    caughtBy: ['tag-homoglyph'],
    breaksSending: true,
    apply: eachLetter((name, index) => replaced(name, index, CYRILLIC_LOOKALIKES)),
  },
  {
    id: 'letter-lookalike-greek',
    title: 'A letter of a tag replaced by its Greek look-alike',
    caughtBy: ['tag-homoglyph'],
    breaksSending: true,
    apply: eachLetter((name, index) => replaced(name, index, GREEK_LOOKALIKES)),
  },
  {
    id: 'lower-case',
    title: 'A tag in small letters, or with one capital',
    caughtBy: ['tag-case'],
    breaksSending: false,
    apply: eachTag(({ name, mark }) => [
      `[${mark}${name.toLowerCase()}${mark}]`,
      `[${mark}${name.slice(0, 1)}${name.slice(1).toLowerCase()}${mark}]`,
    ]),
  },
  {
    id: 'keyboard-layout',
    title: 'A tag typed with the Russian layout on',
    caughtBy: ['misspelled-tag'],
    breaksSending: true,
    apply: eachTag(({ name, mark }) => [`[${mark}${OTHER_LAYOUT[name] ?? ''}${mark}]`]),
  },
  {
    id: 'alias',
    title: 'Another name for a tag: HEADER, IMG, ПОДПИСЬ',
    caughtBy: ['misspelled-tag'],
    breaksSending: true,
    apply: eachTag(({ name, mark }) => (ALIASES[name] ?? []).map((alias) => `[${mark}${alias}${mark}]`)),
  },
  {
    id: 'bracket-lost',
    title: 'A square bracket of a tag left out',
    caughtBy: WRONG_SIGNS,
    breaksSending: true,
    apply: eachTag(({ name, mark }) => [`${mark}${name}${mark}]`, `[${mark}${name}${mark}`]),
  },
  {
    id: 'bracket-swapped',
    title: 'Brackets of another kind around a tag',
    caughtBy: WRONG_SIGNS,
    breaksSending: true,
    apply: eachTag(({ name, mark }) => [
      `(${mark}${name}${mark})`,
      `{${mark}${name}${mark}}`,
      `[${mark}${name}${mark})`,
      `［${mark}${name}${mark}］`,
      `<${mark}${name}${mark}>`,
    ]),
  },
  {
    id: 'bracket-doubled',
    title: 'A bracket of a tag typed twice',
    caughtBy: WRONG_SIGNS,
    breaksSending: true,
    apply: eachTag(({ name, mark }) => [`[[${mark}${name}${mark}]`, `[${mark}${name}${mark}]]`]),
  },
  {
    id: 'mark-lost',
    title: 'A * or # of a tag left out',
    caughtBy: WRONG_SIGNS,
    breaksSending: true,
    apply: eachTag(({ name, mark }) => [`[${name}${mark}]`, `[${mark}${name}]`, `[${name}]`]),
  },
  {
    id: 'mark-doubled',
    title: 'A * or # of a tag typed twice',
    caughtBy: WRONG_SIGNS,
    breaksSending: true,
    apply: eachTag(({ name, mark }) => [`[${mark}${mark}${name}${mark}]`, `[${mark}${name}${mark}${mark}]`]),
  },
  {
    id: 'mark-swapped',
    title: '# instead of *, * instead of #, № instead of #',
    caughtBy: WRONG_SIGNS,
    breaksSending: true,
    apply: eachTag(({ name, mark }) => {
      const other = mark === '*' ? '#' : '*';
      return [`[${other}${name}${other}]`, `[${mark}${name}${other}]`, `[№${name}№]`];
    }),
  },
  {
    id: 'space-inside',
    title: 'A space inside a tag',
    caughtBy: ['tag-inner-space', 'malformed-tag'],
    breaksSending: true,
    apply: eachTag(({ name, mark }) => [
      `[${mark} ${name} ${mark}]`,
      `[${mark} ${name}${mark}]`,
      `[${mark}${name} ${mark}]`,
      `[ ${mark}${name}${mark} ]`,
    ]),
  },
  {
    id: 'closing-tag',
    title: 'A closing tag after a section',
    caughtBy: WRONG_SIGNS,
    breaksSending: true,
    apply: (template) => [`${template}[/HSM]`, `${template}[*/FOOT*]`, template.replace('[*', '[/HSM][*')],
  },
];

function replaced(
  name: string,
  index: number,
  letters: Readonly<Record<string, string>>,
): string | undefined {
  const letter = letters[name[index] ?? ''];
  return letter === undefined ? undefined : name.slice(0, index) + letter + name.slice(index + 1);
}
