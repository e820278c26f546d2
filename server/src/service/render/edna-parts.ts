import type { PlaceValues } from '../model/filled';
import { placeholdersIn, WRITTEN_VARIABLES } from '../model/placeholders';
import type { HsmDocument, TextSection } from '../syntax/tree';

/** What goes into one field of the form in which Edna registers a template. */
export interface EdnaPart {
  readonly field: 'head' | 'image' | 'body' | 'example' | 'foot';
  /** Of an example: the name of its variable, without braces. */
  readonly name?: string;
  /** LF. */
  readonly text: string;
}

/**
 * A template in the parts of Edna's form, in the order of a message; what is empty is left out. Damaged tags count as
 * what the author meant: tags do not go to Edna.
 *
 * @param values samples of the variables; one without a value has no example
 */
export function ednaPartsOf(document: HsmDocument, values: PlaceValues = {}): readonly EdnaPart[] {
  const { head, image, body, foot } = document;
  const parts: EdnaPart[] = [];
  const add = (part: EdnaPart): void => {
    if (part.text.trim() !== '') parts.push(part);
  };
  if (head) add({ field: 'head', text: head.text });
  if (image?.url) add({ field: 'image', text: image.url.value });
  add({ field: 'body', text: body.text });
  for (const name of variableNames(document)) {
    if (Object.hasOwn(values, name)) add({ field: 'example', name, text: values[name] ?? '' });
  }
  if (foot) add({ field: 'foot', text: foot.text });
  return parts;
}

/** Each variable of header and body once; macros are BPMSoft's. */
function variableNames(document: HsmDocument): ReadonlySet<string> {
  const sections: readonly (TextSection | undefined)[] = [document.head, document.body];
  return new Set(
    sections.flatMap((section) =>
      section === undefined
        ? []
        : placeholdersIn(document, section, WRITTEN_VARIABLES).map(({ name }) => name.trim()),
    ),
  );
}
