import { compareTemplate, type Comparable, type TemplateMatch } from '../compare/compare-template';
import {
  compareAsItIs,
  compareFolded,
  compareText,
  type OwnText,
  type TextMatch,
} from '../compare/compare-text';
import { movedMatch } from '../compare/moved-match';
import type { OwnParts } from '../compare/own-parts';
import { Pattern } from '../compare/pattern';
import type { RegisteredTemplate } from '../template';
import { NearestIndex } from './nearest-index';
import { PatternIndex } from './pattern-index';

/** Templates with one body. */
export interface Group {
  readonly pattern: Pattern;
  readonly templates: Comparable[];
}

/** Registered templates that can be compared with. */
export class TemplateSet {
  private readonly groups: readonly Group[];
  private readonly patterns: PatternIndex<Group>;
  private nearestOnce: NearestIndex<Group> | undefined;
  /** The one that the last text fitted. */
  private last: { readonly group: Group; readonly match: TextMatch; readonly text: string } | undefined;

  constructor(templates: readonly RegisteredTemplate[]) {
    this.groups = groupsOf(templates);
    this.patterns = new PatternIndex(this.groups.map((group) => [group, group.pattern]));
  }

  /** The templates whose body fits, with what differs; in no particular order. */
  matches(own: OwnParts): readonly TemplateMatch[] {
    const matches: TemplateMatch[] = [];
    const { last } = this;
    this.last = undefined;
    for (const group of this.patterns.candidates(own.body.text, last?.group)) {
      const body =
        last?.group === group ? this.compareAgain(last, own.body) : compareText(group.pattern, own.body);
      if (!body) continue;
      this.last = { group, match: body, text: own.body.text };
      for (const template of group.templates) matches.push(compareTemplate(template, own, body));
    }
    return matches;
  }

  /** Compares a text with the pattern that it fitted before its last change. */
  private compareAgain(
    { group: { pattern }, match, text }: NonNullable<typeof this.last>,
    own: OwnText,
  ): TextMatch | undefined {
    const { prefix, suffix } = this.patterns.reader;
    const before = { start: prefix, end: text.length - suffix };
    const change = { text, match, before, nowEnd: own.text.length - suffix };
    if (match.differences.length === 0) return movedMatch(pattern, change, own) ?? compareText(pattern, own);
    return compareAsItIs(pattern, own) ?? movedMatch(pattern, change, own) ?? compareFolded(pattern, own);
  }

  /** The templates whose bodies have the most words in common with a text; most first. */
  nearest(text: string): readonly Group[] {
    this.nearestOnce ??= new NearestIndex(this.groups.map((group) => [group, group.pattern]));
    const { reader } = this.patterns;
    // It holds the text that was just compared. After another one, what fitted says nothing about the next change.
    if (!reader.holds(text)) {
      this.last = undefined;
      this.patterns.candidates(text);
    }
    return this.nearestOnce.nearest(reader);
  }
}

function groupsOf(templates: readonly RegisteredTemplate[]): readonly Group[] {
  const groups = new Map<string, Group>();
  const patterns = new Map<string, Pattern>();
  const patternOf = (text: string): Pattern => {
    const pattern = patterns.get(text) ?? new Pattern(text);
    patterns.set(text, pattern);
    return pattern;
  };
  for (const template of templates) {
    const { body, header, footer } = template;
    const group = groups.get(body.text) ?? { pattern: new Pattern(body.text), templates: [] };
    groups.set(body.text, group);
    group.templates.push({
      template,
      body: group.pattern,
      head: header?.kind === 'text' ? patternOf(header.content.text) : undefined,
      foot: footer && patternOf(footer.text),
    });
  }
  return [...groups.values()];
}
