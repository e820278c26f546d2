import * as v from 'valibot';
import { readBy } from '../read-by';

/** The words of the page, in the language of the editor. */
export interface CopiesTexts {
  readonly title: string;
  readonly search: string;
  readonly export: string;
  readonly configure: string;
  readonly nothing: string;
  readonly noRows: string;
  readonly loading: string;
  /** `{0}` of `{1}` rows. */
  readonly shown: string;
  readonly compare: string;
  /** Of a copy without a file. */
  readonly show: string;
  readonly columns: { readonly file: string; readonly lookup: string; readonly registered: string };
  readonly groups: {
    readonly all: string;
    readonly 'out-of-step': string;
    readonly different: string;
    readonly missing: string;
    readonly 'not-approved': string;
    readonly equal: string;
  };
  readonly states: {
    readonly different: string;
    readonly missing: string;
    readonly 'not-approved': string;
    readonly present: string;
    readonly equal: string;
    readonly 'no-file': string;
  };
}

/** The states of a copy, the worst first. */
export const STATES = ['different', 'missing', 'not-approved', 'present', 'equal'] as const;

const copySchema = v.object({ state: v.picklist(STATES), note: v.string() });
const rowSchema = v.object({
  /** By which the page and the editor know the row. */
  id: v.string(),
  /** The path below the workspace; empty without a file. */
  file: v.string(),
  name: v.string(),
  lookup: v.optional(copySchema),
  registered: v.optional(copySchema),
});
export type PageCopy = v.InferOutput<typeof copySchema>;
export type PageRow = v.InferOutput<typeof rowSchema>;

const toPageSchema = v.variant('type', [
  v.object({
    type: v.literal('rows'),
    rows: v.array(rowSchema),
    /** Whether something is compared; else the page says how to. */
    isCompared: v.boolean(),
  }),
  /** What is above the table instead of rows that cannot be had; empty takes it back. */
  v.object({ type: v.literal('notice'), text: v.string() }),
]);
export type ToCopies = v.InferOutput<typeof toPageSchema>;

const fromPageSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('open'), id: v.string() }),
  v.object({ type: v.literal('compare'), id: v.string(), copy: v.picklist(['lookup', 'registered']) }),
  /** The rows in the order in which the page shows them. */
  v.object({ type: v.literal('export'), ids: v.array(v.string()) }),
  v.object({ type: v.literal('configure') }),
]);
export type FromCopies = v.InferOutput<typeof fromPageSchema>;

/** A message of the page; undefined for anything else. */
export const readFromCopies = readBy(fromPageSchema);

/** A message of the editor; undefined for anything else. */
export const readToCopies = readBy(toPageSchema);
