import type { LookupMatch } from '../../lookup/lookup-index';
import { descriptionOf } from '../../model/description';
import type { CheckContext } from '../types';

/** The record of the template; undefined without one, and without an exported lookup. */
export function matchOf({ document, lookup }: CheckContext): LookupMatch | undefined {
  return lookup?.index.compare({ name: lookup.name, description: descriptionOf(document.text) });
}
