import { LOOKUP_COLUMNS, type LookupColumns } from '../lookup/record';
import { listOf, objectOf } from '../shapes/collections';
import { text } from '../shapes/scalars';
import type { Field, Shape } from '../shapes/shape';
import { filePath } from './path-shapes';

/** What is known of the lookup in a client's BPMSoft. */
export interface LookupOptions {
  /** «Тип шаблона ответа» of the templates of this folder. */
  readonly type: string;
  /** The types that the lookup has; the import adds any other. */
  readonly types: readonly string[];
  /** The captions of its columns. */
  readonly columns: Partial<LookupColumns>;
  /** The workbook that was exported from it, relative to the configuration file. */
  readonly file: string;
}

function caption(usual: string): Field<string> {
  return {
    shape: text(),
    description: { en: `Caption of the column «${usual}».`, ru: `Название столбца «${usual}».` },
    annotations: { default: usual },
  };
}

/** The object `lookup` of the configuration file. */
export const LOOKUP_SHAPE: Shape<Partial<LookupOptions>> = objectOf<LookupOptions>({
  type: {
    shape: text(),
    description: {
      en: 'The «Тип шаблона ответа» that an export gives to the templates of this folder.',
      ru: '«Тип шаблона ответа», который получают шаблоны этой папки при экспорте.',
    },
  },
  types: {
    shape: listOf(text()),
    description: {
      en: 'The types that the lookup has. The import adds a new type for any other spelling, so an export is refused then.',
      ru: 'Типы, которые есть в справочнике. Любое другое написание импорт добавит как новый тип, поэтому экспорт остановится.',
    },
  },
  columns: {
    shape: objectOf<LookupColumns>({
      name: caption(LOOKUP_COLUMNS.name),
      description: caption(LOOKUP_COLUMNS.description),
      type: caption(LOOKUP_COLUMNS.type),
    }),
    description: {
      en: 'The captions of the columns, when they differ from those of BPMSoft. The import matches them letter by letter.',
      ru: 'Названия столбцов, если они отличаются от принятых в BPMSoft. Импорт сравнивает их буква в букву.',
    },
  },
  file: {
    shape: filePath(),
    description: {
      en: 'The workbook exported from the lookup (.xlsx), relative to this file. Templates are compared with it.',
      ru: 'Выгрузка справочника (.xlsx) относительно этого файла. С ней сравниваются шаблоны.',
    },
  },
});

/** The captions that apply. */
export function lookupColumns(lookup: Partial<LookupOptions>): LookupColumns {
  return { ...LOOKUP_COLUMNS, ...lookup.columns };
}
