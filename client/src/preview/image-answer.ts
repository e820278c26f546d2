/** The kinds of files that a header image may be. */
const IMAGE_TYPES = ['image/jpeg', 'image/png'];

/** What the server of an image answered. */
export interface ImageAnswer {
  readonly status: number;
  /** The header `content-type`, empty without one. */
  readonly contentType: string;
  /** The header `content-length`, empty without one. */
  readonly contentLength: string;
}

/** Why an image will not be shown to the customer. */
export type ImageFault =
  | { readonly kind: 'not-found' | 'refused' | 'error'; readonly status: number }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'wrong-type'; readonly type: string }
  | { readonly kind: 'too-large'; readonly bytes: number };

/**
 * The fault that an answer shows; undefined when it shows none. What the server does not report is not a fault.
 *
 * @param mostBytes how large an image may be
 */
export function findImageFault(answer: ImageAnswer, mostBytes: number): ImageFault | undefined {
  const { status } = answer;
  if (status === 404 || status === 410) return { kind: 'not-found', status };
  if (status === 401 || status === 403) return { kind: 'refused', status };
  if (status >= 400) return { kind: 'error', status };
  const type = answer.contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html') return { kind: 'web-page' };
  if (type !== '' && !IMAGE_TYPES.includes(type)) return { kind: 'wrong-type', type };
  const bytes = /^\d+$/.test(answer.contentLength.trim()) ? Number(answer.contentLength) : 0;
  return bytes > mostBytes ? { kind: 'too-large', bytes } : undefined;
}
