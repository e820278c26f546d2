// What the preview's page and its host say to each other. Both sides check what they get against these schemas:
// the page is a place where the author's text is shown, so nothing from it is believed.
import * as v from 'valibot';
import { readBy } from '../read-by';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const names = v.array(v.string());
const values = v.record(v.string(), v.string());

/** What is selected in the text; of a cursor both are the same. Offsets into the document. */
const cursorSchema = v.object({ start: offset, end: offset });
export type PageCursor = v.InferOutput<typeof cursorSchema>;

/** How the author wants to see the message: independent of the template. */
const viewSchema = v.object({
  /** The screen: a phone, a wide phone, a computer. */
  width: v.picklist(['phone', 'wide', 'desktop']),
  /** The message's own theme; `auto` follows the editor. */
  theme: v.picklist(['auto', 'light', 'dark']),
  /** In percent of the usual size. */
  textSize: v.picklist([85, 100, 115, 130, 150]),
  /** Whether variables are marked. */
  marks: v.boolean(),
});
export type View = v.InferOutput<typeof viewSchema>;
export const DEFAULT_VIEW: View = { width: 'phone', theme: 'auto', textSize: 100, marks: true };

const messageViewSchema = v.picklist(['arrives', 'meant']);

/** What the page hands to the editor to keep, and what comes back when the window is loaded again. */
const pageStateSchema = v.object({
  uri: v.string(),
  locked: v.optional(v.boolean(), false),
  sampleSet: v.optional(v.string()),
  sampleValues: v.optional(values, {}),
  loadImages: v.optional(v.boolean()),
  /** Whether the sample sets are shown side by side, instead of the chosen one. */
  sideBySide: v.optional(v.boolean()),
  /** Whether the message is shown as it arrives (the default) or as intended. */
  message: v.optional(messageViewSchema),
});
export type PageState = v.InferOutput<typeof pageStateSchema>;

const budgetSchema = v.object({
  /** Ready to read: «Text: 512 of 1,024 characters». */
  label: v.string(),
  count: v.string(),
  detail: v.string(),
  /** Share of the limit, in percent, at most 100. */
  percent: v.number(),
  state: v.picklist(['fits', 'near', 'over']),
});
const problemSchema = v.object({
  severity: v.picklist(['error', 'warning', 'information', 'hint']),
  /** The severity in words, for those who do not see the sign. */
  severityLabel: v.string(),
  message: v.string(),
  start: offset,
  end: offset,
});
export type PageBudget = v.InferOutput<typeof budgetSchema>;
export type PageProblem = v.InferOutput<typeof problemSchema>;

const partSchema = v.object({ label: v.string(), text: v.string() });
/** A field of Edna's form: its name, and the beginning of what belongs there. */
export type PagePart = v.InferOutput<typeof partSchema>;

const updateSchema = v.object({
  type: v.literal('update'),
  state: pageStateSchema,
  /** The document's version that is shown; comes back with what the page asks. */
  version: v.number(),
  /** The name of the template. */
  title: v.string(),
  /** The bubble, or several side by side, made by the server. */
  html: v.string(),
  /** The banner above the message, made by the server; empty when there is nothing to say. */
  banner: v.string(),
  /** The fields of Edna's form; each is copied by its place in this list. */
  parts: v.array(partSchema),
  budgets: v.array(budgetSchema),
  problems: v.array(problemSchema),
  /** How many problems there are, in words. */
  problemsLabel: v.string(),
  sampleSets: names,
  places: names,
  /** What places mean, by their names. */
  meanings: values,
  values,
  loadImages: v.boolean(),
  cursor: v.nullable(cursorSchema),
});

/** Host to page. */
const toPageSchema = v.variant('type', [
  updateSchema,
  /** Where the author is in the text; null: elsewhere. */
  v.object({ type: v.literal('cursor'), uri: v.string(), cursor: v.nullable(cursorSchema) }),
  /** Why an image failed, or will not reach the customer, found out by the host. */
  v.object({ type: v.literal('image-problem'), url: v.string(), text: v.string() }),
  /** The message cannot be shown now; what was shown stays, under this notice. Empty: it can again. */
  v.object({ type: v.literal('notice'), text: v.string() }),
]);
export type ToPage = v.InferOutput<typeof toPageSchema>;
export type PageUpdate = v.InferOutput<typeof updateSchema>;

/** Page to host. */
const fromPageSchema = v.variant('type', [
  /** The page is there and wants the message. */
  v.object({ type: v.literal('ready') }),
  /** Show these offsets of the document in the editor. */
  v.object({ type: v.literal('select'), start: offset, end: offset, version: v.number() }),
  v.object({ type: v.literal('open-link'), href: v.pipe(v.string(), v.maxLength(4096)) }),
  v.object({ type: v.literal('image-failed'), url: v.pipe(v.string(), v.maxLength(4096)) }),
  /** An image came; its server may know whether the customer gets it, too. */
  v.object({ type: v.literal('image-loaded'), url: v.pipe(v.string(), v.maxLength(4096)) }),
  v.object({ type: v.literal('load-images'), load: v.boolean() }),
  /** Ask the author whether the folder can be trusted. */
  v.object({ type: v.literal('manage-trust') }),
  v.object({ type: v.literal('sample-set'), name: v.nullable(v.string()) }),
  v.object({ type: v.literal('side-by-side'), on: v.boolean() }),
  v.object({ type: v.literal('message-view'), view: messageViewSchema }),
  /** Make a repair of the banner. */
  v.object({ type: v.literal('repair'), reason: offset, repair: offset, version: v.number() }),
  v.object({ type: v.literal('sample-values'), values }),
  /** Copy a field of Edna's form. */
  v.object({ type: v.literal('copy-part'), part: offset, version: v.number() }),
  /** Write the typed values into the configuration file. */
  v.object({ type: v.literal('save-samples') }),
  v.object({ type: v.literal('view'), view: viewSchema }),
]);
export type FromPage = v.InferOutput<typeof fromPageSchema>;

/** The words of the page, in the user's language; what cannot change while the page lives. */
const pageTextsSchema = v.object({
  toolbar: v.string(),
  chat: v.string(),
  width: v.string(),
  phone: v.string(),
  wide: v.string(),
  desktop: v.string(),
  theme: v.string(),
  auto: v.string(),
  light: v.string(),
  dark: v.string(),
  textSize: v.string(),
  more: v.string(),
  imagesHelp: v.string(),
  marksHelp: v.string(),
  samples: v.string(),
  noSamples: v.string(),
  sideBySide: v.string(),
  sideBySideHelp: v.string(),
  unfold: v.string(),
  sampleValues: v.string(),
  saveSamples: v.string(),
  ednaFields: v.string(),
  copy: v.string(),
  copied: v.string(),
  lengths: v.string(),
  problems: v.string(),
  loading: v.string(),
});
export type PageTexts = v.InferOutput<typeof pageTextsSchema>;

/** What the page finds in itself when it is loaded. */
export const pageDataSchema = v.object({ texts: pageTextsSchema, view: viewSchema, state: pageStateSchema });
export type PageData = v.InferOutput<typeof pageDataSchema>;

/** The message when it is one of ours; undefined for anything else. */
export const readFromPage = readBy(fromPageSchema);

/** The message when it is one of ours; undefined for anything else. */
export const readToPage = readBy(toPageSchema);

/** How the author chose to see messages; undefined for anything else. */
export const readView = readBy(viewSchema);

/** The state that a panel was left with; undefined for anything else. */
export const readPageState = readBy(pageStateSchema);
