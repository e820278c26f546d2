import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { spanOfNode } from '../shapes/shape';
import type { Span } from '../vocabulary/span';

/** A sample value of the file. */
interface SampleEntry {
  readonly kind: 'sample';
  /** The name of its set. */
  readonly set: string;
  readonly key: string;
  /** The key of `templates` to which it belongs; undefined for a value of the folder. */
  readonly template: string | undefined;
  /** The key in the file, with its quotes; UTF-16 units. */
  readonly span: Span;
}

/** An entry of `templates`. */
interface TemplateKey {
  readonly kind: 'template';
  readonly template: string;
  readonly span: Span;
}

/** What is written for templates, and may be of no use. */
export type FileEntry = SampleEntry | TemplateKey;

/** Every sample value and every entry of `templates` of a configuration file, in its order. */
export function fileEntriesIn(root: Node): readonly FileEntry[] {
  const templates = findNodeAtLocation(root, ['templates']);
  const entries = [
    ...samplesIn(findNodeAtLocation(root, ['samples']), undefined),
    ...(templates ? propertiesIn(templates) : []).flatMap(([key, values]): FileEntry[] => {
      const template = String(key.value);
      const own: TemplateKey = { kind: 'template', template, span: spanOfNode(key) };
      return [own, ...samplesIn(findNodeAtLocation(values, ['samples']), template)];
    }),
  ];
  return entries.sort((a, b) => a.span.start - b.span.start);
}

function samplesIn(sets: Node | undefined, template: string | undefined): SampleEntry[] {
  if (!sets) return [];
  return propertiesIn(sets).flatMap(([setKey, set]) =>
    propertiesIn(set).map(([key]): SampleEntry => {
      const span = spanOfNode(key);
      return { kind: 'sample', set: String(setKey.value), key: String(key.value), template, span };
    }),
  );
}

function propertiesIn(node: Node): readonly (readonly [Node, Node])[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }): [Node, Node][] =>
    key && value ? [[key, value]] : [],
  );
}
