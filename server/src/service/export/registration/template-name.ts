import { LIMITS } from '../../vocabulary/limits';
import { MARKS } from '../../vocabulary/unicode';

/** Letters as Russian passports write them (ICAO Doc 9303), Kazakh and Ukrainian ones by their sound. */
const LATIN: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
  },
  ...{
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
  },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', ї: 'i', є: 'ie', ґ: 'g', ў: 'u' },
  ...{ ә: 'a', ғ: 'g', қ: 'k', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h' },
};

/**
 * A name that Edna and Meta accept: small Latin letters, digits and underscores.
 *
 * @param title what the author calls the template, in any script
 */
export function templateName(title: string): string {
  const latin = [...title.normalize('NFC').toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
  const plain = latin.normalize('NFKD').replace(MARKS(), '');
  const name = plain.replace(/[^a-z0-9]+/g, '_').slice(0, LIMITS.templateName.value);
  const trimmed = name.replace(/^_/, '').replace(/_$/, '');
  return trimmed === '' ? 'template' : trimmed;
}
