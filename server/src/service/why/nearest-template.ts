import { Pattern } from '../registered/compare/pattern';
import type { RegisteredTemplate } from '../registered/template';
import {
  comparePart,
  type MarkedPart,
  type PartName,
  type SentValue,
  type TextDifference,
} from './compare-part';
import { indexOfFolder, type FolderTemplate } from './folder-templates';
import type { HsmDocument } from '../syntax/tree';
import type { SentText } from './sent-text';

/** A part that only one of the two has, or that is of another kind. */
export interface PartChange {
  readonly part: 'header' | 'image' | 'footer';
  readonly change: 'missing' | 'extra';
}

/** The template of the folder that a sent text is nearest to, and how it differs. */
export interface NearestTemplate {
  readonly name: string;
  readonly address: string;
  /** The way to read the sent text that fits best. */
  readonly reading: HsmDocument;
  /** Both texts with the differences between ⟦ and ⟧, part by part. */
  readonly marked: readonly MarkedPart[];
  readonly parts: readonly PartChange[];
  readonly differences: readonly TextDifference[];
  readonly values: readonly SentValue[];
}

/** How many templates are compared with one reading. */
const MAX_COMPARED = 4;

/** Finds the template of a folder that a sent text was made from; undefined when none is near. */
export function nearestTemplate(
  sent: SentText,
  templates: readonly FolderTemplate[],
): NearestTemplate | undefined {
  const index = indexOfFolder(templates);
  let best: { readonly nearest: NearestTemplate; readonly cost: number } | undefined;
  for (const reading of sent.readings) {
    const matches = index.compare(reading)?.matches.map(({ template }) => template) ?? [];
    const near = matches.length > 0 ? matches : index.nearest(reading).map(({ template }) => template);
    for (const template of near.slice(0, MAX_COMPARED)) {
      const compared = compare(template, reading, sent.hasTags);
      if (!best || compared.cost < best.cost) best = compared;
    }
  }
  return best?.nearest;
}

function compare(
  template: RegisteredTemplate,
  reading: HsmDocument,
  hasTags: boolean,
): { readonly nearest: NearestTemplate; readonly cost: number } {
  const { header, body, footer, source } = template;
  const { head, image, foot } = reading;
  const parts: PartChange[] = [];
  const texts = [comparePart('body', new Pattern(body.text), reading.body.text)];
  let cost = 0;
  const add = (part: PartName, theirs: string | undefined, ours: string | undefined): void => {
    if (theirs !== undefined && ours !== undefined) texts.push(comparePart(part, new Pattern(theirs), ours));
    else if (theirs !== undefined || ours !== undefined) {
      const name = part === 'header' ? 'header' : 'footer';
      parts.push({ part: name, change: ours === undefined ? 'missing' : 'extra' });
      cost += (theirs ?? ours ?? '').length;
    }
  };
  add('header', header?.kind === 'text' ? header.content.text : undefined, head?.text);
  const isImage = header?.kind === 'image';
  // Without tags nobody can see whether there was an image.
  if (hasTags && isImage !== (image !== undefined))
    parts.push({ part: 'image', change: isImage ? 'missing' : 'extra' });
  add('footer', footer?.text, foot?.text);
  return {
    nearest: {
      ...{ name: source.name, address: source.uri, reading, parts },
      differences: texts.flatMap(({ differences }) => differences),
      values: texts.flatMap(({ values }) => values),
      marked: texts.flatMap(({ marked }) => marked ?? []),
    },
    cost: texts.reduce((sum, one) => sum + one.cost, cost),
  };
}
