import {
  Disposable,
  l10n,
  languages,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
  type Uri,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import { isCopy } from '../schemes';
import { cursorOf } from './locate';
import { readPageState } from './messages';
import { PreviewPanel } from './panel';
import type { PageServices } from './services';

/** The panel's kind, by which the editor finds who can restore it. */
const PREVIEW_TYPE = 'hsm.preview';

/** All previews: those that follow the active template, and those that stay with theirs. */
export class PreviewManager implements Disposable, WebviewPanelSerializer {
  private readonly panels = new Set<PreviewPanel>();
  private writingColumn = window.activeTextEditor?.viewColumn;
  private readonly subscriptions: Disposable[];

  constructor(private readonly services: PageServices) {
    this.subscriptions = [
      window.registerWebviewPanelSerializer(PREVIEW_TYPE, this),
      workspace.onDidChangeTextDocument(({ document }) => this.refresh(document.uri)),
      // Another template may have the address of one that was closed or deleted, such as `Untitled-1`.
      workspace.onDidOpenTextDocument(({ uri }) => this.refresh(uri)),
      // Who closes a file without saving throws the text away that the preview shows.
      workspace.onDidCloseTextDocument(({ uri }) => this.refresh(uri)),
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.refresh(uri);
      }),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.markCursor(textEditor)),
      services.server.onDidChangeState((state) => {
        if (state === 'running') this.refreshAll();
        else for (const panel of this.panels) panel.notice(services.whyNotShown());
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('hsm')) this.refreshAll();
      }),
      workspace.onDidGrantWorkspaceTrust(() => this.refreshAll()),
    ];
  }

  /**
   * Shows the template: in the column's preview that follows, or in a new one.
   *
   * @param sampleSet that fills the variables at first; without it, what was chosen last in that preview
   */
  open(uri: Uri, column: ViewColumn, sampleSet?: string): void {
    const existing = this.following(column);
    if (existing !== undefined) {
      existing.show(uri, sampleSet);
      existing.panel.reveal(undefined, column === ViewColumn.Beside);
      return;
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(PREVIEW_TYPE, l10n.t('HSM Preview'), place, {
      enableFindWidget: true,
    });
    const chosen = sampleSet === undefined ? {} : { sampleSet };
    this.add(panel, { uri: uri.toString(), locked: false, sampleValues: {}, ...chosen });
  }

  /** The preview that has the focus. */
  get active(): PreviewPanel | undefined {
    return [...this.panels].find(({ panel }) => panel.active);
  }

  /**
   * Locks or unlocks the preview with the focus; while the author writes, the one that was opened last.
   *
   * @returns whether there is one
   */
  toggleLock(): boolean {
    const preview = this.active ?? [...this.panels].filter(({ panel }) => panel.visible).at(-1);
    preview?.toggleLock();
    return preview !== undefined;
  }

  /** The sample values that a preview of the template shows. */
  samplesOf(uri: Uri): PreviewPanel['samples'] {
    return this.previewOf(uri)?.samples ?? {};
  }

  /** Whether a preview of the template shows the message as it arrives or as intended. */
  viewOf(uri: Uri): PreviewPanel['view'] {
    return this.previewOf(uri)?.view ?? 'arrives';
  }

  /** Of several previews of a template, the one with the focus, or the first. */
  private previewOf(uri: Uri): PreviewPanel | undefined {
    const all = [...this.panels].filter((panel) => panel.uri.toString() === uri.toString());
    return all.find(({ panel }) => panel.active) ?? all[0];
  }

  /** Every preview, in the order of their making. */
  get all(): readonly PreviewPanel[] {
    return [...this.panels];
  }

  /** What the editor calls after the window was loaded again. */
  deserializeWebviewPanel(panel: WebviewPanel, saved: unknown): Promise<void> {
    const state = readPageState(saved);
    if (state === undefined) panel.dispose();
    else this.add(panel, state);
    return Promise.resolve();
  }

  refreshAll(): void {
    for (const panel of this.panels) panel.refresh();
  }

  dispose(): void {
    Disposable.from(...this.subscriptions, ...this.panels).dispose();
  }

  private add(panel: WebviewPanel, state: ConstructorParameters<typeof PreviewPanel>[2]): void {
    const preview = new PreviewPanel(panel, this.services, state, () => this.writingColumn);
    this.panels.add(preview);
    preview.onDidDispose(() => this.panels.delete(preview));
  }

  private following(column: ViewColumn): PreviewPanel | undefined {
    const own = window.activeTextEditor?.viewColumn;
    return [...this.panels].find(({ locked, panel }) => {
      if (locked) return false;
      return column === ViewColumn.Beside
        ? panel.viewColumn !== own
        : panel.viewColumn === (own ?? panel.viewColumn);
    });
  }

  private refresh(uri: Uri): void {
    for (const panel of this.panels) if (panel.uri.toString() === uri.toString()) panel.refresh();
  }

  private follow(editor: TextEditor | undefined): void {
    if (editor === undefined || !isTemplate(editor.document)) return;
    this.writingColumn = editor.viewColumn;
    for (const panel of this.panels) if (!panel.locked) panel.show(editor.document.uri);
    this.markCursor(editor);
  }

  private markCursor(editor: TextEditor): void {
    if (editor !== window.activeTextEditor) return;
    for (const panel of this.panels) panel.markCursor(editor.document.uri, cursorOf(editor));
  }
}

/** Whether the preview can show the document; not the old side of a comparison. */
export function isTemplate(document: TextDocument): boolean {
  return document.languageId === 'hsm' && !isCopy(document.uri.scheme);
}
