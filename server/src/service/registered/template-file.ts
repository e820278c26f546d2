import { fileStem } from '../vocabulary/file-stem';
import { writtenPlaces } from './compare/pattern';
import { languageKey, type RegisteredTemplate, type RegisteredText } from './template';

/** A registered template as a file of BPMSoft's form. */
export interface TemplateFile {
  /** Without a folder; of several files none has the name of another one, whatever the case. */
  readonly name: string;
  readonly text: string;
  /** Values of the placeholders from the samples of the list; empty without samples. */
  readonly samples: Readonly<Record<string, string>>;
  readonly registered: RegisteredTemplate;
}

/**
 * The files for registered templates, in their order: named after them, with the language where two have one name.
 *
 * @returns no file for a template whose header BPMSoft has no tag for
 */
export function templateFiles(templates: readonly RegisteredTemplate[]): readonly TemplateFile[] {
  const taken = new Set<string>();
  return templates.flatMap((template) => {
    const text = textOf(template);
    if (text === undefined) return [];
    return [{ name: freeName(template, taken), text, samples: samplesOf(template), registered: template }];
  });
}

/** Whether a template can be written in BPMSoft. */
export function isWritableTemplate({ header }: RegisteredTemplate): boolean {
  return header === undefined || header.kind === 'text' || header.kind === 'image';
}

function textOf(template: RegisteredTemplate): string | undefined {
  if (!isWritableTemplate(template)) return undefined;
  const { header, body, footer } = template;
  const head =
    header?.kind === 'text'
      ? `[*HEAD*]${plain(header.content)}`
      : header
        ? `[*IMAGE*]${header.url ?? ''}`
        : '';
  return `[#HSM#]${plain(body)}${head}${footer ? `[*FOOT*]${plain(footer)}` : ''}`;
}

function plain({ text }: RegisteredText): string {
  return text.replaceAll('\r\n', '\n');
}

function freeName(template: RegisteredTemplate, taken: Set<string>): string {
  const { name, id, language } = template;
  const base = fileStem(name) ?? `template_${id ?? ''}`;
  const names = [base, `${base}.${language === undefined ? '2' : languageKey(language)}`];
  for (let number = 2; ; number++) {
    const free = names.find((one) => !taken.has(one.toLowerCase())) ?? `${base}-${number}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return `${free}.hsm`;
  }
}

function samplesOf({ header, body }: RegisteredTemplate): Readonly<Record<string, string>> {
  return { ...(header?.kind === 'text' ? exampleValues(header.content) : {}), ...exampleValues(body) };
}

/**
 * The samples of a text by the names of its placeholders. Lists give them by name, one for each name in order, or one for each
 * place; of a repeated place the first counts then.
 */
function exampleValues({ text, examples, namedExamples }: RegisteredText): Readonly<Record<string, string>> {
  const places = writtenPlaces(text).map(({ name }) => name);
  const names = [...new Set(places)];
  const inOrder = examples.length === places.length ? places : sortedNames(names);
  const values = new Map<string, string>();
  inOrder.forEach((name, index) => {
    const example = examples[index];
    if (example !== undefined && !values.has(name)) values.set(name, example);
  });
  for (const name of names) {
    const example = Object.hasOwn(namedExamples, name) ? namedExamples[name] : undefined;
    if (example !== undefined) values.set(name, example);
  }
  return Object.fromEntries(values);
}

/** Numbers by their value, names as they come. */
function sortedNames(names: readonly string[]): readonly string[] {
  return names.every((name) => /^\d+$/.test(name)) ? [...names].sort((a, b) => Number(a) - Number(b)) : names;
}
