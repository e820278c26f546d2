import type { HeaderKind, RegisteredHeader, RegisteredTemplate } from '../template';
import { compareText, type TextMatch } from './compare-text';
import type { OwnParts } from './own-parts';
import type { Pattern } from './pattern';

/** A registered template with its texts ready to be compared. */
export interface Comparable {
  readonly template: RegisteredTemplate;
  readonly body: Pattern;
  readonly head: Pattern | undefined;
  readonly foot: Pattern | undefined;
}

/** In what a part differs. `unwritable`: BPMSoft has no tag for the registered header. */
type PartDefect = 'missing' | 'extra' | 'text' | 'type' | 'unwritable';

export interface PartDifference {
  readonly part: 'header' | 'footer';
  readonly defect: PartDefect;
}

/** How a template fits a registered one whose body fits. */
export interface TemplateMatch {
  readonly template: RegisteredTemplate;
  readonly body: TextMatch;
  readonly head: TextMatch | undefined;
  readonly foot: TextMatch | undefined;
  readonly parts: readonly PartDifference[];
  readonly level: MatchLevel;
}

/** From best to worst: as it is; with other characters for the same reading; with another header or footer. */
export const MATCH_LEVELS = ['exact', 'characters', 'parts'] as const;
export type MatchLevel = (typeof MATCH_LEVELS)[number];

/** Kinds of headers that BPMSoft has a tag for. */
const WRITABLE: readonly HeaderKind[] = ['text', 'image'];

/** Compares header and footer, once the body fits. Media, samples, buttons and category are never a difference. */
export function compareTemplate(registered: Comparable, own: OwnParts, body: TextMatch): TemplateMatch {
  const { template } = registered;
  const parts: PartDifference[] = [];
  const head = registered.head && own.head && compareText(registered.head, own.head);
  const header = headerDefect(template.header, own, head);
  if (header) parts.push({ part: 'header', defect: header });
  const foot = registered.foot && own.foot && compareText(registered.foot, own.foot);
  const footer = textDefect(registered.foot !== undefined, own.foot !== undefined, foot);
  if (footer) parts.push({ part: 'footer', defect: footer });
  const level =
    parts.length > 0 ? 'parts' : differs(body) || differs(head) || differs(foot) ? 'characters' : 'exact';
  return { template, body, head, foot, parts, level };
}

function differs(match: TextMatch | undefined): boolean {
  return match !== undefined && match.differences.length > 0;
}

function headerDefect(
  header: RegisteredHeader | undefined,
  { head, image }: OwnParts,
  match: TextMatch | undefined,
): PartDefect | undefined {
  const hasHeader = head !== undefined || image;
  if (!header) return hasHeader ? 'extra' : undefined;
  if (!WRITABLE.includes(header.kind)) return 'unwritable';
  if (!hasHeader) return 'missing';
  if (header.kind === 'image') return head ? (image ? 'extra' : 'type') : undefined;
  if (!head) return 'type';
  return image ? 'extra' : match ? undefined : 'text';
}

function textDefect(
  isRegistered: boolean,
  isWritten: boolean,
  match: TextMatch | undefined,
): PartDefect | undefined {
  if (isRegistered && isWritten) return match ? undefined : 'text';
  if (isRegistered === isWritten) return undefined;
  return isRegistered ? 'missing' : 'extra';
}
