import { imagePath } from '../model/image-path';
import { refusedKind } from '../model/image-types';
import { LIMITS } from '../vocabulary/limits';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument, ImageSection, TextSection } from '../syntax/tree';
import { parseFormatting, type Block, type Inline } from '../text/formatting/formatting';
import { countEmojiOnly } from './emoji-only';
import type { Message, MessageBlock, MessageImage, MessageInline, MessageSection } from './message';
import { fillPlaces, type FilledText, type PlaceValues } from '../model/filled';
import { SourceMap } from './source-map';

/**
 * The message that the customer gets. Damaged tags count as what the author meant; text before `[#HSM#]` and
 * repeated sections are no part of it. Never throws; linear in the length, and no text is shown beyond
 * `LIMITS.previewLength`.
 *
 * @param values sample values for the places; a place without one stays as written
 */
export function buildMessage(document: HsmDocument, values: PlaceValues = {}): Message {
  const header = document.head && buildSection(document.head, values, plainBlocks);
  const image = document.image && buildImage(document.image);
  const hasBody = document.body.text.trim() !== '';
  const body = hasBody ? buildSection(document.body, values, formattedBlocks) : undefined;
  const footer = document.foot && buildSection(document.foot, values, plainBlocks);
  const isAlone = header === undefined && image === undefined && footer === undefined;
  const jumbo = body !== undefined && isAlone ? countEmojiOnly(body.text) : undefined;
  return { header, image, body, footer, jumbo };
}

type BlockMaker = (filled: FilledText, map: SourceMap) => MessageBlock[];

function buildSection(section: TextSection, values: PlaceValues, makeBlocks: BlockMaker): MessageSection {
  const shown = beginning(section.text);
  const filled = fillPlaces(shown, values);
  const blocks = makeBlocks(filled, new SourceMap(section, filled));
  const cut = shown.length < section.text.length;
  return { span: contentSpan(section), blocks, text: filled.text, cut };
}

/** What is shown of a text that is longer than any message. A surrogate pair stays whole. */
function beginning(text: string): string {
  const length = LIMITS.previewLength.value;
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

function buildImage(section: ImageSection): MessageImage {
  const { url } = section;
  if (url === undefined) {
    return { span: { start: section.span.start, end: section.span.start }, url: '', state: 'missing' };
  }
  // Nobody asks for an address that is longer than any message, and no page gets it.
  const isTooLong = url.value.length > LIMITS.previewLength.value;
  const shown = isTooLong ? ({ state: 'too-long' } as const) : judgeAddress(url.value);
  return { span: url.span, url: beginning(url.value), ...shown };
}

/** What an address tells without asking for it. */
function judgeAddress(address: string): Pick<MessageImage, 'state' | 'refusedType'> {
  try {
    const url = new URL(address);
    if (url.host === '') return { state: 'invalid' };
    if (url.protocol !== 'https:') return { state: 'not-https' };
    const type = imagePath(address, url)?.extension;
    const isRefused = type !== undefined && refusedKind(type) !== undefined;
    return isRefused ? { state: 'show', refusedType: type } : { state: 'show' };
  } catch {
    return { state: 'invalid' };
  }
}

/** Header and footer: lines without formatting, as phones draw them. */
function plainBlocks(filled: FilledText, map: SourceMap): MessageBlock[] {
  const blocks: MessageBlock[] = [];
  let start = 0;
  for (const line of filled.text.split('\n')) {
    const span = { start, end: start + line.length };
    blocks.push({ kind: 'line', span: map.spanOf(span), children: map.piecesOf(span) });
    start = span.end + 1;
  }
  return blocks;
}

function formattedBlocks(filled: FilledText, map: SourceMap): MessageBlock[] {
  return parseFormatting(filled.text).blocks.map((block) => convertBlock(block, map));
}

function convertBlock(block: Block, map: SourceMap): MessageBlock {
  const span = map.spanOf(block.span);
  switch (block.kind) {
    case 'line':
    case 'quote':
      return { kind: block.kind, span, children: convertAll(block.children, map) };
    case 'list': {
      const items = block.items.map((item) => ({
        span: map.spanOf(item.span),
        number: item.number,
        children: convertAll(item.children, map),
      }));
      return { kind: 'list', ordered: block.ordered, span, items };
    }
  }
}

function convertAll(nodes: readonly Inline[], map: SourceMap): MessageInline[] {
  return nodes.flatMap((node) => convertInline(node, map));
}

function convertInline(node: Inline, map: SourceMap): MessageInline[] {
  const span: Span = map.spanOf(node.span);
  switch (node.kind) {
    case 'text':
      return map.piecesOf(node.span);
    case 'bold':
    case 'italic':
    case 'strike':
      return [{ kind: node.kind, span, children: convertAll(node.children, map) }];
    case 'code':
    case 'fence':
      return [{ kind: node.kind, span, children: map.piecesOf(node.content) }];
    case 'link':
      return [{ kind: 'link', span, href: node.href, children: map.piecesOf(node.span) }];
  }
}
