import { NOT_IN_XML } from '../vocabulary/unicode';

/** The text without the characters that XML cannot hold. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(NOT_IN_XML(), '');
}

/** The characters of a text that XML cannot hold, each once, in the order of the text. */
export function forbiddenCharacters(text: string): string[] {
  return [...new Set(text.match(NOT_IN_XML()) ?? [])];
}
