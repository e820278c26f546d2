/** What the tools of `hsm mcp` ask for. The command line answers, so that the bundle of the protocol holds no language. */

/** A template, and the rules under which it is judged. */
export interface TemplateQuestion {
  readonly text: string;
  /** Where the template is or will be saved: the configuration that applies there decides. */
  readonly path?: string | undefined;
  readonly language?: 'en' | 'ru' | undefined;
}

export interface FoundProblem {
  readonly check: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** Lines and columns from 1, columns in UTF-16 units, the end exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The text that is marked. */
  readonly marked: string;
  readonly message: string;
  /** Whether `fix_template` repairs it. */
  readonly fixable: boolean;
  /** What else could be done: the author has to choose, because it changes what the customer reads. */
  readonly suggestions: readonly string[];
}

export interface CheckedTemplate {
  readonly findings: readonly FoundProblem[];
  /** How many findings somebody accepted with a reason; they are not among the others. */
  readonly accepted: number;
}

interface FixedTemplate extends CheckedTemplate {
  readonly text: string;
  readonly changed: boolean;
}

interface RenderedTemplate {
  readonly message: string;
}

/** A registered template that fits a text, or is like it. */
export interface FoundRegistered {
  readonly name: string;
  /** The list that holds it. */
  readonly list: string;
  readonly language: string | undefined;
  readonly category: string | undefined;
  /** In words, such as "approved". */
  readonly status: string;
  /** Whether it can be sent, according to the list. */
  readonly usable: boolean;
  readonly header: string | undefined;
  readonly body: string;
  readonly footer: string | undefined;
  readonly buttons: readonly string[];
}

export interface RegisteredAnswer {
  /** `exact`; `characters`: other spaces, quotes or the like; `parts`: another header or footer; `none`: no body fits. */
  readonly fit: 'exact' | 'characters' | 'parts' | 'none';
  /** All that fit so well, the best first. */
  readonly matches: readonly FoundRegistered[];
  /** What is most like the text, where nothing fits. */
  readonly nearest: readonly FoundRegistered[];
  /** Whether a text that fits none is certainly not registered. */
  readonly complete: boolean;
}

/** A result, or what is wrong with the question. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };

export interface Handlers {
  readonly check: (question: TemplateQuestion) => Promise<Answer<CheckedTemplate>>;
  readonly fix: (question: TemplateQuestion) => Promise<Answer<FixedTemplate>>;
  readonly render: (
    question: TemplateQuestion & {
      readonly samples?: Readonly<Record<string, string>> | undefined;
      readonly sampleSet?: string | undefined;
    },
  ) => Promise<Answer<RenderedTemplate>>;
  readonly findRegistered: (question: {
    readonly text: string;
    /** Paths of exported lists, from the working folder. */
    readonly lists: readonly string[];
    readonly language?: 'en' | 'ru' | undefined;
  }) => Promise<Answer<RegisteredAnswer>>;
  /** The page of a check, or the list of all without one, as Markdown. */
  readonly explain: (question: {
    readonly check?: string | undefined;
    readonly language?: 'en' | 'ru' | undefined;
  }) => Promise<Answer<string>>;
}
