import { late } from '../vocabulary/late-pattern';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const NOT_SHOWN = late(() => /[\0-\x08\x0b-\x1f\x7f-\x9f]|\p{Surrogate}/gu);

/**
 * Text for HTML, in an element or in a quoted attribute. Characters that HTML drops or that show as nothing
 * (controls, halves of a surrogate pair) become U+FFFD, so that what is in the template can be seen.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(NOT_SHOWN(), '\ufffd');
}
