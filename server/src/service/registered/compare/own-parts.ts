import { isBlank } from '../../model/blank';
import type { HsmDocument, TextSection } from '../../syntax/tree';
import { OwnText } from './compare-text';

/** The parts of one of our templates that a registered one has, too. */
export interface OwnParts {
  readonly body: OwnText;
  readonly head: OwnText | undefined;
  readonly foot: OwnText | undefined;
  readonly image: boolean;
}

/** The parts of a template; undefined while it has no body: then there is nothing to be found in a list. */
export function ownParts({ body, head, foot, image }: HsmDocument): OwnParts | undefined {
  if (isBlank(body.text)) return undefined;
  return {
    body: new OwnText(body.text),
    head: ownText(head),
    foot: ownText(foot),
    image: image !== undefined,
  };
}

/** `empty-section` speaks of a tag without a text; nothing is sent for it. */
function ownText(section: TextSection | undefined): OwnText | undefined {
  return section && !isBlank(section.text) ? new OwnText(section.text) : undefined;
}
