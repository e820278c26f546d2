import type { DeliveryCode } from './delivery-code';
import { EDNA_REQUEST_CODES } from './delivery-codes-edna-request';
import { EDNA_STATUS_CODES } from './delivery-codes-edna-status';
import { META_CODES } from './delivery-codes-meta';
import { ACCOUNT_CODES } from './delivery-codes-account';
import { RECIPIENT_CODES } from './delivery-codes-recipient';
import { TEXT_CODES } from './delivery-codes-text';

const CODES: ReadonlyMap<string, DeliveryCode> = new Map(
  [
    ...EDNA_REQUEST_CODES,
    ...EDNA_STATUS_CODES,
    ...META_CODES,
    ...RECIPIENT_CODES,
    ...TEXT_CODES,
    ...ACCOUNT_CODES,
  ].map((one) => [one.code.toLowerCase(), one]),
);

/** All codes that can be explained, Edna's first. */
export const DELIVERY_CODES: readonly DeliveryCode[] = [...CODES.values()];

/**
 * The known codes in what an author pastes: the code alone, an error message or a whole reply. Each once, in the order of the text.
 * Upper and lower case are the same.
 */
export function findDeliveryCodes(pasted: string): DeliveryCode[] {
  const words = pasted.toLowerCase().split(/[^a-z\d-]/);
  const found = words.flatMap((word) => CODES.get(word) ?? []);
  return [...new Set(found)];
}
