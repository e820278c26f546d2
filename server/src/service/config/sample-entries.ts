import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { spanOfNode } from '../shapes/shape';
import type { Span } from '../vocabulary/span';

/** A sample value of the file. */
export interface SampleEntry {
  /** The name of its set. */
  readonly set: string;
  readonly key: string;
  /** The key in the file, with its quotes; UTF-16 units. */
  readonly span: Span;
}

/** Every sample value of a configuration file, in its order. */
export function sampleEntriesIn(root: Node): readonly SampleEntry[] {
  const sets = findNodeAtLocation(root, ['samples']);
  return sets
    ? propertiesIn(sets).flatMap(([setKey, set]) =>
        propertiesIn(set).map(([key]) => ({
          set: String(setKey.value),
          key: String(key.value),
          span: spanOfNode(key),
        })),
      )
    : [];
}

function propertiesIn(node: Node): readonly (readonly [Node, Node])[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }): [Node, Node][] =>
    key && value ? [[key, value]] : [],
  );
}
