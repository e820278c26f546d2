import { CATEGORIES } from '../config/categories';
import { keepTemplateValues, type KeptValues } from '../config/keep-template-values';
import { isWritableTemplate, templateFiles, type TemplateFile } from '../registered/template-file';
import type { ListFormat } from '../registered/template';
import type { LocalizedText } from '../vocabulary/language';
import { addressIn, folderOf, pathBelow } from './address';
import type { Rules } from './rules';

/** The files for the approved templates of the lists. */
export interface CreatedTemplates {
  readonly files: readonly TemplateFile[];
  /** The names of templates that BPMSoft has no tags for. */
  readonly leftOut: readonly string[];
}

/** Files for the approved templates of the lists of a folder; undefined without a list. */
export function createdTemplates({ registered }: Rules): CreatedTemplates | undefined {
  if (!registered) return undefined;
  const approved = registered.templates.filter(({ status }) => status.known === 'APPROVED');
  return {
    files: templateFiles(approved),
    leftOut: approved.filter((template) => !isWritableTemplate(template)).map(({ name }) => name),
  };
}

/** The name of the sample set: whose examples they are. */
const SET_NAMES: Readonly<Record<ListFormat, string>> = {
  edna: 'Edna',
  'edna-legacy': 'Edna',
  mango: 'Mango',
  meta: 'Meta',
};

/**
 * The configuration with what the lists know of new files: category and examples. What it says already stays.
 *
 * @param folder the address of the folder of the files, with a slash at its end
 * @returns undefined when there is no sound configuration above the folder
 */
export function configurationFor(
  { config, resolved }: Rules,
  folder: string,
  files: readonly TemplateFile[],
): string | undefined {
  if (!config || config.isBroken) return undefined;
  const base = folderOf(config.address);
  const kept = files.flatMap(({ name, samples, registered }): KeptValues[] => {
    const path = pathBelow(base, addressIn(folder, name));
    if (path === undefined) return [];
    const category = CATEGORIES.find((one) => one === registered.category?.toLowerCase());
    const language = metaLanguage(registered.language);
    const values = {
      ...(language === undefined || language === (config.inForce.registeredLanguage ?? 'ru')
        ? {}
        : { language }),
      ...(category === undefined || category === resolved.values.category ? {} : { category }),
      ...(Object.keys(samples).length === 0 ? {} : { samples: { [SET_NAMES[registered.format]]: samples } }),
    };
    return [{ path, values }];
  });
  return keepTemplateValues(config.text, kept);
}

/** The language as Meta writes it: `en_US` for `EN_us` and `en-US`. */
function metaLanguage(language: string | undefined): string | undefined {
  const [first, region] = language?.trim().split(/[-_]/) ?? [];
  if (first === undefined || first === '') return undefined;
  return region === undefined ? first.toLowerCase() : `${first.toLowerCase()}_${region.toUpperCase()}`;
}

/** That a template is left out. */
export function leftOutText(name: string): LocalizedText {
  return {
    en: `${name}: skipped, BPMSoft has no tag for its header.`,
    ru: `${name}: пропущен, в BPMSoft нет тега для его заголовка.`,
  };
}
