/**
 * Every number of the domain, with who says so, where and when it was read.
 * No other file of the product may hold a number of the domain.
 * Lengths are UTF-16 code units: Meta does not say what a character is; UTF-16 units are never fewer
 * than code points or graphemes, so counting them is the safe side.
 */
export interface Limit {
  readonly value: number;
  /** What is counted. */
  readonly unit:
    'UTF-16 units' | 'lines' | 'spaces' | 'newlines' | 'items' | 'words' | 'bytes' | 'percent' | 'days';
  /** Who says so. */
  readonly by:
    | 'BPMSoft'
    | 'Microsoft'
    | 'Edna'
    | 'Meta'
    | 'WhatsApp clients'
    | 'providers'
    | 'practice'
    | 'this project';
  /** The page. */
  readonly reference: string;
  /** The day on which the page was read, ISO 8601. */
  readonly date: string;
}

const META_COMPONENTS =
  'https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components';
const META_REVIEW = 'https://developers.facebook.com/docs/whatsapp/business-management-api/template-review';

const META_CATEGORIES =
  'https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-categorization';
/** Meta's own template editor, as a public copy of its code shows it. */
const META_EDITOR = 'docs/architecture.md#meta-editor';

function limit(
  value: number,
  unit: Limit['unit'],
  by: Limit['by'],
  reference: string,
  date = '2026-11-22',
): Limit {
  return { value, unit, by, reference, date };
}

export const LIMITS = {
  body: limit(1024, 'UTF-16 units', 'Meta', META_COMPONENTS),
  header: limit(60, 'UTF-16 units', 'Meta', META_COMPONENTS),
  footer: limit(60, 'UTF-16 units', 'Meta', META_COMPONENTS),
  headerVariables: limit(1, 'items', 'Meta', META_COMPONENTS),
  imageUrl: limit(2000, 'UTF-16 units', 'Meta', META_COMPONENTS),
  /** Share of a limit from which `near-limit` speaks. */
  nearLimit: limit(90, 'percent', 'practice', 'docs/architecture.md'),
  consecutiveSpaces: limit(4, 'spaces', 'Meta', 'https://www.twilio.com/docs/api/errors/63013'),
  consecutiveNewlines: limit(2, 'newlines', 'providers', 'https://github.com/sentdm/sent-plugin'),
  marketingLines: limit(5, 'lines', 'providers', 'https://docs.bird.com/api/touchpoints-api'),
  marketingLength: limit(550, 'UTF-16 units', 'practice', META_REVIEW),
  /** Emoji in a body, by the category of the template; whom the rule applies to is not public. */
  emoji: limit(10, 'items', 'Meta', META_EDITOR, '2026-11-29'),
  utilityEmoji: limit(6, 'items', 'Meta', META_EDITOR, '2026-11-29'),
  variableName: limit(32, 'UTF-16 units', 'Meta', META_EDITOR, '2026-11-29'),
  /** A value in an authentication template. */
  authenticationValue: limit(15, 'UTF-16 units', 'Meta', META_CATEGORIES, '2026-11-29'),
  /** `BaseLookup.Description` is MediumText, Text(250), in a public copy of generated source. */
  descriptionMediumText: limit(250, 'UTF-16 units', 'practice', 'https://github.com/Qw1LL/BPMSoftHomeWork'),
  descriptionLongText: limit(500, 'UTF-16 units', 'practice', 'https://github.com/Qw1LL/BPMSoftHomeWork'),
  /** `BaseLookup.Name` is MediumText, too. */
  lookupName: limit(
    250,
    'UTF-16 units',
    'practice',
    'https://github.com/Qw1LL/BPMSoftHomeWork',
    '2026-11-29',
  ),
  /** Default of the system setting `MaxImportExcelRecordCount`; the rest of a workbook is left out without a message. */
  importedRows: limit(2000, 'items', 'practice', 'https://github.com/Barashkin/BPMSoft.CORE', '2026-11-29'),
  /** What a cell of Excel holds: MS-OI29500, 2.1.678. */
  cellLength: limit(
    32_767,
    'UTF-16 units',
    'Microsoft',
    'https://learn.microsoft.com/en-us/openspecs/office_standards/ms-oi29500/',
    '2026-11-29',
  ),
  /** Words needed for n variables: wordsPerVariable × n + 1. */
  wordsPerVariable: limit(2, 'words', 'providers', 'https://github.com/weni-ai/weni-integrations-webapp'),
  sampleValue: limit(
    512,
    'UTF-16 units',
    'providers',
    'https://voximplant.com/kit/docs/administration/automation/editor/scenarioblocks/sendingwhatsapp',
  ),
  imageBytes: limit(
    5 * 1024 * 1024,
    'bytes',
    'providers',
    'https://developer.8x8.com/connect/docs/whatsapp/template-components-reference',
  ),
  /** Beyond this length only markup and lengths are checked: no template can be this long. */
  detailedChecks: limit(16 * 1024, 'UTF-16 units', 'this project', 'docs/decisions/0002-very-long-texts.md'),
  /** Of a pattern in a check of a company; longer ones are lists of words that belong elsewhere. */
  patternLength: limit(500, 'UTF-16 units', 'this project', 'docs/decisions/0010-company-checks.md'),
  patternSize: limit(1500, 'items', 'this project', 'docs/decisions/0010-company-checks.md'),
  /** Units of text times instructions of the pattern that one check may take on one section. */
  patternSteps: limit(50_000_000, 'items', 'this project', 'docs/decisions/0010-company-checks.md'),
  /** Name of a template at Edna; Meta allows 512. */
  templateName: limit(
    60,
    'UTF-16 units',
    'Edna',
    'https://docs-pulse.edna.io/docs/api/templates/add-operator-template',
    '2026-11-29',
  ),
  /** Statuses change within hours; a month is when a list is worth a hint. */
  registeredAge: limit(30, 'days', 'practice', 'docs/architecture.md', '2026-11-29'),
  /** Longer files are not a list: Meta keeps 6,000 templates at most, and few rows take more than 4 KB. */
  registeredList: limit(
    32_000_000,
    'UTF-16 units',
    'this project',
    'https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview',
    '2026-11-29',
  ),
  /** How much of a section the preview shows: eight times the longest body; the page says that it stops there. */
  previewLength: limit(8 * 1024, 'UTF-16 units', 'this project', 'docs/decisions/0002-very-long-texts.md'),
} as const satisfies Record<string, Limit>;
