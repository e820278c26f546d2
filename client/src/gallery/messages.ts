import * as v from 'valibot';
import { readBy } from '../read-by';

const chosenSchema = v.object({
  type: v.literal('choose'),
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** What the gallery's page says: which card was chosen. */
export type GalleryMessage = v.InferOutput<typeof chosenSchema>;

/** The message when it is one of ours; undefined for anything else. */
export const readGalleryMessage = readBy(chosenSchema);
