import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Span } from '../../vocabulary/span';
import { fieldAt, itemsAt } from './scan';

/** Where a value is in its file; places of values in it are looked for when they are requested. */
export interface JsonPlace {
  readonly span: Span;
  /** The place of a field; the value's own place when there is no such field. */
  readonly field: (key: string) => JsonPlace;
  /** The places of a list's values. */
  readonly items: () => readonly JsonPlace[];
}

/** A place in a text that is valid JSON. */
export class TextPlace implements JsonPlace {
  constructor(
    private readonly text: string,
    readonly span: Span,
  ) {}

  field(key: string): JsonPlace {
    const found = fieldAt(this.text, this.span.start, key);
    return found ? new TextPlace(this.text, found) : this;
  }

  items(): readonly JsonPlace[] {
    return itemsAt(this.text, this.span.start).map((span) => new TextPlace(this.text, span));
  }
}

/** A place in the tree of a text that is not valid JSON throughout. */
export class NodePlace implements JsonPlace {
  constructor(
    private readonly node: Node,
    /** How many units precede the text in what was parsed. */
    private readonly shift: number,
  ) {}

  get span(): Span {
    const start = this.node.offset - this.shift;
    return { start, end: start + this.node.length };
  }

  field(key: string): JsonPlace {
    const found = findNodeAtLocation(this.node, [key]);
    return found ? new NodePlace(found, this.shift) : this;
  }

  items(): readonly JsonPlace[] {
    return (this.node.children ?? []).map((child) => new NodePlace(child, this.shift));
  }
}
