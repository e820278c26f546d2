import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover } from 'vscode-languageserver-types';
import type { Finding, SampleSet } from '../checks/types';
import type { Language } from '../language';
import { spanTouchesOffset, type Span } from '../syntax/span';
import type { HsmDocument } from '../syntax/tree';
import { findingHover } from './hover-finding';
import { imageHover, macroHover, variableHover } from './hover-places';
import { tagHover } from './hover-tags';
import { rangeOf } from './ranges';

export interface HoverRequest {
  readonly text: TextDocument;
  readonly document: HsmDocument;
  /** Of the whole document, sorted by place. */
  readonly findings: readonly Finding[];
  readonly offset: number;
  /** In the order in which they are shown. */
  readonly samples: readonly SampleSet[];
  readonly language: Language;
  /** The editor's command that shows the page of a check; without it the page is linked by its address. */
  readonly explainCommand: string | undefined;
}

/** One part of a tooltip. */
export interface HoverPart {
  readonly span: Span;
  /** Markdown; author texts are escaped in it. */
  readonly markdown: string;
}

/** At most so many findings are explained in one tooltip. */
const MOST_FINDINGS = 3;

/** What is under the mouse: why it is marked, and what it is. */
export function getHover(request: HoverRequest): Hover | undefined {
  const parts: HoverPart[] = [];
  const seen = new Set<string>();
  for (const finding of request.findings) {
    if (finding.span.start > request.offset) break;
    if (!spanTouchesOffset(finding.span, request.offset) || seen.has(finding.check.id)) continue;
    seen.add(finding.check.id);
    if (seen.size <= MOST_FINDINGS) parts.push(findingHover(request, finding));
  }
  const thing = tagHover(request) ?? variableHover(request) ?? macroHover(request) ?? imageHover(request);
  if (thing) parts.push(thing);
  const [first] = parts;
  if (!first) return undefined;
  return {
    contents: { kind: 'markdown', value: parts.map(({ markdown }) => markdown).join('\n\n---\n\n') },
    range: rangeOf(request.text, thing?.span ?? first.span),
  };
}
