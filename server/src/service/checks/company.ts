import { oncePer } from '../vocabulary/once';
import { documentSpan } from '../syntax/section-offsets';
import type { Section, TextSection } from '../syntax/tree';
import { CHECKS } from './registry.gen';
import { defineCheck } from './define';
import type { Check, CompanyCheck, CompanySection } from './types';
import { compilePattern } from './pattern';

const KINDS: Readonly<Record<CompanySection, readonly TextSection['kind'][]>> = {
  any: ['body', 'head', 'foot'],
  body: ['body'],
  header: ['head'],
  footer: ['foot'],
};

/** The checks of a configuration that are its own. Made once for a configuration. */
export const companyChecks = oncePer((definitions: readonly CompanyCheck[]): readonly Check[] =>
  definitions.flatMap((one) => checkOf(one) ?? []),
);

const allChecks = oncePer((definitions: readonly CompanyCheck[]): readonly Check[] => [
  ...CHECKS,
  ...companyChecks(definitions),
]);

/** Every check that may run under a configuration: ours and its own. */
export function checksWith(definitions: readonly CompanyCheck[]): readonly Check[] {
  return definitions.length === 0 ? CHECKS : allChecks(definitions);
}

/** Undefined for a pattern that cannot be used; the reader of the configuration reports that. */
function checkOf({
  id,
  find,
  section = 'any',
  severity = 'warning',
  message,
}: CompanyCheck): Check | undefined {
  const compiled = compilePattern(find);
  if (!compiled.ok) return undefined;
  const pattern = compiled.value;
  const kinds = KINDS[section];
  const words = { en: message, ru: message };
  return defineCheck<undefined>({
    ...{ id, severity, group: 'company', since: '', whileTyping: true, title: words, why: words },
    source: { by: 'practice', reference: 'practice', certainty: 'assumed', date: '' },
    message: () => words,
    find({ document }, report) {
      const look = (text: Section): void => {
        if (text.kind === 'image' || !kinds.includes(text.kind)) return;
        for (const match of pattern.matchesIn(text.text))
          report({ span: documentSpan(text, match), data: undefined });
      };
      document.allSections.forEach(look);
    },
    examples: { bad: [], good: [] },
  });
}
