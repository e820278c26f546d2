import { imagePath } from '../model/image-path';
import { refusedKind } from '../model/image-types';
import type { ImageSection } from '../syntax/tree';
import { LIMITS } from '../vocabulary/limits';
import type { MessageImage } from './message';
import type { MessageView } from './view';

/** What an image section says about its image without asking any server. */
export function imageState(
  { url, rest }: ImageSection,
  view: MessageView,
): Pick<MessageImage, 'state' | 'refusedType'> {
  if (url === undefined) return { state: 'missing' };
  // BPMSoft takes everything up to the next tag for the address.
  if (view === 'arrives' && rest !== undefined) return { state: 'not-alone' };
  return judgeAddress(url.value);
}

function judgeAddress(address: string): Pick<MessageImage, 'state' | 'refusedType'> {
  // Nobody asks for an address that is longer than any message, and no page gets it.
  if (address.length > LIMITS.previewLength.value) return { state: 'too-long' };
  try {
    const url = new URL(address);
    if (url.host === '') return { state: 'invalid' };
    if (url.protocol !== 'https:') return { state: 'not-https' };
    const type = imagePath(address, url)?.extension;
    const isRefused = type !== undefined && refusedKind(type) !== undefined;
    return isRefused ? { state: 'show', refusedType: type } : { state: 'show' };
  } catch {
    return { state: 'invalid' };
  }
}
