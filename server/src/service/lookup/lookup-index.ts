import { trimEnds } from '../model/description';
import { differenceOf, type Difference } from './difference';
import { nameKey } from './file-names';
import type { LookupTemplate } from './read-lookup';

/** A template as it would be exported. */
export interface HandedTemplate {
  /** Its «Название». */
  readonly name: string;
  /** Its text, as `descriptionOf` gives it. */
  readonly description: string;
}

/** The record of a template and how its text differs. */
export interface LookupMatch {
  readonly record: LookupTemplate;
  readonly difference: Difference;
  /** Whether nothing has to be exported: blanks at the ends can never arrive, so they do not count. */
  readonly isEqual: boolean;
  /** Whether the record has another «Название» and was found by its text. */
  readonly isRenamed: boolean;
}

/** The templates of an exported lookup, ready to be compared with. Never changed once made. */
export class LookupIndex {
  private readonly byName = new Map<string, LookupTemplate>();
  private readonly byKey = new Map<string, LookupTemplate>();
  private readonly byText = new Map<string, LookupTemplate>();

  /**
   * @param templates in the order of the rows; of several records with one name the first counts, as in BPMSoft's import
   * @param isComplete whether a template that has no record is certainly not in the lookup
   */
  constructor(
    readonly templates: readonly LookupTemplate[],
    readonly isComplete = true,
  ) {
    const put = (map: Map<string, LookupTemplate>, key: string, record: LookupTemplate): void => {
      if (!map.has(key)) map.set(key, record);
    };
    for (const record of templates) {
      put(this.byName, record.name, record);
      put(this.byKey, nameKey(record.name), record);
      put(this.byText, trimEnds(record.description), record);
    }
  }

  /**
   * The record of a template: by «Название», then without regard to letter case, then by the text, because a record may have
   * got another name.
   */
  compare({ name, description }: HandedTemplate): LookupMatch | undefined {
    const named = this.byName.get(name) ?? this.byKey.get(nameKey(name));
    const record = named ?? this.byText.get(trimEnds(description));
    if (!record) return undefined;
    const difference = differenceOf(description, record.description);
    const isEqual = difference.kind === 'equal' || difference.kind === 'ends';
    return { record, difference, isEqual, isRenamed: named === undefined };
  }
}
