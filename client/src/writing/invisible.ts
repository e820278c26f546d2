import {
  Disposable,
  MarkdownString,
  ThemeColor,
  window,
  workspace,
  type DecorationOptions,
  type LogOutputChannel,
  type TextEditor,
} from 'vscode';
import {
  ServerRequest,
  type InvisibleCharacter,
  type InvisibleParams,
} from '../../../server/src/shell/protocol';
import { guarded } from '../log';
import { isTemplate } from '../preview/manager';
import type { Server } from '../server';
import { soon } from '../soon';

/** How long the typing rests before the boxes follow. */
const PAUSE_MILLISECONDS = 200;
const BORDER = new ThemeColor('editorUnicodeHighlight.border');

/** Draws a box round every character that cannot be seen or looks like a plain space; its name is in the tooltip. */
export class InvisibleCharacters implements Disposable {
  /** A space has a width: the box goes around it. */
  private readonly wide = window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: BORDER,
    backgroundColor: new ThemeColor('editorUnicodeHighlight.background'),
  });
  /** A character without a width: the box holds its short name. */
  private readonly narrow = window.createTextEditorDecorationType({
    before: { border: '1px solid', borderColor: BORDER, color: BORDER, margin: '0 1px' },
  });
  private readonly subscriptions: Disposable;

  constructor(
    private readonly server: Server,
    log: LogOutputChannel,
  ) {
    const draw = guarded(log, 'invisible characters', () =>
      Promise.all(templates().map((one) => this.draw(one))),
    );
    const drawing = soon(() => void draw(), PAUSE_MILLISECONDS);
    const ask = (): void => drawing.ask();
    this.subscriptions = Disposable.from(
      drawing,
      this.wide,
      this.narrow,
      window.onDidChangeVisibleTextEditors(ask),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isTemplate(document)) ask();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('hsm.showInvisibleCharacters')) ask();
      }),
      server.onDidChangeState(ask),
    );
    ask();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async draw(editor: TextEditor): Promise<void> {
    const { document } = editor;
    const { version } = document;
    const wanted = workspace.getConfiguration('hsm', document).get<boolean>('showInvisibleCharacters', true);
    const asked: InvisibleParams = { textDocument: { uri: this.server.uriText(document.uri) } };
    const found =
      wanted && this.server.state === 'running'
        ? ((await this.server.request(ServerRequest.invisible, asked)) ?? [])
        : [];
    // Typed meanwhile: that has its own drawing.
    if (document.version !== version) return;
    const options = found.map((one) => this.optionsOf(one));
    editor.setDecorations(
      this.wide,
      options.filter((_, index) => found[index]?.wide === true),
    );
    editor.setDecorations(
      this.narrow,
      options.filter((_, index) => found[index]?.wide === false),
    );
  }

  private optionsOf({ range, label, name, wide }: InvisibleCharacter): DecorationOptions {
    const hoverMessage = new MarkdownString().appendText(name);
    const shown = { range: this.server.rangeOf(range), hoverMessage };
    return wide ? shown : { ...shown, renderOptions: { before: { contentText: label } } };
  }
}

function templates(): TextEditor[] {
  return window.visibleTextEditors.filter(({ document }) => isTemplate(document));
}
