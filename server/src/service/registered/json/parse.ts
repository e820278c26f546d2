import { getNodeValue, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Span } from '../../vocabulary/span';
import { NodePlace, TextPlace, type JsonPlace } from './places';

/** A value of a file and where it is. */
export interface PlacedValue {
  readonly value: unknown;
  readonly place: JsonPlace;
}

export interface ParsedJson {
  readonly values: readonly PlacedValue[];
  /** The first place that is not JSON; what is around it was read. */
  readonly damage: Span | undefined;
}

/**
 * Reads the values of a JSON text, one or several side by side, with commas between them or without: parts of a page of
 * Edna's documentation or of a console are such fragments. The text must be known not to be nested too deeply.
 *
 * What is valid JSON goes to the engine's own reader: jsonc-parser takes about thirty times as long.
 */
export function parseJson(text: string): ParsedJson {
  try {
    const start = /\S/.exec(text)?.index ?? 0;
    const place = new TextPlace(text, { start, end: text.trimEnd().length });
    return { values: [{ value: JSON.parse(text), place }], damage: undefined };
  } catch {
    return parseFragments(text);
  }
}

/** How far the tree is after the text: the bracket that is put before it. */
const SHIFT = 1;

function parseFragments(text: string): ParsedJson {
  const errors: ParseError[] = [];
  const root = parseTree(`[${text}\n]`, errors, { allowTrailingComma: true });
  const error = errors.find((one) => printParseErrorCode(one.error) !== 'CommaExpected');
  const placeOf = (offset: number): number => Math.min(Math.max(offset - SHIFT, 0), text.length);
  return {
    values: (root?.children ?? []).map((node) => {
      const value: unknown = getNodeValue(node);
      return { value, place: new NodePlace(node, SHIFT) };
    }),
    damage: error && { start: placeOf(error.offset), end: placeOf(error.offset + error.length) },
  };
}
