import { l10n } from 'vscode';

/** As long as a patient reader waits. */
const PATIENCE_MILLISECONDS = 10_000;
/** What the page could not tell: it only learns that an image failed. */
const IMAGE_TYPES = ['image/jpeg', 'image/png'];

/**
 * Why an image could not be shown, in words: asks its server once, for the head of the answer only. Called only
 * for an image that the page was allowed to load.
 *
 * @returns undefined when nothing more can be told than that it failed
 */
export async function explainImage(url: string): Promise<string | undefined> {
  if (!url.startsWith('https://')) return undefined;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MILLISECONDS);
  try {
    const response = await fetch(url, { method: 'GET', signal: abort.signal, credentials: 'omit' });
    await response.body?.cancel();
    return explainAnswer(response.status, response.headers.get('content-type') ?? '');
  } catch {
    return abort.signal.aborted
      ? l10n.t('The server of the image did not answer in time.')
      : l10n.t(
          'The server of the image cannot be reached from here. Check the address, and that it opens in a browser.',
        );
  } finally {
    clearTimeout(timer);
  }
}

/** The reason that an answer of the server shows. */
export function explainAnswer(status: number, contentType: string): string | undefined {
  if (status === 404 || status === 410) {
    return l10n.t('There is no image at this address: the server answers “not found” ({0}).', status);
  }
  if (status === 401 || status === 403) {
    return l10n.t(
      'The server refuses to show the image without signing in ({0}). It must be public.',
      status,
    );
  }
  if (status >= 400) return l10n.t('The server of the image answers with an error ({0}).', status);
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type.startsWith('text/html')) {
    return l10n.t('The address leads to a web page, not to an image file.');
  }
  if (type !== '' && !IMAGE_TYPES.includes(type)) {
    return l10n.t('The address leads to a file of type {0}. WhatsApp shows JPEG and PNG only.', type);
  }
  return undefined;
}
