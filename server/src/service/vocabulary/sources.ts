/**
 * Who says that something is wrong: the pages behind the checks, each under a short key. Read on the day that
 * the check names.
 */
export const REFERENCES = {
  bpmsoft:
    'https://edu.bpmsoft.ru/baza-znaniy/rabota-s-chatami/vozmozhnosti-po-rabote-s-kanalom-whatsapp/?version=1.7',
  'bpmsoft-lookup': 'https://github.com/Qw1LL/BPMSoftHomeWork',
  'edna-template-types': 'http://docs-pulse.edna.io/docs/template/general/template-types',
  'edna-operator-template': 'https://docs-pulse.edna.io/docs/template/whatsapp/operator-template',
  'edna-errors': 'https://docs.edna.io/kb/cascade-verification-errors',
  'edna-https': 'https://github.com/igorbunov/edna-api-php-sdk',
  'edna-statuses': 'https://docs.edna.io/kb/whatsapp-template-statuses',
  'edna-faq': 'http://docs-pulse.edna.io/docs/faq/faq-whatsapp',
  'meta-components':
    'https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components',
  'meta-overview':
    'https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview',
  'meta-review': 'https://developers.facebook.com/docs/whatsapp/business-management-api/template-review',
  'meta-categories':
    'https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-categorization',
  'meta-status':
    'https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/message_template_status_update',
  /** The rules that Meta's editor applies before it submits a template, read in a public copy of its code: no page states them. */
  'meta-editor': 'docs/architecture.md#meta-editor',
  'twilio-63013': 'https://www.twilio.com/docs/api/errors/63013',
  'twilio-63021': 'https://twilio.com/de/docs/api/errors/63021',
  'twilio-63040': 'https://www.twilio.com/docs/api/errors/63040',
  'bird-templates':
    'https://docs.bird.com/api/touchpoints-api/supported-projects/whatsapp-approved-message-templates/creating-whatsapp-message-templates/text-templates',
  '8x8-templates': 'https://developer.8x8.com/connect/docs/whatsapp/template-components-reference',
  'ycloud-sdk': 'https://github.com/YCloud-Developers/ycloud-sdk-php',
  'weni-form': 'https://github.com/weni-ai/weni-integrations-webapp',
  'sent-lint': 'https://github.com/sentdm/sent-plugin',
  whatsapp: 'https://faq.whatsapp.com/539178204879377',
  practice: 'docs/architecture.md#practice',
} as const satisfies Record<string, string>;

export type ReferenceKey = keyof typeof REFERENCES;

/** References that are not a page of an authority: words say where the rule comes from. */
export type UnpublishedReference = 'meta-editor' | 'practice';

/** Who demands it. */
export type Authority = 'BPMSoft' | 'Edna' | 'Meta' | 'WhatsApp clients' | 'practice';

/**
 * How sure it is: stated by the authority itself · seen in public code or in two independent sources ·
 * inferred or said once · our own assumption.
 */
export type Certainty = 'stated' | 'seen' | 'inferred' | 'assumed';

/** Where a check's rule comes from. */
export interface CheckSource {
  readonly by: Authority;
  readonly reference: ReferenceKey;
  readonly certainty: Certainty;
  /** The day on which the reference was read, ISO 8601. */
  readonly date: string;
}
