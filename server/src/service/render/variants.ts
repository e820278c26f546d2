import type { Language, LocalizedText } from '../vocabulary/language';
import { LIMITS } from '../vocabulary/limits';
import type { HsmDocument } from '../syntax/tree';
import { buildMessage } from './build';
import { escapeHtml } from '../text/escape-html';
import { renderBubble, type BubbleOptions } from './html';
import { fillPlaces, type PlaceValues } from '../model/filled';
import { formatNumber } from '../vocabulary/numbers';
import type { MessageView } from './view';

/** Values with a name, as the configuration file has them. */
export interface NamedValues {
  readonly name: string;
  readonly values: PlaceValues;
}

/** More bubbles than these nobody compares. */
const MOST = 3;

const LENGTH: (used: number, allowed: number) => LocalizedText = (used, allowed) => ({
  en: `${formatNumber(used, 'en')} of ${formatNumber(allowed, 'en')} characters`,
  ru: `${formatNumber(used, 'ru')} из ${formatNumber(allowed, 'ru')} символов`,
});

/**
 * The message once for each sample set, from the shortest body to the longest, for a page that shows them side by
 * side: HTML like that of `renderBubble`. Of more than three sets the shortest, the middle and the longest.
 * Bodies are not folded: how long they are is what is looked at.
 *
 * @returns undefined for fewer than two sets, with which there is nothing to compare
 */
export function renderVariants(
  document: HsmDocument,
  sets: readonly NamedValues[],
  options: BubbleOptions,
  view: MessageView = 'arrives',
): string | undefined {
  if (sets.length < 2) return undefined;
  const figures = chooseVariants(document, sets).map((variant) =>
    renderVariant(document, variant, options, view),
  );
  return `<div class="variants">${figures.join('')}</div>`;
}

/** A set and how long it makes the body, in UTF-16 units. */
export interface Variant extends NamedValues {
  readonly length: number;
}

/** The sets to compare, in the order of the filled body's length. */
export function chooseVariants(document: HsmDocument, sets: readonly NamedValues[]): readonly Variant[] {
  const ordered = sets
    .map((set) => ({ ...set, length: fillPlaces(document, document.body, set.values).text.length }))
    .sort((one, other) => one.length - other.length);
  const last = ordered.length - 1;
  const chosen = last < MOST ? ordered.keys() : [0, Math.floor(last / 2), last];
  return [...chosen].flatMap((index) => ordered[index] ?? []);
}

function renderVariant(
  document: HsmDocument,
  { name, values, length }: Variant,
  options: BubbleOptions,
  view: MessageView,
): string {
  const bubble = renderBubble(buildMessage(document, values, view), { ...options, fold: false });
  const state = length > LIMITS.body.value ? 'over' : 'fits';
  return (
    `<figure class="variant"><figcaption><span class="variant-name" dir="auto">${escapeHtml(name)}</span> ` +
    `<span class="variant-length" data-state="${state}">${lengthText(length, options.language)}</span></figcaption>` +
    `${bubble}</figure>`
  );
}

function lengthText(length: number, language: Language): string {
  return LENGTH(length, LIMITS.body.value)[language];
}
