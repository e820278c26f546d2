import type { LocalizedText } from '../vocabulary/language';
import { MISMATCH_CODES, type Cause, type Likelihood } from './cause';
import type { NearestTemplate, PartChange } from './nearest-template';

/**
 * The differences from the nearest template of the folder as causes.
 *
 * @param likelihood that the template is what Edna has: less with a list of registered templates, which says it better
 */
export function causesOfDifferences(
  { name, parts, differences }: NearestTemplate,
  likelihood: Likelihood,
): Cause[] {
  const causes = parts.map((change): Cause => ({
    likelihood,
    text: PARTS[`${change.part} ${change.change}`](name),
    advice: {
      en: 'Send exactly the parts with which the template is registered.',
      ru: 'Отправляйте те же части, с которыми шаблон зарегистрирован.',
    },
    codes: ['matched-template-not-found', '132012'],
  }));
  const characters = differences.filter(({ kind }) => kind === 'characters').length;
  const words = differences.length - characters;
  if (words > 0) causes.push({ likelihood, ...wordsDiffer(name, words), codes: MISMATCH_CODES });
  if (characters > 0)
    causes.push({ likelihood, ...charactersDiffer(name, characters), codes: MISMATCH_CODES });
  return causes;
}

type PartKey = `${PartChange['part']} ${PartChange['change']}`;

const PARTS: Readonly<Record<PartKey, (name: string) => LocalizedText>> = {
  'header missing': (name) => ({
    en: `“${name}” has a header, and none was sent.`,
    ru: `В шаблоне «${name}» есть заголовок, а отправлено без него.`,
  }),
  'header extra': (name) => ({
    en: `A header was sent, and “${name}” has none.`,
    ru: `Отправлено с заголовком, а в шаблоне «${name}» его нет.`,
  }),
  'image missing': (name) => ({
    en: `“${name}” has an image, and none was sent.`,
    ru: `В шаблоне «${name}» есть изображение, а отправлено без него.`,
  }),
  'image extra': (name) => ({
    en: `An image was sent, and “${name}” has none.`,
    ru: `Отправлено с изображением, а в шаблоне «${name}» его нет.`,
  }),
  'footer missing': (name) => ({
    en: `“${name}” has a footer, and none was sent.`,
    ru: `В шаблоне «${name}» есть подпись, а отправлено без неё.`,
  }),
  'footer extra': (name) => ({
    en: `A footer was sent, and “${name}” has none.`,
    ru: `Отправлено с подписью, а в шаблоне «${name}» её нет.`,
  }),
};

function wordsDiffer(name: string, count: number): Pick<Cause, 'text' | 'advice'> {
  return {
    text: {
      en: `The text is not that of “${name}” (places that differ: ${count}). Edna looks for the registered template that the text fits.`,
      ru: `Текст не такой, как в шаблоне «${name}» (отличий: ${count}). Edna ищет зарегистрированный шаблон, которому текст соответствует.`,
    },
    advice: {
      en: 'Change values only, or register the new text.',
      ru: 'Меняйте только значения или зарегистрируйте новый текст.',
    },
  };
}

function charactersDiffer(name: string, count: number): Pick<Cause, 'text' | 'advice'> {
  return {
    text: {
      en: `Spaces, line breaks, quotation marks, dashes or invisible characters are not those of “${name}” (places that differ: ${count}). How Edna compares them is not documented; assume that every character counts.`,
      ru: `Пробелы, переносы строк, кавычки, тире или невидимые символы не такие, как в шаблоне «${name}» (отличий: ${count}). Как Edna их сравнивает, не описано; считайте, что важен каждый символ.`,
    },
    advice: {
      en: 'Copy the text from the template with “HSM: Copy for BPMSoft”.',
      ru: 'Скопируйте текст из шаблона командой «HSM: Скопировать для BPMSoft».',
    },
  };
}
