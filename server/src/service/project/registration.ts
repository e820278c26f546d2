import type { Finding } from '../checks/types';
import { registrationRequest, type Registration } from '../export/registration/request';
import { templateName } from '../export/registration/template-name';
import { nameOfFile } from '../lookup/file-names';
import type { Result } from '../vocabulary/result';
import type { Template, Verdict } from './judge';
import type { Rules } from './rules';

/** The findings for which Meta would refuse a template: accepted ones, too, for Meta does not know of them. */
export function refusedFindings({ all }: Verdict): readonly Finding[] {
  return all.filter(({ check, severity }) => severity === 'error' && check.group !== 'registered');
}

/** The name under which a template is registered: the configured one, else its file's in letters that Edna and Meta accept. */
export function suggestedName(address: string, rules: Rules): string {
  const { registeredName } = rules.optionsFor(address);
  if (registeredName !== undefined) return registeredName;
  return templateName(nameOfFile(decodeURIComponent(address.slice(address.lastIndexOf('/') + 1))));
}

/**
 * The request that registers a template under its rules.
 *
 * @param name `suggestedName`, or what the author made of it
 */
export function registrationOf(
  { address, document }: Template,
  rules: Rules,
  service: 'edna' | 'meta',
  name: string,
): Result<Registration> {
  const { category, samples } = rules.optionsFor(address);
  const language = rules.valuesOf(address).language ?? rules.config?.inForce.registeredLanguage ?? 'ru';
  return registrationRequest(document, { service, name, category, language, samples });
}
