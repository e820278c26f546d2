import {
  commands,
  Disposable,
  env,
  EventEmitter,
  l10n,
  Uri,
  window,
  type TextDocument,
  type ViewColumn,
  type WebviewPanel,
} from 'vscode';
import type { Preview, PreviewParams } from '../../../server/src/shell/protocol';
import { warnOfChangedText } from '../notices';
import type { PageServices } from './services';
import { explainImage } from './image-problem';
import { cursorOf, revealSource } from './locate';
import { openDocument } from './document';
import { pageParts } from './edna-fields';
import { openLink } from './links';
import { applyRepair } from './repair';
import { readFromPage, type FromPage, type PageCursor, type PageState, type ToPage } from './messages';
import { makePage } from './make-page';
import { pageBudgets, pageProblems, problemsLabel } from './update';
import { nameOf, panelTitle } from './titles';

/** What a page shows; for the tests in a real editor, which cannot look into a page. */
export interface ShownUpdate {
  readonly uri: string;
  readonly version: number;
  readonly html: string;
  readonly banner: string;
}

/** One preview: a panel, the template that it shows, and what the author chose in it. */
export class PreviewPanel implements Disposable {
  private readonly disposed = new EventEmitter<this>();
  readonly onDidDispose = this.disposed.event;
  private readonly subscriptions: Disposable[] = [];
  private isReady = false;
  private isGone = false;
  private isAsking = false;
  private askAgain = false;
  private lastUpdate = '';
  /** The images whose servers are being asked. */
  private readonly imagesAsked = new Set<string>();
  /** Sent by the server with every message. */
  private mostImageBytes = Infinity;
  /** Of the update that the page shows: what the buttons of its banner do. */
  private repairs: Preview['repairs'] = [];
  /** Of the update that the page shows: the fields of Edna's form. */
  private ednaParts: Preview['ednaParts'] = [];
  /** The banner above the message instead of an update; like `shown`, for the tests. */
  noticed = '';
  /** The update that the page shows. */
  shown: ShownUpdate | undefined;

