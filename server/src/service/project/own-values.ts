import { optionsWith, type TemplateValues } from '../config/templates';
import type { Rules } from './rules';

/**
 * The rules of a folder with values for one template that no file holds: a ready-made one that is not saved yet.
 *
 * @param address of the template
 */
export function withOwnValues(rules: Rules, address: string, values: TemplateValues): Rules {
  const options = optionsWith(rules.optionsFor(address), values);
  return {
    ...rules,
    optionsFor: (other) => (other === address ? options : rules.optionsFor(other)),
    valuesOf: (other) =>
      other === address ? { ...rules.valuesOf(other), ...values } : rules.valuesOf(other),
  };
}
