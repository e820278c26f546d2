import {
  CHECKS,
  CONFIG_KEYS,
  CATEGORIES,
  SEVERITIES,
  LIMITS,
  type LocalizedText,
} from '../../server/src/service';
import type { GeneratedFile } from './write';

/** Both languages, for a schema cannot follow the editor's. */
function both(text: LocalizedText): string {
  return `${text.ru}\n\n${text.en}`;
}

/** The JSON Schema of `hsm.config.json`, from which editors complete and explain it. */
export function generateConfigSchema(): GeneratedFile {
  const severities = Object.fromEntries(
    CHECKS.map((check) => [
      check.id,
      { enum: SEVERITIES, default: check.severity, description: both(check.title) },
    ]),
  );
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'hsm.config.json',
    description: both({
      en: 'How WhatsApp HSM templates in this folder and below are checked and shown.',
      ru: 'Как проверять и показывать шаблоны WhatsApp (HSM) в этой папке и ниже.',
    }),
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string', description: both(CONFIG_KEYS.$schema) },
      severity: {
        type: 'object',
        description: both(CONFIG_KEYS.severity),
        additionalProperties: false,
        properties: severities,
      },
      descriptionLength: {
        type: 'integer',
        minimum: 0,
        default: 0,
        examples: [LIMITS.descriptionMediumText.value, LIMITS.descriptionLongText.value],
        description: both(CONFIG_KEYS.descriptionLength),
      },
      category: { enum: CATEGORIES, description: both(CONFIG_KEYS.category) },
      allowPlaceholders: {
        type: 'boolean',
        default: false,
        description: both(CONFIG_KEYS.allowPlaceholders),
      },
      samples: {
        type: 'object',
        description: both(CONFIG_KEYS.samples),
        additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
        defaultSnippets: [{ label: 'samples', body: { '${1:Типичный}': { '${2:1}': '$3' } } }],
      },
      ignore: { type: 'array', items: { type: 'string' }, description: both(CONFIG_KEYS.ignore) },
      baseline: { type: 'string', description: both(CONFIG_KEYS.baseline) },
    },
  };
  return { path: 'schemas/hsm.config.schema.json', content: `${JSON.stringify(schema, undefined, 2)}\n` };
}
