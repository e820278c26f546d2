import { exampleLookup } from '../checks/example-lookup';
import { sharedContentOf } from '../folder/shared-content';
import { TemplateIndex } from '../folder/template-index';
import { exampleIndex } from '../checks/example-list';
import { runChecks } from '../checks/run';
import { REFERENCES } from '../vocabulary/sources';
import type { BadExample, Check, CheckOptions, Finding } from '../checks/types';
import { DEFAULT_CHECK_OPTIONS } from '../config/resolve';
import { AUTHORITIES, CERTAINTIES, REFUSED_WHEN, unpublishedWords, WORDS } from './explain-words';
import { DELIVERY_CODES } from '../project/find-delivery-codes';
import { SEVERITY_WORDS } from '../vocabulary/severity';
import { fenceMarkdown, proseMarkdown } from './markdown';
import type { Language, LocalizedText } from '../vocabulary/language';
import { parseTemplate } from '../syntax/parser';
import { showUnseen } from '../text/visible';

/**
 * The page of a check, Markdown: what, why, where the rule comes from and how its authority refuses, wrong examples with what is
 * found, repaired, right examples, how to change its severity. Shown in the editor, by `hsm explain` and,
 * generated, in `docs/checks/`. The examples are those that the tests execute.
 */
export function explainCheck(check: Check, language: Language): string {
  const word = (key: keyof typeof WORDS): string => WORDS[key][language];
  if (check.group === 'company') return companyPage(check, language);
  return [
    `# ${proseMarkdown(check.title[language])}`,
    `\`${check.id}\` · ${word('severity')}: ${SEVERITY_WORDS[check.severity][language]} · ${repairWords(check)[language]} · ${word('since')} ${check.since}`,
    `## ${word('why')}`,
    proseMarkdown(check.why[language]),
    `## ${word('source')}`,
    sourceOf(check, language),
    ...(check.cannotWork ? [`${word('cannotWork')} ${proseMarkdown(check.cannotWork[language])}`] : []),
    ...refusalParts(check, language),
    `## ${word('bad')}`,
    word('marks'),
    ...check.examples.bad.flatMap((example) => badExample(check, example, language)),
    `## ${word('good')}`,
    ...check.examples.good.map(templateBlock),
    ...optionParts(check, language),
    `## ${word('change')}`,
    word('changeFile'),
    fenceMarkdown(`{ "severity": { "${check.id}": "off" } }`, 'json'),
    word('changeSettings'),
    fenceMarkdown(`"hsm.severity": { "${check.id}": "off" }`, 'json'),
    word('changeValues'),
    '',
  ].join('\n\n');
}

/** How a check's findings are repaired, in words. */
export function repairWords(check: Check): LocalizedText {
  if (check.hasFix)
    return { en: 'fixed safely, also on save', ru: 'исправляется безопасно, в том числе при сохранении' };
  return check.hasSuggestions
    ? { en: 'fixed on request (lightbulb)', ru: 'исправляется по запросу (лампочка)' }
    : { en: 'fixed by hand', ru: 'исправляется вручную' };
}

/** Who demands a check, Markdown: `Meta — stated on their page: <https://…>. Read on 2026-11-22.` */
export function sourceOf({ group, source }: Check, language: Language): string {
  if (group === 'company') return WORDS.company[language];
  const unpublished = unpublishedWords(source.reference);
  if (unpublished) return `${unpublished[language]} ${source.date}.`;
  const reference = REFERENCES[source.reference];
  const who = `${AUTHORITIES[source.by][language]} — ${CERTAINTIES[source.certainty][language]}`;
  return `${who}: <${reference}>. ${WORDS.read[language]} ${source.date}.`;
}

/** What Edna or Meta answer to a template or a message with such a defect. */
function refusalParts({ refusedWith }: Check, language: Language): string[] {
  const codes = DELIVERY_CODES.filter(({ code }) => refusedWith.includes(code));
  if (codes.length === 0) return [];
  const lines = codes.map(
    ({ code, by, when, meaning }) =>
      `- \`${code}\` (${by}, ${REFUSED_WHEN[when][language]}): ${proseMarkdown(meaning[language])}`,
  );
  return [`## ${WORDS.refused[language]}`, WORDS.refusedAbout[language], lines.join('\n')];
}

