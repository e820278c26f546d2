import type { HsmDocument } from '../../syntax/tree';
import { MATCH_LEVELS, type MatchLevel, type TemplateMatch } from '../compare/compare-template';
import { ownParts, type OwnParts } from '../compare/own-parts';
import type { Pattern } from '../compare/pattern';
import type { RegisteredList } from '../read-list';
import { isUsable } from '../status';
import type { RegisteredTemplate } from '../template';
import { mergeLists } from './merge-lists';
import { TemplateSet } from './template-set';

/** What the lists say about a template. */
export interface Comparison {
  /** How well the best ones fit; undefined when no registered body fits. */
  readonly level: MatchLevel | undefined;
  /** All that fit so well, the best first: usable ones, then those with the fewest differences. */
  readonly matches: readonly TemplateMatch[];
}

/** A template and what was found for it. */
interface Asked {
  readonly document: HsmDocument;
  readonly own: OwnParts | undefined;
  readonly comparison: Comparison | undefined;
}

/** A registered template that is like a text which none fits. */
export interface Nearest {
  readonly template: RegisteredTemplate;
  readonly pattern: Pattern;
}

/** The registered templates of all lists, ready to be compared with. Never changed once made. */
export class RegisteredIndex {
  /** Each once, in the order of the lists. */
  readonly templates: readonly RegisteredTemplate[];
  /** Of other channels and types. */
  readonly others: readonly RegisteredTemplate[];
  /** Whether a text that fits none is certainly not registered. */
  readonly isComplete: boolean;

  private readonly registered: TemplateSet;
  private othersOnce: TemplateSet | undefined;
  /**
   * What was asked last: all checks of a template ask one after another. With the index, not with the document: a list that was
   * read again must not live on there. One answer, not a weak map of all: that costs more than most comparisons.
   */
  private last: Asked | undefined;

  /**
   * @param lists those that could be read
   * @param isComplete false when there are more that could not be read
   */
  constructor(lists: readonly RegisteredList[], isComplete = true) {
    this.templates = mergeLists(lists);
    this.others = lists.flatMap(({ others }) => others);
    this.isComplete = isComplete && lists.every(({ incomplete }) => incomplete === undefined);
    this.registered = new TemplateSet(this.templates);
  }

  /** Compares a template with all of them; undefined while it has no body. Several questions about one template cost one. */
  compare(document: HsmDocument): Comparison | undefined {
    return this.ask(document).comparison;
  }

  /** The registered templates that are most like a text; empty when none is near. */
  nearest(document: HsmDocument): readonly Nearest[] {
    const { own } = this.ask(document);
    if (!own) return [];
    return this.registered
      .nearest(own.body.text)
      .flatMap(({ pattern, templates }) => templates.map(({ template }) => ({ template, pattern })))
      .sort((a, b) => Number(isUsable(b.template.status)) - Number(isUsable(a.template.status)));
  }

  /** A template of another channel or type that has exactly this text: a list may have it and Meta not. */
  elsewhere(document: HsmDocument): RegisteredTemplate | undefined {
    if (this.others.length === 0) return undefined;
    const { own } = this.ask(document);
    if (!own) return undefined;
    this.othersOnce ??= new TemplateSet(this.others);
    return this.othersOnce.matches(own)[0]?.template;
  }

  private ask(document: HsmDocument): Asked {
    if (this.last?.document === document) return this.last;
    const own = ownParts(document);
    return (this.last = { document, own, comparison: own && this.compareNow(own) });
  }

  private compareNow(own: OwnParts): Comparison {
    const all = this.registered.matches(own);
    const [only] = all;
    if (!only) return NO_MATCH;
    if (all.length === 1) return { level: only.level, matches: all };
    const level = MATCH_LEVELS.find((one) => all.some((match) => match.level === one));
    const matches = all.filter((match) => match.level === level);
    return { level, matches: matches.length > 1 ? [...matches].sort(betterFirst) : matches };
  }
}

const NO_MATCH: Comparison = { level: undefined, matches: [] };

function betterFirst(a: TemplateMatch, b: TemplateMatch): number {
  return (
    Number(isUsable(b.template.status)) - Number(isUsable(a.template.status)) ||
    a.parts.length - b.parts.length ||
    differenceCount(a) - differenceCount(b)
  );
}

function differenceCount({ body, head, foot }: TemplateMatch): number {
  return [body, head, foot].reduce((sum, match) => sum + (match?.differences.length ?? 0), 0);
}
