import { readExactTags, type TemplateParts } from '../syntax/exact-reading';
import { Fact } from '../syntax/facts';
import type { HsmDocument } from '../syntax/tree';

/**
 * Which message is drawn: `arrives` takes only exact tags for tags, as BPMSoft's page describes them, so damaged ones
 * show as the text that the customer would see; `meant` takes damaged tags for what the author meant.
 */
export type MessageView = 'arrives' | 'meant';

export const MESSAGE_VIEWS: readonly MessageView[] = ['arrives', 'meant'];

/** The parts of the message in a view. The two views differ only in templates with damage. */
export function partsOf(document: HsmDocument, view: MessageView): TemplateParts {
  return view === 'meant' || hasExactTagsOnly(document) ? document : readExactTags(document.text);
}

/** Whether both views are the same: every tag is exact and appears once, and `[#HSM#]` begins the text. */
function hasExactTagsOnly({ facts, image }: HsmDocument): boolean {
  return (facts & (Fact.DamagedTag | Fact.UnusualStructure)) === 0 && image?.rest === undefined;
}
