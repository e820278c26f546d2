import { env, l10n } from 'vscode';
import { findImageFault, type ImageFault } from './image-answer';

/** As long as a patient reader waits. */
const TIMEOUT_MILLISECONDS = 10_000;
const MEGABYTE = 1024 * 1024;

/**
 * Why the customer will not see an image, in words: asks its server once, for the head of the answer only. The page
 * only learns whether an image came; called only for one that it was allowed to load.
 *
 * @param state of the image in the page; one that came cannot be out of reach, even where an editor in a browser may
 *   not ask
 * @param mostBytes how large an image may be
 * @returns undefined when nothing more is known
 */
export async function explainImage(
  url: string,
  state: 'failed' | 'loaded',
  mostBytes: number,
): Promise<string | undefined> {
  if (!url.startsWith('https://')) return undefined;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MILLISECONDS);
  try {
    const { status, headers, body } = await fetch(url, {
      method: 'GET',
      signal: abort.signal,
      credentials: 'omit',
    });
    await body?.cancel();
    const contentType = headers.get('content-type') ?? '';
    // Of a packed answer the length is that of the package.
    const contentLength = headers.has('content-encoding') ? '' : (headers.get('content-length') ?? '');
    const fault = findImageFault({ status, contentType, contentLength }, mostBytes);
    return fault && faultText(fault, mostBytes);
  } catch {
    if (state === 'loaded') return undefined;
    return abort.signal.aborted
      ? l10n.t('The image server did not answer in time.')
      : l10n.t('The image server cannot be reached from here. Check that the address opens in a browser.');
  } finally {
    clearTimeout(timer);
  }
}

function faultText(fault: ImageFault, mostBytes: number): string {
  switch (fault.kind) {
    case 'not-found':
      return l10n.t(
        'There is no image at this address: the server returned “not found” ({0}).',
        fault.status,
      );
    case 'refused':
      return l10n.t(
        'The server requires signing in to show the image ({0}). It must be public.',
        fault.status,
      );
    case 'error':
      return l10n.t('The image server returned an error ({0}).', fault.status);
    case 'web-page':
      return l10n.t('The address leads to a web page, not to an image file.');
    case 'wrong-type':
      return l10n.t('The address leads to a file of type {0}. WhatsApp shows only JPEG and PNG.', fault.type);
    case 'too-large':
      return l10n.t(
        'The image is too large: {0} MB. WhatsApp accepts up to {1} MB. Make it smaller or compress it more.',
        megabytes(fault.bytes, Math.ceil),
        megabytes(mostBytes, Math.floor),
      );
  }
}

/** With one digit after the point; rounded so that what is too large never reads as what is allowed. */
function megabytes(bytes: number, round: (value: number) => number): string {
  return new Intl.NumberFormat(env.language).format(round((bytes / MEGABYTE) * 10) / 10);
}