  constructor(
    readonly panel: WebviewPanel,
    private readonly services: PageServices,
    private state: PageState,
    /** Where the author wrote last. */
    private readonly writingColumn: () => ViewColumn | undefined,
  ) {
    this.subscriptions.push(
      panel.onDidDispose(() => this.end()),
      panel.webview.onDidReceiveMessage(
        services.guard('preview message', (message) => this.receive(message), true),
      ),
      // A hidden page is thrown away by the editor; a new one says that it is ready.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.isReady = false;
      }),
    );
    const images = Uri.joinPath(services.extensionUri, 'images');
    panel.iconPath = {
      light: Uri.joinPath(images, 'hsm-light.svg'),
      dark: Uri.joinPath(images, 'hsm-dark.svg'),
    };
    services.activeSamples.restore(state.sampleSet);
    this.load();
  }

  get uri(): Uri {
    return Uri.parse(this.state.uri, true);
  }

  get locked(): boolean {
    return this.state.locked;
  }

  /** What the author chose to fill the variables with. */
  get samples(): Pick<PreviewParams, 'sampleSet' | 'sampleValues'> {
    const { sampleSet, sampleValues } = this.state;
    return sampleSet === undefined ? { sampleValues } : { sampleSet, sampleValues };
  }

  /** Whether the message is shown as it arrives or as intended. */
  get view(): 'arrives' | 'meant' {
    return this.state.message ?? 'arrives';
  }

  /** Shows another template in the same page, filled by a set of samples that it has. */
  show(uri: Uri, sampleSet = this.state.sampleSet): void {
    if (uri.toString() === this.state.uri && sampleSet === this.state.sampleSet) return;
    // Values belong to the places of one template.
    this.state = withSampleSet({ ...this.state, uri: uri.toString() }, sampleSet ?? null);
    this.retitle();
    this.refresh();
  }

  /** Stays with its template, or follows the active one again. */
  toggleLock(): void {
    this.state = { ...this.state, locked: !this.state.locked };
    this.retitle();
    this.refresh();
  }

  /** Asks the server and updates the page; questions that come meanwhile become one more at the end. */
  refresh(): void {
    if (!this.isReady || this.isGone) return;
    this.askAgain = true;
    if (this.isAsking) return;
    this.isAsking = true;
    void this.services
      .guard('preview', () => this.askUntilFresh())()
      .finally(() => {
        this.isAsking = false;
        // The question failed, such as with a server that died, and another one has come meanwhile.
        if (this.askAgain) this.refresh();
      });
  }

  /** Marks the piece of the message that the author is in. */
  markCursor(uri: Uri, cursor: PageCursor): void {
    if (!this.isReady || uri.toString() !== this.state.uri) return;
    this.post({ type: 'cursor', uri: this.state.uri, cursor });
  }

  /** Says above the message that it cannot be shown now; an empty text takes it back. */
  notice(text: string): void {
    this.lastUpdate = '';
    this.noticed = text;
    if (this.isReady) this.post({ type: 'notice', text });
  }

  dispose(): void {
    this.panel.dispose();
    this.end();
  }

  private load(): void {
    this.retitle();
    this.panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.services.extensionUri, 'dist', 'webview')],
    };
    const { webview } = this.panel;
    webview.html = makePage(webview, this.services.extensionUri, this.services.view.get(), this.state);
  }

  private retitle(): void {
    this.panel.title = panelTitle(this.uri, this.state.locked);
  }

  private async askUntilFresh(): Promise<void> {
    while (this.askAgain && !this.isGone) {
      this.askAgain = false;
      const document = await openIfThere(this.uri);
      if (document === undefined) {
        this.notice(l10n.t('This template was closed or deleted. Its last state is shown.'));
        return;
      }
      await this.update(document);
    }
  }

  private async update(document: TextDocument): Promise<void> {
    const { version } = document;
    const images = this.services.images();
    const loadImages = this.state.loadImages ?? images === 'load';
    // An author who chose on the page gets no notice about trust.
    const untrusted = this.state.loadImages === undefined && images === 'untrusted';
    const { sideBySide = false } = this.state;
    const asked = { ...this.samples, loadImages, untrusted, sideBySide, view: this.view };
    const preview = await this.services.server.preview(document.uri, asked);
    if (this.isGone || document.uri.toString() !== this.state.uri) return;
    if (preview === undefined) {
      this.notice(this.services.whyNotShown());
      return;
    }
    // Another version was typed meanwhile: its own question follows.
    if (preview.version !== document.version || version !== document.version) {
      this.askAgain = true;
      return;
    }
    this.mostImageBytes = preview.mostImageBytes;
    this.repairs = preview.repairs;
    this.ednaParts = preview.ednaParts;
    this.noticed = '';
    this.shown = { uri: this.state.uri, version, html: preview.html, banner: preview.banner };
    this.postUpdate({
      type: 'update',
      state: this.state,
      version,
      title: nameOf(document.uri),
      html: preview.html,
      banner: preview.banner,
      parts: pageParts(preview.ednaParts),
      budgets: pageBudgets(preview.budgets),
      problems: pageProblems(preview.problems, document),
      problemsLabel: problemsLabel(preview),
      sampleSets: [...preview.sampleSets],
      places: [...preview.places],
      meanings: { ...preview.placeMeanings },
      values: { ...preview.values },
      loadImages,
      cursor: cursorIn(document) ?? null,
    });
  }

  private async receive(received: unknown): Promise<void> {
    const message = readFromPage(received);
    if (message === undefined) {
      this.services.log.warn('The preview page sent something unknown; it was dropped.');
      return;
    }
    await this.handle(message);
  }

  private async handle(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.lastUpdate = '';
        this.refresh();
        return;
      case 'select':
        return revealSource(this.uri, message, {
          preview: this.panel.viewColumn,
          writing: this.writingColumn(),
        });
      case 'open-link':
        return openLink(message.href);
      case 'image-failed':
        return this.sendImageProblem(message.url, 'failed');
      case 'image-loaded':
        return this.sendImageProblem(message.url, 'loaded');
      case 'load-images':
        this.state = { ...this.state, loadImages: message.load };
        this.refresh();
        return;
      case 'manage-trust':
        await commands.executeCommand('workbench.trust.manage');
        return;
      case 'sample-set':
        this.chooseSamples(message.name);
        return;
      case 'side-by-side':
        this.state = { ...this.state, sideBySide: message.on };
        this.refresh();
        return;
      case 'message-view':
        this.state = { ...this.state, message: message.view };
        this.refresh();
        return;
      case 'repair': {
        const edits = this.repairs[message.reason]?.[message.repair];
        const document = edits && (await openIfThere(this.uri));
        if (document) await applyRepair(this.services.server, document, message.version, edits);
        else warnOfChangedText();
        return;
      }
      case 'copy-part': {
        const part = message.version === this.shown?.version ? this.ednaParts[message.part] : undefined;
        if (part) await env.clipboard.writeText(part.text);
        else warnOfChangedText();
        return;
      }
      case 'sample-values':
        this.state = { ...this.state, sampleValues: message.values };
        this.refresh();
        return;
      case 'save-samples':
        await this.saveSamples();
        return;
      case 'view':
        return this.services.view.set(message.view);
    }
  }

  private chooseSamples(name: string | null): void {
    this.state = withSampleSet(this.state, name);
    this.services.activeSamples.choose(name);
    this.refresh();
  }

  /** The set with the saved values is the one that is shown from now on. */
  private async saveSamples(): Promise<void> {
    const { uri, sampleSet, sampleValues } = this.state;
    const saved = await commands.executeCommand('hsm.saveSamples', this.uri, sampleSet, sampleValues);
    if (typeof saved === 'string' && uri === this.state.uri) this.chooseSamples(saved);
  }

  private async sendImageProblem(url: string, state: 'failed' | 'loaded'): Promise<void> {
    // Side by side, several bubbles have the same image.
    if (this.imagesAsked.has(url)) return;
    this.imagesAsked.add(url);
    const text = await explainImage(url, state, this.mostImageBytes).finally(() =>
      this.imagesAsked.delete(url),
    );
    if (text !== undefined) this.post({ type: 'image-problem', url, text });
  }

  /** The same picture is sent once: changed findings and a changed text may lead to the same one. */
  private postUpdate(update: ToPage): void {
    const written = JSON.stringify(update);
    if (written === this.lastUpdate) return;
    this.lastUpdate = written;
    this.post(update);
  }

  private post(message: ToPage): void {
    if (!this.isGone) void this.panel.webview.postMessage(message);
  }

  private end(): void {
    if (this.isGone) return;
    this.isGone = true;
    Disposable.from(...this.subscriptions).dispose();
    this.disposed.fire(this);
    this.disposed.dispose();
  }
}

/** The document; undefined when it cannot be had any more (an untitled one that was closed, a deleted file). */
async function openIfThere(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await openDocument(uri);
  } catch {
    return undefined;
  }
}

/** Where the author is in the document, when it is the one they write in. */
function cursorIn(document: TextDocument): PageCursor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document === document ? cursorOf(editor) : undefined;
}

/** Another set: what was typed over the one before is gone. */
function withSampleSet(before: PageState, name: string | null): PageState {
  const state: PageState = { ...before, sampleValues: {} };
  if (name === null) delete state.sampleSet;
  else state.sampleSet = name;
  return state;
}
