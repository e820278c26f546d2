import { editDistance } from '../syntax/distance';
import { FILE_EXTENSION } from './image-types';
import { late } from '../vocabulary/late-pattern';

/** What an address turns out to be. */
export type ImageUrl =
  | { readonly kind: 'web'; readonly url: URL; readonly secure: boolean }
  /** A well-formed address of another kind: `ftp:`, `data:`, `file:`. */
  | { readonly kind: 'other-scheme'; readonly scheme: string }
  /** A variable or a macro is where the address should begin: nobody can tell what it will be. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason; readonly repaired: string | undefined };

/** Why an address is none. */
export type InvalidReason = 'no-scheme' | 'no-site' | 'misspelled-scheme' | 'file-path' | 'host' | 'words';

const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/i;
const BARE_HOST = late(() => /^(?:\/\/)?((?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#].*)?)$/su);
/** A file's name alone, or a path without the site. */
const PARTIAL = new RegExp(`^(?:/(?!/)|\\.{1,2}/|[^/\\s]{1,200}\\.${FILE_EXTENSION}$)`, 'i');
const DISTANT_SCHEMES: ReadonlySet<string> = new Set([
  'data',
  'file',
  'blob',
  'ftp',
  'ftps',
  'sftp',
  'mailto',
]);
/** `hps`, `htttps`: two letters more or less than the right scheme. */
const MAXIMUM_SCHEME_TYPOS = 2;

/** Reads an address; `href` as in `ImageContent`. Never throws. */
export function readImageUrl(href: string): ImageUrl {
  if (href.startsWith('{{') || href.startsWith('[#')) return { kind: 'unknown' };
  if (/^(?:[a-z]:[\\/]|\\\\)/i.test(href))
    return { kind: 'invalid', reason: 'file-path', repaired: undefined };
  const scheme = /^([a-z][a-z0-9+-]{0,15}):/i.exec(href)?.[1]?.toLowerCase();
  if (/^https?:\/\//i.test(href)) {
    const url = parse(href);
    // The standard's parser drops what it can; BPMSoft passes the address on as it is written.
    const valid = url !== undefined && HOST.test(url.hostname) && !/^https?:\/\/[/\\]/i.test(href);
    if (url && valid) return { kind: 'web', url, secure: scheme === 'https' };
    return { kind: 'invalid', reason: 'host', repaired: undefined };
  }
  const typo = repairedScheme(href);
  if (typo !== undefined) return { kind: 'invalid', reason: 'misspelled-scheme', repaired: typo };
  if (scheme !== undefined && (DISTANT_SCHEMES.has(scheme) || href.startsWith('://', scheme.length))) {
    return { kind: 'other-scheme', scheme };
  }
  if (PARTIAL.test(href)) return { kind: 'invalid', reason: 'no-site', repaired: undefined };
  const bare = BARE_HOST().exec(href.slice(0, 4096))?.[1];
  if (bare !== undefined) return { kind: 'invalid', reason: 'no-scheme', repaired: `https://${bare}` };
  return { kind: 'invalid', reason: 'words', repaired: undefined };
}

/** The address with the right scheme, when only the scheme is misspelt: `https:/a.ru`, `htps://a.ru`, `https//a.ru`. */
function repairedScheme(href: string): string | undefined {
  const match = /^([a-z]{3,8})([:;.,]?)([/\\]{1,4})(?=[^/\\\s])/i.exec(href);
  const [whole = '', letters = '', colon = '', slashes = ''] = match ?? [];
  if (!match || (colon === '' && slashes.length < 2)) return undefined;
  const scheme = letters.toLowerCase();
  const isTypo =
    scheme.startsWith('h') && editDistance(scheme, 'https') <= MAXIMUM_SCHEME_TYPOS && scheme.includes('t');
  if (!isTypo) return undefined;
  const after = href.slice(whole.length);
  // An author who writes `https:\\\\` writes the path with backslashes, too.
  const repaired = `https://${slashes.includes('\\') ? after.replaceAll('\\', '/') : after}`;
  const url = parse(repaired);
  return url && HOST.test(url.hostname) ? repaired : undefined;
}

function parse(href: string): URL | undefined {
  try {
    return new URL(href);
  } catch {
    return undefined;
  }
}
