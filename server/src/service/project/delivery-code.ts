import type { LocalizedText } from '../vocabulary/language';

/** A code with which Edna or Meta says why a message was not delivered or a template was not accepted. */
export interface DeliveryCode {
  /** As it is sent: `matched-template-not-found`, `132000`. */
  readonly code: string;
  readonly by: 'Edna' | 'Meta';
  /** `request`: the answer to sending · `status`: comes later, when sending seemed to succeed · `registration`: of the template. */
  readonly when: 'request' | 'status' | 'registration';
  /** Whether the text of the template, its parts or its values can be the cause. */
  readonly isAboutText: boolean;
  readonly meaning: LocalizedText;
  readonly advice: LocalizedText;
  /** The page, or where reports of integrators are named. */
  readonly reference: string;
  /** The day on which that was read, ISO 8601. */
  readonly date: string;
}
