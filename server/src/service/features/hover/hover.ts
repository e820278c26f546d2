import type { Hover } from 'vscode-languageserver-types';
import { spanTouchesOffset } from '../../vocabulary/span';
import { findingHover } from './finding';
import { imageHover, macroHover, variableHover } from './places';
import type { HoverPart, HoverRequest } from './request';
import { tagHover } from './tags';
import { rangeOf } from '../../vocabulary/ranges';

/** Maximum number of findings explained in one tooltip. */
const MAX_FINDINGS = 3;

/** What is under the mouse: why it is marked, and what it is. */
export function getHover(request: HoverRequest): Hover | undefined {
  const parts: HoverPart[] = [];
  const seen = new Set<string>();
  for (const finding of request.findings) {
    if (finding.span.start > request.offset) break;
    if (!spanTouchesOffset(finding.span, request.offset) || seen.has(finding.check.id)) continue;
    seen.add(finding.check.id);
    if (seen.size <= MAX_FINDINGS) parts.push(findingHover(request, finding));
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
