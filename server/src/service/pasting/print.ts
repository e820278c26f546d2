import { isSpace, isWordAfter, isWordBefore } from '../text/formatting/characters';
import { parseFormatting, type Block, type Inline } from '../text/formatting/formatting';
import type { Line, Piece } from './line';
import { PLAIN, type Look } from './style';

const SIGNS = [
  ['bold', '*'],
  ['italic', '_'],
  ['strike', '~'],
  ['code', '`'],
] as const satisfies readonly (readonly [keyof Look, string])[];

/** The most UTF-16 units of a code point: what is looked at before a sign. */
const CODE_POINT = 2;

/** What is in the template on both sides of a line that is pasted. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/**
 * A line with WhatsApp's signs. Where phones would not read a sign (in the middle of a word, say) it is left out; when
 * the line would show a formatting that was not copied, it comes without signs.
 */
export function printLine({ marker, pieces }: Line, around: Surroundings): string {
  const plain = pieces.map(({ text }) => text).join('');
  const signed = withSigns(pieces, 0, around);
  if (signed === plain) return marker + plain;
  const shown = looksOf(`${around.before}${signed}${around.after}`);
  const wanted = pieces.flatMap(({ text, look }) => Array.from(text.replace(/\s/g, ''), () => look));
  const start = lengthWithoutSpaces(around.before);
  const isAsCopied = wanted.every((look, index) => isPartOf(shown[start + index] ?? PLAIN, look));
  return marker + (isAsCopied ? signed : plain);
}

function withSigns(pieces: readonly Piece[], level: number, around: Surroundings): string {
  const sign = SIGNS[level];
  if (sign === undefined) return pieces.map(({ text }) => text).join('');
  const [name, mark] = sign;
  let printed = '';
  let before = around.before.slice(-CODE_POINT);
  for (let index = 0; index < pieces.length;) {
    const isOn = pieces[index]?.look[name] === true;
    let end = index + 1;
    while (end < pieces.length && pieces[end]?.look[name] === isOn) end++;
    const sides = { before, after: pieces[end]?.text ?? around.after };
    const inside = withSigns(pieces.slice(index, end), level + 1, sides);
    const group = isOn ? wrapped(inside, mark, sides) : inside;
    printed += group;
    before = (before + group).slice(-CODE_POINT);
    index = end;
  }
  return printed;
}

/** Puts the signs at the edges of the words; spaces at the edges stay outside. */
function wrapped(text: string, mark: string, { before, after }: Surroundings): string {
  const core = text.trim();
  if (core === '' || core.includes(mark)) return text;
  const start = text.indexOf(core);
  const left = before + text.slice(0, start);
  const right = text.slice(start + core.length) + after;
  const isReadable = !isWordBefore(left, left.length) && !isWordAfter(right, 0);
  if (!isReadable || left.endsWith(mark) || right.startsWith(mark)) return text;
  return `${text.slice(0, start)}${mark}${core}${mark}${text.slice(start + core.length)}`;
}

/** The look of each character of a line on a phone, in order, without whitespace and without the signs. */
function looksOf(text: string): Look[] {
  const looks: Look[] = [];
  const addText = (start: number, end: number, look: Look): void => {
    for (const character of text.slice(start, end)) {
      if (!isSpace(character.charCodeAt(0))) looks.push(look);
    }
  };
  const addInlines = (nodes: readonly Inline[], look: Look): void => {
    for (const node of nodes) {
      switch (node.kind) {
        case 'bold':
        case 'italic':
        case 'strike':
          addInlines(node.children, { ...look, [node.kind]: true });
          break;
        case 'code':
        case 'fence':
          addText(node.content.start, node.content.end, { ...look, code: true });
          break;
        case 'text':
        case 'link':
          addText(node.span.start, node.span.end, look);
      }
    }
  };
  const addBlock = (block: Block): void => {
    if (block.kind === 'list') for (const { children } of block.items) addInlines(children, PLAIN);
    else addInlines(block.children, PLAIN);
  };
  parseFormatting(text).blocks.forEach(addBlock);
  return looks;
}

function lengthWithoutSpaces(text: string): number {
  return looksOf(text).length;
}

/** Whether everything that is shown was copied. */
function isPartOf(shown: Look, copied: Look): boolean {
  return SIGNS.every(([name]) => !shown[name] || copied[name]);
}
