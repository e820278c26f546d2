import { LIMITS } from '../vocabulary/limits';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument, ImageSection, TextSection } from '../syntax/tree';
import { parseFormatting, type Block, type Inline } from '../text/formatting/formatting';
import { strayTagsOf } from './arrival/stray-tags';
import { countEmojiOnly } from './emoji-only';
import { imageState } from './image-state';
import type { Message, MessageBlock, MessageImage, MessageInline, MessageSection } from './message';
import { fillPlaces, type FilledText, type PlaceValues } from '../model/filled';
import { SourceMap } from './source-map';
import { partsOf, type MessageView } from './view';

/**
 * The message in one of two views: as it arrives, or as the author meant it. In the second, text before `[#HSM#]` and
 * repeated sections are not part of it. Never throws; linear in the length, and no text is shown beyond
 * `LIMITS.previewLength`.
 *
 * @param values sample values for the places; a place without one stays as written
 */
export function buildMessage(
  document: HsmDocument,
  values: PlaceValues = {},
  view: MessageView = 'arrives',
): Message {
  const parts = partsOf(document, view);
  const strays = parts === document ? [] : strayTagsOf(document, parts.image).map(({ span }) => span);
  const build = (section: TextSection, makeBlocks: BlockMaker): MessageSection =>
    buildSection(document, section, values, strays, makeBlocks);
  const header = parts.head && build(parts.head, plainBlocks);
  const image = parts.image && buildImage(parts.image, view);
  const hasBody = parts.body.text.trim() !== '';
  const body = hasBody ? build(parts.body, formattedBlocks) : undefined;
  const footer = parts.foot && build(parts.foot, plainBlocks);
  const isAlone = header === undefined && image === undefined && footer === undefined;
  const jumbo = body !== undefined && isAlone ? countEmojiOnly(body.text) : undefined;
  return { header, image, body, footer, jumbo };
}

type BlockMaker = (filled: FilledText, map: SourceMap) => MessageBlock[];

function buildSection(
  document: HsmDocument,
  section: TextSection,
  values: PlaceValues,
  strays: readonly Span[],
  makeBlocks: BlockMaker,
): MessageSection {
  const shown = beginning(section.text);
  const filled = fillPlaces(document, section, values, shown);
  const blocks = makeBlocks(filled, new SourceMap(section, filled, strays));
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

function buildImage(section: ImageSection, view: MessageView): MessageImage {
  const { url, span } = section;
  const place = url?.span ?? { start: span.start, end: span.start };
  return { span: place, url: beginning(url?.value ?? ''), ...imageState(section, view) };
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