function badExample(check: Check, example: BadExample, language: Language): string[] {
  const parts = [templateBlock(example.text)];
  if (example.options)
    parts.push(
      WORDS.configured[language],
      fenceMarkdown(JSON.stringify(exampleConfig(example.options)), 'json'),
    );
  for (const template of example.registered ?? [])
    parts.push(
      WORDS.registered[language],
      fenceMarkdown(showUnseen(JSON.stringify(template, undefined, 2)), 'json'),
    );
  for (const record of example.lookup ?? [])
    parts.push(
      WORDS.lookup[language],
      fenceMarkdown(showUnseen(JSON.stringify(record, undefined, 2)), 'json'),
    );
  if (example.others) parts.push(WORDS.others[language], ...example.others.map(templateBlock));
  const [first] = findingsOf(check, example);
  if (first) parts.push(`${WORDS.message[language]} ${proseMarkdown(visibleProse(first.message[language]))}`);
  if (example.fixed !== undefined) parts.push(WORDS.fixed[language], templateBlock(example.fixed));
  return parts;
}

/** The page of a check that a configuration defines: all that is known of it is there. */
function companyPage(check: Check, language: Language): string {
  return [
    `# ${proseMarkdown(check.title[language])}`,
    `\`${check.id}\` · ${WORDS.severity[language]}: ${SEVERITY_WORDS[check.severity][language]}`,
    WORDS.company[language],
    '',
  ].join('\n\n');
}

/** The options of the check's own, with their defaults and bounds. */
function optionParts({ id, options }: Check, language: Language): string[] {
  const entries = Object.entries(options);
  if (entries.length === 0) return [];
  const defaults = entries.map(([name, field]) => `"${name}": ${JSON.stringify(field.default)}`);
  return [
    `## ${WORDS.options[language]}`,
    WORDS.optionsAbout[language],
    fenceMarkdown(`{ "options": { "${id}": { ${defaults.join(', ')} } } }`, 'json'),
    entries
      .map(([name, { description, shape }]) => {
        const { minimum, maximum } = shape.schema();
        const isBounded = typeof minimum === 'number' && typeof maximum === 'number';
        const bounds = isBounded ? ` (${minimum}–${maximum})` : '';
        return `- \`${name}\`${bounds}: ${description[language]}`;
      })
      .join('\n'),
  ];
}

/** The configuration file that gives an example its options; its template is `template.hsm`. */
export function exampleConfig({ samples, registeredName, ...options }: Partial<CheckOptions>): object {
  const sets = samples && { samples: Object.fromEntries(samples.map(({ name, values }) => [name, values])) };
  return {
    ...options,
    ...sets,
    ...(registeredName !== undefined && { templates: { template: { registeredName } } }),
  };
}

/** What the check finds in its example, with the example's own configuration. */
function findingsOf(check: Check, example: BadExample): readonly Finding[] {
  const document = parseTemplate(example.text.replace(/[⟦⟧]/g, ''));
  const others = new TemplateIndex();
  for (const [index, text] of (example.others ?? []).entries()) {
    const shared = sharedContentOf(parseTemplate(text));
    others.put({ name: `${index + 1}.hsm`, uri: `file:///${index + 1}.hsm`, shared });
  }
  const options = { ...DEFAULT_CHECK_OPTIONS, ...example.options };
  const registered = example.registered && exampleIndex(example.registered);
  const context = { document, options, others, registered, lookup: exampleLookup(example.lookup) };
  const severity = check.severity === 'off' ? 'hint' : check.severity;
  return runChecks(context, { [check.id]: severity }, [check]).findings;
}

function templateBlock(text: string): string {
  return fenceMarkdown(visible(text), 'text');
}

/** The same for a message of ours, whose numbers have a no-break space between their digits. */
function visibleProse(text: string): string {
  return visible(text).replace(/(?<=\d)‹U\+00A0›(?=\d{3})/g, '\u00a0');
}

/** Characters that cannot be seen, written as their code points; line ends stay. */
function visible(text: string): string {
  return text.split('\n').map(showUnseen).join('\n');
}
