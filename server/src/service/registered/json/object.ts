import type { PlacedValue } from './parse';
import type { JsonPlace } from './places';

/** An object of a list, with the places of its values. Reading a field of the wrong type gives nothing. */
export class JsonObject {
  constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    readonly place: JsonPlace,
    private readonly source: string,
  ) {}

  /** The object of a value; undefined for other values. */
  static of({ value, place }: PlacedValue, source: string): JsonObject | undefined {
    return isRecord(value) ? new JsonObject(value, place, source) : undefined;
  }

  get keys(): readonly string[] {
    return Object.keys(this.fields);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.fields, key);
  }

  /** A text or a number as a text: ids are written both ways, and large numbers keep all their digits. */
  text(key: string): string | undefined {
    const value = this.value(key);
    if (typeof value === 'string') return value;
    if (typeof value !== 'number') return undefined;
    if (Number.isSafeInteger(value)) return String(value);
    const { start, end } = this.fieldPlace(key).span;
    return this.source.slice(start, end);
  }

  /** Whether a field is the word `true`. */
  flag(key: string): boolean {
    return this.value(key) === true;
  }

  /** Where the value of a field is; looked for when it is requested. */
  fieldPlace(key: string): JsonPlace {
    return new LazyPlace(() => this.place.field(key));
  }

  /** Nothing for `null`, for a list (some clients write `[]` for “none”) and for an object without fields. */
  object(key: string): JsonObject | undefined {
    const value = this.value(key);
    if (!isRecord(value) || Object.keys(value).length === 0) return undefined;
    return new JsonObject(value, this.fieldPlace(key), this.source);
  }

  /** The objects of a list; also a single object where a list is expected (Edna's `row`). */
  objects(key: string): readonly JsonObject[] {
    const value = this.value(key);
    const place = this.fieldPlace(key);
    if (isRecord(value)) return [new JsonObject(value, place, this.source)];
    if (!Array.isArray(value)) return [];
    return value.flatMap((one: unknown, index) =>
      isRecord(one)
        ? [new JsonObject(one, new LazyPlace(() => place.items()[index] ?? place), this.source)]
        : [],
    );
  }

  /** The values of a list, or a value alone, each with its own place. */
  placedItems(key: string): readonly PlacedValue[] {
    const value = this.value(key);
    return placedItems({ value: Array.isArray(value) ? value : [value], place: this.fieldPlace(key) });
  }

  /** Whether a field holds a list, be it empty. */
  isList(key: string): boolean {
    return Array.isArray(this.value(key));
  }

  /** The texts of a list, of lists in it (Meta nests the samples of a body), or one text alone; in order. */
  texts(key: string): readonly string[] {
    return textsOf(this.value(key));
  }

  private value(key: string): unknown {
    return Object.hasOwn(this.fields, key) ? this.fields[key] : undefined;
  }
}

/** The values of a list with their places. */
export function placedItems({ value, place }: PlacedValue): readonly PlacedValue[] {
  if (!Array.isArray(value)) return [];
  const places = place.items();
  return value.map((item: unknown, index) => ({ value: item, place: places[index] ?? place }));
}

/** A place that is looked for when it is requested. */
class LazyPlace implements JsonPlace {
  private found: JsonPlace | undefined;

  constructor(private readonly find: () => JsonPlace) {}

  get span(): JsonPlace['span'] {
    return this.own.span;
  }

  field(key: string): JsonPlace {
    return this.own.field(key);
  }

  items(): readonly JsonPlace[] {
    return this.own.items();
  }

  private get own(): JsonPlace {
    this.found ??= this.find();
    return this.found;
  }
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
