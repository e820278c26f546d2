import { compareTemplate, type Comparable, type TemplateMatch } from '../compare/compare-template';
import { compareText } from '../compare/compare-text';
import type { OwnParts } from '../compare/own-parts';
import { Pattern } from '../compare/pattern';
import type { RegisteredTemplate } from '../template';
import { NearestIndex } from './nearest-index';
import { PatternIndex } from './pattern-index';
import { readWords } from './words';

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

  constructor(templates: readonly RegisteredTemplate[]) {
    this.groups = groupsOf(templates);
    this.patterns = new PatternIndex(this.groups.map((group) => [group, group.pattern]));
  }

  /** The templates whose body fits, with what differs; in no particular order. */
  matches(own: OwnParts): readonly TemplateMatch[] {
    const matches: TemplateMatch[] = [];
    for (const { pattern, templates } of this.patterns.candidates(readWords(own.body.text))) {
      const body = compareText(pattern, own.body);
      if (body) for (const template of templates) matches.push(compareTemplate(template, own, body));
    }
    return matches;
  }

  /** The templates whose bodies have the most words in common with a text; most first. */
  nearest(words: Int32Array): readonly Group[] {
    this.nearestOnce ??= new NearestIndex(this.groups.map((group) => [group, group.pattern]));
    return this.nearestOnce.nearest(words);
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
