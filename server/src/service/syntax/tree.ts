import type { SectionKind } from '../vocabulary/section-names';
import type { Span } from '../vocabulary/span';
import type { SectionTagKind, TagNode } from './tags';
import { TokenKind, type TokenList } from './tokens';
import { damagedVariable, type DamagedVariableNode } from './variables';

interface SectionBase {
  /** From after the tag to the next tag or the end of the file. */
  readonly span: Span;
  /** The slice of the file that the span covers. */
  readonly raw: string;
  /**
   * `raw` with every line end as LF, and without the one line end that editors put at the end of a file:
   * what is counted, checked and sent.
   */
  readonly text: string;
}

/** The body, the header text or the footer. Only a body may have no tag. */
export interface TextSection extends SectionBase {
  readonly kind: 'body' | 'head' | 'foot';
  /** The tag before the section; for the body `[#HSM#]`, undefined when it is missing. */
  readonly tag: TagNode | undefined;
}

/** The header image. */
export interface ImageSection extends SectionBase {
  readonly kind: 'image';
  readonly tag: TagNode;
  /** The address, without what follows it. */
  readonly url: { readonly span: Span; readonly value: string } | undefined;
  /** Text after the address: a footer that lost its tag. */
  readonly rest: Span | undefined;
}

export type Section = TextSection | ImageSection;

/** What the parser finds of a document; the rest is derived. */
export type DocumentParts = Omit<
  HsmDocument,
  'damagedVariables' | 'spansOf' | 'allSections' | 'sectionAt' | 'once'
>;

/** What a function made of a document. */
interface Answer<Value> {
  readonly compute: (document: HsmDocument) => Value;
  readonly value: Value;
}

/** Whether an answer is this function's, and so of its type. */
function isAnswerOf<Value>(
  answer: Answer<unknown>,
  compute: (document: HsmDocument) => Value,
): answer is Answer<Value> {
  return answer.compute === compute;
}

/** A parsed template: tokens that cover the text, and the sections that they form. Never changed once made. */
export class HsmDocument {
  readonly text: string;
  readonly tokens: TokenList;
  /** Offsets of `*`, `_`, `~` and backticks in plain text, in order: outside tags, variables, macros and links. */
  readonly markers: readonly number[];
  /** Union of `Character` classes in the text outside tags. */
  readonly characters: number;
  /** Union of `Fact` bits. */
  readonly facts: number;
  /** What precedes `[#HSM#]`; undefined when nothing does, or when there is no `[#HSM#]`. */
  readonly preamble: Span | undefined;
  readonly hsm: TagNode | undefined;
  readonly body: TextSection;
  /** Sections after the body in file order, repeated ones included; without the body. */
  readonly sections: readonly Section[];
  /** Sections before `[#HSM#]`: no part of the message, shown in the outline. */
  readonly preambleSections: readonly Section[];
  /** `[#HSM#]` after the first one: text. */
  readonly repeatedHsm: readonly TagNode[];
  /** Recovered tags, everywhere in the file. */
  readonly damagedTags: readonly TagNode[];
  /** The first header text. */
  readonly head: TextSection | undefined;
  /** The first image. */
  readonly image: ImageSection | undefined;
  /** The first footer. */
  readonly foot: TextSection | undefined;

  private everySection: readonly Section[] | undefined;
  private foundDamagedVariables: readonly DamagedVariableNode[] | undefined;
  private readonly answers: Answer<unknown>[] = [];

  constructor(parts: DocumentParts) {
    this.text = parts.text;
    this.tokens = parts.tokens;
    this.markers = parts.markers;
    this.characters = parts.characters;
    this.facts = parts.facts;
    this.preamble = parts.preamble;
    this.hsm = parts.hsm;
    this.body = parts.body;
    this.sections = parts.sections;
    this.preambleSections = parts.preambleSections;
    this.repeatedHsm = parts.repeatedHsm;
    this.damagedTags = parts.damagedTags;
    this.head = parts.head;
    this.image = parts.image;
    this.foot = parts.foot;
  }

  /** Braces that are not a variable, in order. */
  get damagedVariables(): readonly DamagedVariableNode[] {
    this.foundDamagedVariables ??= this.spansOf(TokenKind.DamagedVariable).map((span) =>
      damagedVariable(this.text, span),
    );
    return this.foundDamagedVariables;
  }

  /**
   * What a function makes of this document, computed when it is first requested. The answers are few and live as long as
   * the document: a list is faster than a map, and a weak map costs more than most checks.
   *
   * @param compute the same function for the same question: one of a module, not one made for the call
   */
  once<Value>(compute: (document: HsmDocument) => Value): Value {
    for (const answer of this.answers) if (isAnswerOf(answer, compute)) return answer.value;
    const value = compute(this);
    this.answers.push({ compute, value });
    return value;
  }

  /** The spans of all tokens of a kind, in order. */
  spansOf(kind: TokenKind): Span[] {
    const spans: Span[] = [];
    for (let index = 0; index < this.tokens.length; index++) {
      if (this.tokens.kind(index) === kind)
        spans.push({ start: this.tokens.start(index), end: this.tokens.end(index) });
    }
    return spans;
  }

  /** The body and the sections after it, in file order. */
  get allSections(): readonly Section[] {
    this.everySection ??= [this.body, ...this.sections];
    return this.everySection;
  }

  /** The section whose text or tag is at the offset; undefined in a preamble. */
  sectionAt(offset: number): Section | undefined {
    let found: Section | undefined;
    for (const section of this.allSections) {
      const start = section.tag?.span.start ?? section.span.start;
      if (start <= offset && offset <= section.span.end) found = section;
    }
    return found;
  }
}

/** The section kind that a tag opens. */
export function sectionKindOf(tag: SectionTagKind): Exclude<SectionKind, 'body'> {
  switch (tag) {
    case 'HEAD':
      return 'head';
    case 'IMAGE':
      return 'image';
    case 'FOOT':
      return 'foot';
  }
}
