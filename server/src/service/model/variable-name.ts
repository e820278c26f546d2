import { LIMITS } from '../vocabulary/limits';
import { MARKS } from '../vocabulary/unicode';

/**
 * Latin for Cyrillic letters, as in Russian passports (ICAO Doc 9303, part 3, section 6), with the letters of
 * Kazakh and Ukrainian; small letters only.
 */
const LATIN: ReadonlyMap<string, string> = new Map(
  (
    'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ' +
    'ш:sh щ:shch ъ:ie ы:y ь: э:e ю:iu я:ia і:i ї:i є:ie ґ:g ә:a ғ:g қ:q ң:n ө:o ұ:u ү:u һ:h'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/**
 * A name that Meta accepts and that reads like the given one: small Latin letters, digits and underscores.
 *
 * @param written what is between the braces: `Имя клиента`, `tracking_ID`, `№ 1`
 * @returns a name or a number without leading zeros; undefined when nothing is left (`{{…}}`)
 */
export function acceptableName(written: string): string | undefined {
  let latin = '';
  for (const letter of written.normalize('NFC').toLowerCase()) latin += LATIN.get(letter) ?? letter;
  const plain = latin
    .normalize('NFD')
    .replace(MARKS(), '')
    .replace(/[^a-z0-9]+/g, '_');
  const name = shortened(plain.replace(/^_/, ''));
  if (/^[0-9]+$/.test(name)) {
    const number = name.replace(/^0+/, '');
    return number === '' ? undefined : number;
  }
  if (name === '') return undefined;
  return /^[0-9]/.test(name) ? shortened(`_${name}`) : name;
}

/** The name cut to the length that Meta accepts, without an underscore at its end. */
function shortened(name: string): string {
  return name.slice(0, LIMITS.variableName.value).replace(/_$/, '');
}

/** The wanted name, or with `_2`, `_3`, … after it the first one that is free; never longer than Meta accepts. */
export function freeName(wanted: string, isFree: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; !isFree(name); count++) {
    const suffix = `_${count}`;
    name = wanted.slice(0, LIMITS.variableName.value - suffix.length) + suffix;
  }
  return name;
}
