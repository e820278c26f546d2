import {
  commands,
  Disposable,
  env,
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import { ServerRequest, type WithoutFileEntry } from '../../../server/src/shell/protocol';
import type { FolderTemplates } from '../folder/templates';
import { describeError } from '../describe-error';
import { guarded } from '../log';
import { makeNonce } from '../preview/make-page';
import type { Server } from '../server';
import { compareCopy, openTemplate } from './compare';
import { openConfiguration } from './configuration';
import { exportCopies } from './export';
import { readFromCopies, type FromCopies, type PageRow, type ToCopies } from './messages';
import { renderCopies } from './page';
import { copiesRows } from './rows';
import { copiesTexts } from './texts';

/** The panel's kind, by which the editor finds who can restore it. */
const COPIES_TYPE = 'hsm.copies';

/** What the page works with. */
export interface CopiesServices {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly templates: FolderTemplates;
  readonly log: LogOutputChannel;
}

/** The page with file, lookup and registered list side by side: one at a time, up to date while it is open. */
class CopiesPanel implements Disposable, WebviewPanelSerializer {
  private panel: WebviewPanel | undefined;
  private isReady = false;
  private rows: readonly PageRow[] = [];
  /** Whether the rows are those of the first scan, so that the page need not wait. */
  private hasRows = false;
  private notice = '';
  private withoutFile: readonly WithoutFileEntry[] = [];
  private readonly subscriptions: Disposable;

  constructor(private readonly services: CopiesServices) {
    const { templates, log } = services;
    this.subscriptions = Disposable.from(
      templates.onDidChange(guarded(log, 'copies', () => this.update())),
      window.registerWebviewPanelSerializer(COPIES_TYPE, this),
    );
  }

  /** Opens the page, or brings it to the front. */
  async show(): Promise<void> {
    if (this.panel) this.panel.reveal();
    else
      this.adopt(window.createWebviewPanel(COPIES_TYPE, '', ViewColumn.Active, { enableFindWidget: true }));
    await this.fill();
  }

  /** What the editor calls after the window was loaded again. */
  async deserializeWebviewPanel(panel: WebviewPanel): Promise<void> {
    if (this.panel) {
      panel.dispose();
      return;
    }
    this.adopt(panel);
    await this.fill();
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.panel?.dispose();
  }

  private async fill(): Promise<void> {
    // A list that is there already fires no change.
    if (await this.services.templates.ensure()) await this.update();
  }

  private adopt(panel: WebviewPanel): void {
    const { context, log } = this.services;
    const texts = copiesTexts();
    const dist = Uri.joinPath(context.extensionUri, 'dist', 'webview');
    panel.title = texts.title;
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const asset = (name: string): string => panel.webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
    const images = Uri.joinPath(context.extensionUri, 'images');
    panel.iconPath = {
      light: Uri.joinPath(images, 'hsm-light.svg'),
      dark: Uri.joinPath(images, 'hsm-dark.svg'),
    };
    panel.onDidDispose(() => (this.panel = undefined));
    // A hidden page is thrown away by the editor; a new one says that it is ready.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.isReady = false;
    });
    panel.webview.onDidReceiveMessage(
      guarded(log, 'copies', (message: unknown) => this.receive(message), true),
    );
    panel.webview.html = renderCopies({
      cspSource: panel.webview.cspSource,
      nonce: makeNonce(),
      scriptUri: asset('copies.js'),
      styleUris: [asset('style.css'), asset('copies.css')],
      language: env.language,
      texts,
    });
    this.panel = panel;
    this.isReady = false;
  }

  /** Asks what has no file, and gives the page all rows. */
  private async update(): Promise<void> {
    if (!this.panel) return;
    const { server, templates } = this.services;
    try {
      this.withoutFile = (await server.request(ServerRequest.withoutFile, {})) ?? [];
      this.rows = copiesRows(templates.entries.values(), this.withoutFile, (uri) =>
        workspace.asRelativePath(server.uriOf(uri)),
      );
      this.notice = '';
      this.hasRows = true;
    } catch (error) {
      this.notice = l10n.t('The table is not up to date: {0}', describeError(error));
    }
    this.postRows();
  }

  private postRows(): void {
    this.post({ type: 'notice', text: this.notice });
    // Before the first scan, the page says that it waits.
    if (!this.hasRows) return;
    const isCompared = this.rows.some(({ lookup, registered }) => lookup ?? registered);
    this.post({ type: 'rows', rows: [...this.rows], isCompared });
  }

  private post(message: ToCopies): void {
    if (this.isReady) void this.panel?.webview.postMessage(message);
  }

  private async receive(received: unknown): Promise<void> {
    const message = readFromCopies(received);
    if (message) await this.handle(message);
  }

  private async handle(message: FromCopies): Promise<void> {
    const { server } = this.services;
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.postRows();
        return;
      case 'open':
        return openTemplate(server, message.id, this.isFile(message.id));
      case 'compare':
        return compareCopy(server, message.id, this.isFile(message.id), message.copy);
      case 'export': {
        const byId = new Map(this.rows.map((row) => [row.id, row]));
        return exportCopies(
          server,
          message.ids.flatMap((id) => byId.get(id) ?? []),
        );
      }
      case 'configure':
        return openConfiguration();
    }
  }

  private isFile(id: string): boolean {
    return this.services.templates.entries.has(id);
  }
}

/** Registers `HSM: Compare File, Lookup, and Registered List`. */
export function registerCopies(services: CopiesServices): Disposable {
  const panel = new CopiesPanel(services);
  const run = guarded(services.log, 'hsm.showCopies', () => panel.show(), true);
  return Disposable.from(panel, commands.registerCommand('hsm.showCopies', run));
}
