import {
  MAX_TEMPLATE_BYTES,
  parseTemplate,
  sharedContentOf,
  TemplateIndex,
  type HsmDocument,
} from '../service';
import { addressOf } from './address';
import { readTemplate, shownPath } from './files';
import { templatesBelow } from './find-files';

/**
 * The templates below a folder, with which another one is compared. What cannot be read is not a template.
 *
 * @param folder absolute path
 * @param own the template that is asked about, which may not be saved yet
 */
export function neighboursIn(
  folder: string,
  own: { readonly address: string; readonly document: HsmDocument },
): TemplateIndex {
  const index = new TemplateIndex();
  const put = (name: string, uri: string, document: HsmDocument): void =>
    index.put({ name, uri, shared: sharedContentOf(document) });
  for (const path of templatesBelow(folder)) {
    const read = readTemplate(path, path, MAX_TEMPLATE_BYTES);
    if (read.ok) put(shownPath(path, folder), addressOf(path), parseTemplate(read.value.text));
  }
  put(own.address, own.address, own.document);
  return index;
}
