import { readFileSync } from 'node:fs';
import type { PageTexts } from '../../../client/src/preview/messages';
import { formatNumber } from '../../../server/src/service';

/** The English words of the page, as `client/src/preview/texts.ts` asks the editor for them. */
const ENGLISH: PageTexts = {
  toolbar: 'Preview options',
  chat: 'Message',
  width: 'Screen',
  phone: 'Phone',
  wide: 'Large phone',
  desktop: 'Computer',
  theme: 'Theme',
  auto: 'Theme as in the editor',
  light: 'Light theme',
  dark: 'Dark theme',
  textSize: 'Text size',
  more: 'More options',
  imagesHelp: 'Load the header image from the internet',
  marksHelp: 'Mark the variables in the message',
  samples: 'Samples',
  noSamples: 'Without values',
  sideBySide: 'Side by side',
  sideBySideHelp: 'Show the shortest, a typical and the longest samples side by side',
  unfold: 'Expand Message',
  sampleValues: 'Values for this preview',
  saveSamples: 'Save values…',
  ednaFields: 'Fields for Edna',
  copy: 'Copy',
  copied: 'Copied',
  lengths: 'Lengths',
  problems: 'Problems',
  loading: 'Rendering the message…',
};

const bundle: unknown = JSON.parse(
  readFileSync(new URL('../../../l10n/bundle.l10n.ru.json', import.meta.url), 'utf8'),
);

/** From the bundle that is shipped. */
function russian(english: string): string {
  if (typeof bundle !== 'object' || bundle === null || !(english in bundle))
    throw new Error(`No Russian: ${english}`);
  return String(Object.entries(bundle).find(([key]) => key === english)?.[1]);
}

const sections = { body: 'Body', head: 'Header', foot: 'Footer' };
const severities = { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' };

function translated<Texts extends Record<string, string>>(texts: Texts): Texts {
  return {
    ...texts,
    ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, russian(text)])),
  };
}

/** What the host words in the real extension. */
export const TEXTS = {
  en: {
    page: ENGLISH,
    sections,
    severities,
    count: (used: number, allowed: number) =>
      `${formatNumber(used, 'en')} of ${formatNumber(allowed, 'en')} characters`,
    over: (excess: number) => `Too long by ${excess}.`,
    problems: (count: number) => (count === 0 ? 'No problems found' : `${count} problems`),
  },
  ru: {
    page: translated({ ...ENGLISH }),
    sections: translated(sections),
    severities: translated(severities),
    count: (used: number, allowed: number) =>
      `${formatNumber(used, 'ru')} из ${formatNumber(allowed, 'ru')} символов`,
    over: (excess: number) => `Лишних символов: ${excess}.`,
    problems: (count: number) => (count === 0 ? russian('No problems found') : `Замечаний: ${count}`),
  },
};
