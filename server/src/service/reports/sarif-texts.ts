import { LONE_SURROGATES } from '../vocabulary/unicode';

/**
 * A text as a message of SARIF: braces are doubled, for `{0}` is a placeholder (SARIF 2.1.0, section 3.11.5), and
 * brackets that would make a link of a tag and what follows it are escaped (section 3.11.6).
 */
export function sarifMessage(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/\](?=\()/g, '\\]');
}

/**
 * Where a file is: relative to the root of the repository; outside of it, as a `file:` address.
 *
 * @param path with `/`, relative to the root, or absolute
 */
export function artifactLocation(path: string): { uri: string; uriBaseId?: string } {
  const drive = /^[A-Za-z]:\//.test(path);
  if (!drive && !path.startsWith('/')) return { uri: encodePath(path), uriBaseId: '%SRCROOT%' };
  return {
    uri: drive ? `file:///${path.slice(0, 2)}${encodePath(path.slice(2))}` : `file://${encodePath(path)}`,
  };
}

/**
 * A path as a part of an address (RFC 3986, section 3.3): letters beyond ASCII, spaces, `#`, `[`, `]` are refused by
 * GitHub when they are not encoded, and a colon in the first segment would make it a scheme.
 */
function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  // What encodeURIComponent leaves alone may stay, except for what a shell or a page could mistake for its own.
  return encodeURIComponent(segment.replace(LONE_SURROGATES(), '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
