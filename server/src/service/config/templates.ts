import type { CheckOptions } from '../checks/types';
import type { SampleSet } from '../model/filled';
import { entriesOf, mapped, objectOf, recordOf } from '../shapes/collections';
import { oneOf, text } from '../shapes/scalars';
import type { Field, Fields, Shape } from '../shapes/shape';
import { CATEGORIES, type Category } from './categories';
import { oncePer } from '../vocabulary/once';
import { withoutExtension } from '../vocabulary/template-files';
import { fittingKeys } from './fitting-keys';

/** What a configuration says about some templates only. */
export interface TemplateValues {
  readonly samples?: readonly SampleSet[];
  /** What each variable means, by its key: `1` → "client's name". */
  readonly variables?: Readonly<Record<string, string>>;
  readonly category?: Category;
  /** The language under which the template is registered, as Meta writes it. */
  readonly language?: string;
  /** The «Название» of the template in BPMSoft. */
  readonly name?: string;
  /** The name under which the template is registered in Edna and Meta. */
  readonly registeredName?: string;
}

/** An entry of the key `templates`. */
export interface TemplateEntry {
  /** A name or a pattern, as it is written. */
  readonly key: string;
  readonly values: TemplateValues;
}

/** Named sets of sample values, in the order of the file. */
export const SAMPLE_SETS: Shape<readonly SampleSet[]> = mapped(entriesOf(recordOf(text())), (sets) =>
  sets.map(([name, values]) => ({ name, values })),
);

type Given = { readonly [Key in keyof TemplateValues]-?: NonNullable<TemplateValues[Key]> };

const FIELDS: Fields<Given> = {
  samples: {
    shape: SAMPLE_SETS,
    description: {
      en: 'Sets of sample values of these templates, instead of those of the folder.',
      ru: 'Наборы примеров этих шаблонов вместо общих для папки.',
    },
  },
  variables: {
    shape: recordOf(text()),
    description: {
      en: 'What each variable means: "1": "client\'s name". Shown in hovers and next to the fields of the preview.',
      ru: 'Что означает каждая переменная: "1": "имя клиента". Показывается при наведении указателя и рядом с полями предпросмотра.',
    },
  } satisfies Field<Readonly<Record<string, string>>>,
  category: {
    shape: oneOf(CATEGORIES),
    description: {
      en: 'The category under which these templates are registered.',
      ru: 'Категория, в которой зарегистрированы эти шаблоны.',
    },
  },
  language: {
    shape: text(),
    description: {
      en: 'The language under which these templates are registered, as Meta writes it, instead of "registeredLanguage".',
      ru: 'Язык, на котором регистрируются эти шаблоны, в записи Meta, вместо "registeredLanguage".',
    },
  },
  name: {
    shape: text(),
    description: {
      en: 'The «Название» of this template in BPMSoft, instead of the file name. The key "names" takes precedence.',
      ru: '«Название» этого шаблона в BPMSoft вместо имени файла. Ключ "names" важнее.',
    },
  },
  registeredName: {
    shape: text(),
    description: {
      en: 'The name under which the template is registered in Edna and Meta, such as "order_ready".',
      ru: 'Имя, под которым шаблон зарегистрирован в Edna и Meta, например "order_ready".',
    },
  },
};

/** The key `templates`: what applies to some templates only, by name or pattern. */
export const TEMPLATE_ENTRIES: Shape<readonly TemplateEntry[]> = mapped(
  entriesOf(objectOf<Given>(FIELDS)),
  (entries) => entries.map(([key, values]) => ({ key, values })),
);

/**
 * The entry that a template has for itself: the last one whose key is its name or path, not a pattern.
 *
 * @param entries the same array for the same configuration, because they are read once
 * @param path relative to the folder of the configuration, with `/`
 */
export function ownEntry(entries: readonly TemplateEntry[], path: string): TemplateEntry | undefined {
  return ownEntries(entries)(path);
}

const ownEntries = oncePer((entries: readonly TemplateEntry[]) => {
  const byKey = new Map(entries.map((entry, index) => [entry.key.normalize('NFC'), { entry, index }]));
  return (path: string): TemplateEntry | undefined => {
    const named = namesOf(path).flatMap((name) => byKey.get(name) ?? []);
    return named.sort((a, b) => b.index - a.index)[0]?.entry;
  };
});

const fitting = oncePer((entries: readonly TemplateEntry[]) => fittingKeys(entries.map(({ key }) => key)));

/** Where the sample sets of a template are in the file, and what they hold: its own, else those of the folder. */
export interface SetsInFile {
  readonly path: readonly [string, ...string[]];
  readonly sets: readonly SampleSet[];
}

/** @param path of the template, relative to the folder of the file, with `/`; undefined outside of it */
export function setsInFile(
  config: { readonly templates?: readonly TemplateEntry[]; readonly samples?: readonly SampleSet[] },
  path: string | undefined,
): SetsInFile {
  const own = path === undefined ? undefined : ownEntry(config.templates ?? [], path);
  return own?.values.samples
    ? { path: ['templates', own.key, 'samples'], sets: own.values.samples }
    : { path: ['samples'], sets: config.samples ?? [] };
}

/** The options of one template: patterns first, later ones over earlier ones, then its own entry; undefined for none. */
export function templateValues(entries: readonly TemplateEntry[], path: string): TemplateValues | undefined {
  const own = ownEntry(entries, path);
  const applying = fitting(entries)(path).flatMap((index) => entries[index] ?? []);
  if (applying.length === 0 && !own) return undefined;
  return [...applying.filter((entry) => entry !== own), ...(own ? [own] : [])].reduce<TemplateValues>(
    (merged, entry) => ({ ...merged, ...entry.values }),
    {},
  );
}

/**
 * The options of one template.
 *
 * @returns the given options themselves when no entry fits the template
 */
export function optionsOfTemplate(
  options: CheckOptions,
  entries: readonly TemplateEntry[],
  path: string,
): CheckOptions {
  const values = templateValues(entries, path);
  return values === undefined ? options : optionsWith(options, values);
}

/** The options of a folder with what applies to one template only. */
export function optionsWith(options: CheckOptions, values: TemplateValues): CheckOptions {
  return {
    ...options,
    category: values.category ?? options.category,
    variables: values.variables ?? options.variables,
    registeredName: values.registeredName,
    samples: values.samples ? withNames(values.samples, options.samples) : options.samples,
  };
}

/**
 * The sets of a template, completed by the folder's values for names and macros. A number means something else in each
 * template, so `1` of the folder never fills `{{1}}` of a template that has sets of its own.
 */
function withNames(own: readonly SampleSet[], shared: readonly SampleSet[]): readonly SampleSet[] {
  return own.map(({ name, values }) => {
    const from = shared.find((set) => set.name === name) ?? shared[0];
    const named = Object.entries(from?.values ?? {}).filter(([key]) => !/^\d+$/.test(key));
    return { name, values: { ...Object.fromEntries(named), ...values } };
  });
}

function namesOf(path: string): readonly string[] {
  const whole = path.normalize('NFC');
  const name = whole.slice(whole.lastIndexOf('/') + 1);
  return [whole, withoutExtension(whole), name, withoutExtension(name)];
}
