import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../checks/types';
import type { SampleSet } from '../../model/filled';
import type { RegisteredIndex } from '../../registered/index/registered-index';
import type { HsmDocument } from '../../syntax/tree';
import type { Language } from '../../vocabulary/language';
import type { Span } from '../../vocabulary/span';

/** What a hover is made from. */
export interface HoverRequest {
  readonly text: TextDocument;
  readonly document: HsmDocument;
  /** Of the whole document, sorted by place. */
  readonly findings: readonly Finding[];
  readonly offset: number;
  /** In the order in which they are shown. */
  readonly samples: readonly SampleSet[];
  /** What variables mean, by their key. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The registered templates; undefined without a list that could be read. */
  readonly registered?: RegisteredIndex | undefined;
  readonly language: Language;
  /** The editor's command that shows the page of a check; without it the page is linked by its address. */
  readonly explainCommand: string | undefined;
  /** The editor's command that compares a template with the registered one. */
  readonly compareCommand?: string | undefined;
}

/** One part of a tooltip. */
export interface HoverPart {
  readonly span: Span;
  /** Markdown; author texts are escaped in it. */
  readonly markdown: string;
}
