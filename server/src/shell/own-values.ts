import { withOwnValues, type Rules, type TemplateValues } from '../service';

/** Values of documents that are not saved yet: those of the ready-made template from which each was made. */
export class OwnValues {
  private readonly known = new Map<
    string,
    { readonly values: TemplateValues; made: { readonly from: Rules; readonly rules: Rules } | undefined }
  >();

  set(uri: string, values: TemplateValues): void {
    this.known.set(uri, { values, made: undefined });
  }

  /** The next document of this name is another one. */
  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** The rules for a document: the same object for the same rules of its folder. */
  over(uri: string, rules: Rules): Rules {
    const own = this.known.get(uri);
    if (!own) return rules;
    if (own.made?.from !== rules) own.made = { from: rules, rules: withOwnValues(rules, uri, own.values) };
    return own.made.rules;
  }
}
