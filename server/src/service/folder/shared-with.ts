import type { SharedKeys } from './shared-content';
import type { SameTemplates, SharedKind } from './template-index';

/** The templates that a template is compared with. */
export interface Neighbours {
  /** The templates with a key, but for the one with `uri`. The key is made when it is needed: it reads the whole text. */
  readonly sharing: (
    kind: SharedKind,
    keyOf: () => string | undefined,
    uri: string | undefined,
  ) => SameTemplates;
}

/** What a template shares with others: plain data, small, so that it can be sent to another thread. */
export type SharedWith = Readonly<Record<SharedKind, SameTemplates>>;

/** @param keys of the template with `uri` */
export function sharedWith(neighbours: Neighbours, keys: SharedKeys, uri: string): SharedWith {
  return {
    text: neighbours.sharing('text', () => keys.text, uri),
    image: neighbours.sharing('image', () => keys.image, uri),
  };
}

/** The same templates for every look, whatever became of the text since. */
export function asNeighbours(shared: SharedWith): Neighbours {
  return { sharing: (kind) => shared[kind] };
}
