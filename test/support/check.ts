import {
  CHECKS,
  DEFAULT_CHECK_OPTIONS,
  parseTemplate,
  runChecks,
  sharedContentOf,
  TemplateIndex,
  exampleIndex,
  exampleLookup,
  type Check,
  type CheckContext,
  type CheckOptions,
  type ExampleTemplate,
  type Finding,
  type HandedTemplate,
  type SeveritySettings,
} from '../../server/src/service';

/** What a check sees of a text. */
export function contextOf(
  text: string,
  options: Partial<CheckOptions> = {},
  others: readonly string[] = [],
  registered?: readonly ExampleTemplate[],
  lookup?: readonly HandedTemplate[],
): CheckContext {
  return {
    document: parseTemplate(text),
    options: { ...DEFAULT_CHECK_OPTIONS, ...options },
    others: indexOf(others),
    registered: registered && exampleIndex(registered),
    lookup: exampleLookup(lookup),
  };
}

function indexOf(texts: readonly string[]): TemplateIndex {
  const index = new TemplateIndex();
  for (const [place, text] of texts.entries()) {
    const name = `other-${place + 1}.hsm`;
    index.put({ name, uri: `file:///${name}`, shared: sharedContentOf(parseTemplate(text)) });
  }
  return index;
}

/** All findings of a text; throws what a check throws. */
export function check(
  text: string,
  options: Partial<CheckOptions> = {},
  settings: SeveritySettings = {},
  others: readonly string[] = [],
): readonly Finding[] {
  const { findings, failures } = runChecks(contextOf(text, options, others), settings);
  const failure = failures[0];
  if (failure) throw new Error(`${failure.check.id} threw`, { cause: failure.cause });
  return findings;
}

/** The ids of the checks that find something, in order of place. */
export function checkIds(text: string, options: Partial<CheckOptions> = {}): string[] {
  return check(text, options).map((finding) => finding.check.id);
}

/** The findings of one check, which is on whatever its default is. */
export function checkOnly(
  one: Check,
  text: string,
  options: Partial<CheckOptions> = {},
  others: readonly string[] = [],
  registered?: readonly ExampleTemplate[],
  lookup?: readonly HandedTemplate[],
): readonly Finding[] {
  const severity = one.severity === 'off' ? 'hint' : one.severity;
  const findings: Finding[] = [];
  one.run(contextOf(text, options, others, registered, lookup), severity, findings);
  return findings;
}

/** The check with this id. */
export function checkById(id: string): Check {
  const found = CHECKS.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
}
