import { recognize, type Language } from '../service';
import type { CheckedDocument } from './documents';
import type { Summary } from './protocol';

const DAY = 24 * 60 * 60 * 1000;

/** What the registered lists of a template are, and as what it is registered; undefined without one that could be read. */
export function registeredSummary(
  { document, rules }: CheckedDocument,
  language: Language,
): Summary['registered'] {
  const { lists, registered } = rules;
  if (!lists || !registered) return undefined;
  const recognition = recognize(document, registered);
  const days = lists.files.flatMap(({ modified }) => (modified === undefined ? [] : [modified])).sort();
  const [oldest] = days;
  const age = oldest === undefined ? undefined : (Date.parse(rules.today()) - Date.parse(oldest)) / DAY;
  return {
    lists: lists.files.filter(({ read }) => read?.ok === true).length,
    templates: registered.templates.length,
    ...(age !== undefined && { age: Math.max(0, Math.floor(age)) }),
    ...(recognition && {
      text: recognition.text[language],
      isCompared: recognition.state === 'differs' || recognition.nearest !== undefined,
    }),
  };
}
