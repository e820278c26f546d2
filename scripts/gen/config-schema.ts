import {
  bothLanguages,
  fieldSchema,
  OPTION_KEYS,
  OPTION_TABLE,
  type OptionKey,
} from '../../server/src/service';
import type { GeneratedFile } from './write';

/** The JSON Schema of `hsm.config.json`, from which editors complete and explain it. */
export function generateConfigSchema(): GeneratedFile {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'hsm.config.json',
    description: bothLanguages({
      en: 'How WhatsApp HSM templates in this folder and below are checked and shown.',
      ru: 'Как проверять и показывать шаблоны WhatsApp (HSM) в этой папке и ниже.',
    }),
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: Object.fromEntries(OPTION_KEYS.map((key) => [key, optionSchema(key)])),
  };
  return { path: 'schemas/hsm.config.schema.json', content: `${JSON.stringify(schema, undefined, 2)}\n` };
}

function optionSchema(key: OptionKey): object {
  const option = OPTION_TABLE[key];
  const isScalar = ['number', 'string', 'boolean'].includes(typeof option.default);
  return { ...fieldSchema(option), ...(isScalar ? { default: option.default } : {}) };
}
