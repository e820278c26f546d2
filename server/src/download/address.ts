import { refuse, type Downloaded } from './problem';

/** The hosts of Edna Pulse: for Russian accounts and for others (docs-pulse.edna.io, docs-pulse.edna.ru). */
export const EDNA_HOSTS = ['app.edna.ru', 'app.edna.io'] as const;

/** Meta's Graph API; the version is the one of the documentation that was read on 2026-11-29. */
export const META_ADDRESS = 'https://graph.facebook.com/v23.0';

/** A host that only this machine reaches: nobody can listen, so that a test or a tunnel needs no certificate. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads the address of a service as people write it: a host, with or without `https://`, a port and a path.
 *
 * @returns the address without a slash at its end
 */
export function readAddress(text: string): Downloaded<string> {
  const written = text.trim();
  const url = urlOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`);
  if (url === undefined || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return refuse(
      'address',
      'This is not the address of a server. Enter a host, such as app.edna.ru.',
      'Это не адрес сервера. Введите имя хоста, например app.edna.ru.',
    );
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
    return refuse(
      'address',
      'The key is only sent over https. Enter an address that begins with https://.',
      'Ключ отправляется только по https. Введите адрес, который начинается с https://.',
    );
  return { ok: true, value: `${url.origin}${url.pathname}`.replace(/\/$/, '') };
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Reads a key: one word of printable ASCII. Nothing else fits into a header, and the error about that would quote it. */
export function readKey(text: string): Downloaded<string> {
  const key = text.trim();
  if (/^[\x21-\x7e]{8,4096}$/.test(key)) return { ok: true, value: key };
  return key === ''
    ? refuse('key', 'The key is empty.', 'Ключ пуст.')
    : refuse(
        'key',
        'This is not a whole key: a key is one long word of Latin letters, digits and signs. Copy it again.',
        'Это не целый ключ: ключ — одно длинное слово из латинских букв, цифр и знаков. Скопируйте его ещё раз.',
      );
}
