import { Parser } from 'htmlparser2';
import { decodeEntities } from './entities';
import { hasRoom, isBlock, isUnseen } from './elements';
import { LineWriter, type Mark } from './line-writer';
import type { Line } from './line';
import { BULLET, QUOTE, listMarker } from './marker';
import { PLAIN, classRulesOf, declarationsOf, isHidden, lookOf, type Declarations, type Look } from './style';
import { late } from '../vocabulary/late-pattern';
import { LETTER } from '../vocabulary/unicode';

/** An open element, with what its content inherits. */
interface Open {
  readonly name: string;
  readonly look: Look;
  readonly isHidden: boolean;
  readonly keepsSpaces: boolean;
  readonly isCell: boolean;
  /** A bullet or a number that Word draws: no part of the text. */
  readonly isDrawn: boolean;
  readonly hasRoom: boolean;
  readonly quote: boolean;
  /** Of the nearest ordered list: the number of its next item. */
  readonly list: { next: number | undefined } | undefined;
  /** Where the words of a link begin. */
  readonly link: { readonly href: string; readonly from: Mark } | undefined;
  readonly isInLink: boolean;
}

const ROOT: Open = {
  name: '',
  look: PLAIN,
  isHidden: false,
  keepsSpaces: false,
  isCell: false,
  isDrawn: false,
  hasRoom: false,
  quote: false,
  list: undefined,
  link: undefined,
  isInLink: false,
};

/** Emoji that web pages show as pictures; the longest have some ten code points. */
const LONGEST_EMOJI = 32;
const EMOJI = late(() => /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u);

/** Reads what a program has put on the clipboard as HTML. Never throws; the time is linear in the length. */
export function readHtml(html: string): Line[] {
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: () => reader.close(),
      ontext: (text) => reader.text(decodeEntities(text)),
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return reader.finish();
}

class Reader {
  private readonly stack: Open[] = [ROOT];
  private readonly lines = new LineWriter();
  private readonly classes = new Map<string, Declarations>();
  private sheet = '';
  private drawn = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.top();
    const style = this.styleOf(attributes);
    const isCell = name === 'td' || name === 'th';
    const isInCell = parent.isCell && name !== 'table';
    const breaks = isBlock(name) && !isInCell;
    const room = breaks && parent.list === undefined && hasRoom(name, attributes['class'] ?? '');
    const opened: Open = {
      name,
      look: lookOf(parent.look, name, style),
      isHidden: parent.isHidden || isUnseen(name) || isHidden(style),
      keepsSpaces: (style.get('white-space') ?? (name === 'pre' ? 'pre' : keptBy(parent))).startsWith('pre'),
      isCell: isCell || isInCell,
      isDrawn: parent.isDrawn || style.get('mso-list') === 'ignore',
      hasRoom: room,
      quote: parent.quote || name === 'blockquote',
      list: listOf(name, attributes, parent),
      link:
        name === 'a' && !parent.isInLink
          ? { href: decodeEntities(attributes['href'] ?? ''), from: this.lines.here() }
          : undefined,
      isInLink: parent.isInLink || name === 'a',
    };
    this.stack.push(opened);
    if (opened.isHidden) return;
    if (breaks) this.lines.breakLine(room);
    else if (isCell || (isInCell && isBlock(name))) this.lines.space(opened.look);
    if (name === 'br') this.lines.endLine();
    if (opened.quote) this.lines.mark(QUOTE);
    if (name === 'li') this.lines.mark(itemMarker(attributes, parent.list));
    if (name === 'img') this.emoji(decodeEntities(attributes['alt'] ?? ''));
  }

  close(): void {
    const closed = this.stack.pop() ?? ROOT;
    if (this.stack.length === 0) this.stack.push(ROOT);
    if (closed.name === 'style') this.readSheet();
    if (closed.isHidden) return;
    if (closed.isDrawn && !this.top().isDrawn) {
      this.lines.mark(listMarker(this.drawn));
      this.drawn = '';
    }
    if (closed.link) this.lines.address(closed.link.href, closed.link.from);
    if (isBlock(closed.name) && !this.top().isCell) this.lines.breakLine(closed.hasRoom);
  }

  text(text: string): void {
    const { name, isHidden: unseen, isDrawn, look, keepsSpaces } = this.top();
    if (name === 'style') this.sheet += text;
    if (unseen) return;
    if (isDrawn) this.drawn += text;
    else this.lines.write(text, look, keepsSpaces);
  }

  finish(): Line[] {
    return this.lines.finish();
  }

  private top(): Open {
    return this.stack.at(-1) ?? ROOT;
  }

  private styleOf(attributes: Readonly<Record<string, string>>): Declarations {
    const own = declarationsOf(attributes['style'] ?? '');
    const ruled = (attributes['class'] ?? '').split(/\s+/).map((name) => this.classes.get(name));
    return new Map([...ruled.flatMap((rule) => [...(rule ?? [])]), ...own]);
  }

  private readSheet(): void {
    for (const [name, rule] of classRulesOf(this.sheet)) this.classes.set(name, rule);
    this.sheet = '';
  }

  private emoji(text: string): void {
    const isEmoji = text.length <= LONGEST_EMOJI && EMOJI().test(text) && !LETTER().test(text);
    if (isEmoji) this.lines.write(text, this.top().look, false);
  }
}

function keptBy({ keepsSpaces }: Open): string {
  return keepsSpaces ? 'pre' : 'normal';
}

function listOf(name: string, attributes: Readonly<Record<string, string>>, parent: Open): Open['list'] {
  if (name === 'ul') return { next: undefined };
  if (name !== 'ol') return parent.list;
  const start = Number.parseInt(attributes['start'] ?? '1', 10);
  return { next: Number.isNaN(start) ? 1 : start };
}

function itemMarker(attributes: Readonly<Record<string, string>>, list: Open['list']): string {
  if (list?.next === undefined) return BULLET;
  const given = Number.parseInt(attributes['value'] ?? '', 10);
  const number = Number.isNaN(given) ? list.next : given;
  list.next = number + 1;
  return `${number}. `;
}
