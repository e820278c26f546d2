import { env, l10n } from 'vscode';
import { findImageFault, type ImageFault } from './image-answer';

/** As long as a patient reader waits. */
const PATIENCE_MILLISECONDS = 10_000;
const MEGABYTE = 1024 * 1024;

/**
 * Why the customer will not see an image, in words: asks its server once, for the head of the answer only. The page
 * only learns whether an image came; called only for one that it was allowed to load.
 *
 * @param state of the image in the page; one that came cannot be out of reach, even where an editor in a browser may
 *   not ask
 * @param mostBytes how large an image may be
 * @returns undefined when nothing more can be told
 */
export async function explainImage(
  url: string,
  state: 'failed' | 'loaded',
  mostBytes: number,
): Promise<string | undefined> {
  if (!url.startsWith('https://')) return undefined;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MILLISECONDS);
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
      ? l10n.t('The server of the image did not answer in time.')
      : l10n.t(
          'The server of the image cannot be reached from here. Check the address, and that it opens in a browser.',
        );
  } finally {
    clearTimeout(timer);
  }
}

function faultText(fault: ImageFault, mostBytes: number): string {
  switch (fault.kind) {
    case 'not-found':
      return l10n.t('There is no image at this address: the server answers “not found” ({0}).', fault.status);
    case 'refused':
      return l10n.t(
        'The server refuses to show the image without signing in ({0}). It must be public.',
        fault.status,
      );
    case 'error':
      return l10n.t('The server of the image answers with an error ({0}).', fault.status);
    case 'web-page':
      return l10n.t('The address leads to a web page, not to an image file.');
    case 'wrong-type':
      return l10n.t('The address leads to a file of type {0}. WhatsApp shows JPEG and PNG only.', fault.type);
    case 'too-large':
      return l10n.t(
        'The image is too large: {0} MB. WhatsApp takes up to {1} MB. Make it smaller or save it with stronger compression.',
        megabytes(fault.bytes, Math.ceil),
        megabytes(mostBytes, Math.floor),
      );
  }
}

/** With one digit behind the point; rounded so that what is too large never reads as what is allowed. */
function megabytes(bytes: number, round: (value: number) => number): string {
  return new Intl.NumberFormat(env.language).format(round((bytes / MEGABYTE) * 10) / 10);
}
