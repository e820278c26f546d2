/** What the client passes when it starts the server. */
export interface InitializationOptions {
  /** BCP 47 tag of the editor's language. */
  readonly locale?: string;
  /**
   * The command that shows the page of a check; its one argument is the check's id. Tooltips then link to
   * `command:…`, which the client must trust (`markdown.isTrusted.enabledCommands`): editors open no other
   * address of their own from a tooltip.
   */
  readonly explainCommand?: string;
  /** The command that compares a template with the registered one; its argument is `{ uri }`. Trusted like `explainCommand`. */
  readonly compareCommand?: string;
  /**
   * The command that runs an action whose edits are made when it is chosen; its argument is the action's `data`, with
   * which the client asks `codeAction/resolve`. The server then announces no `resolveProvider`: VS Code, which asks it
   * about every action that is chosen, forgets the action's own command when findings are replaced before the answer.
   */
  readonly extractCommand?: string;
  /** Whether the client answers `hsm/findFile`, `hsm/readFile`, `hsm/readLists` and `hsm/readWorkbook`, and has the commands `hsm.acceptFinding` and `hsm.addSample`. */
  readonly configFiles?: boolean;
  /** Whether the client answers `hsm/ensureIndex`. */
  readonly folderIndex?: boolean;
  /** The commands behind the links over the first line (code lenses); without them there are no links. */
  readonly codeLensCommands?: {
    readonly preview: string;
    readonly copy: string;
    readonly problems: string;
    readonly create?: string;
  };
  /** In a web worker: the address of the folder with the server's scripts; by default beside the worker's own. */
  readonly scripts?: string;
}

/**
 * Where the page of a check is: `hsm-check:/<language>/<check>.md`, the `codeDescription.href` of every
 * diagnostic. VS Code hands such a link (Problems panel, tooltip of the mark) to its own opener, not to the
 * operating system, when it is not a web address: the opener asks the `TextDocumentContentProvider` that is registered
 * for the scheme, on the desktop and in the browser alike. So the client registers one that answers with
 * `hsm/explain`. To show the page instead of its Markdown, associate `hsm-check:/**` with the editor
 * `vscode.markdown.preview.editor` (`workbench.editorAssociations`, in `configurationDefaults`).
 */
export const EXPLANATION_SCHEME = 'hsm-check';
