// Opens the preview's own page, as the extension writes it, in a real browser; the host is played by the test.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import {
  DEFAULT_VIEW,
  type FromPage,
  type PageUpdate,
  type ToPage,
  type View,
} from '../../../client/src/preview/messages';
import { renderPage } from '../../../client/src/preview/page';
import { openBrowser } from '../../../scripts/browser.mjs';
import {
  arrivalOf,
  budgetsOf,
  DEFAULT_CHECK_OPTIONS,
  ednaPartsOf,
  exampleIndex,
  parseTemplate,
  recognize,
  RegisteredIndex,
  registeredParts,
  renderBanner,
  renderPreview,
  renderRecognition,
  renderVariants,
  runChecks,
  type ExampleTemplate,
  type Language,
  type MessageView,
  type NamedValues,
  type PlaceValues,
} from '../../../server/src/service';
import { BODY_CLASSES, EDITOR_STYLE, VARIABLES, type EditorTheme } from './themes';
import { pictures } from './pictures';
import { TEXTS } from './texts';

const ORIGIN = 'https://page.test';
const NONCE = 'c0ffee';

declare global {
  interface Window {
    acquireVsCodeApi: () => object;
    /** What the page sent, and how often the browser refused something. */
    hostSide: { sent: unknown[]; kept: unknown; violations: string[]; known: Element[] };
  }
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: EditorTheme;
  readonly language?: Language;
  readonly view?: Partial<View>;
  readonly reducedMotion?: boolean;
}

export interface ShowOptions {
  /** What places mean, by their names. */
  readonly meanings?: Readonly<Record<string, string>>;
  readonly uri?: string;
  readonly values?: PlaceValues;
  readonly loadImages?: boolean;
  readonly untrusted?: boolean;
  /** Where the author is: an offset of the document. */
  readonly cursor?: number;
  readonly sampleSets?: readonly string[];
  /** Shown side by side. */
  readonly variants?: readonly NamedValues[];
  /** The registered templates. */
  readonly registered?: readonly ExampleTemplate[] | RegisteredIndex;
  /** Default: as it arrives. */
  readonly message?: MessageView;
}

/** A browser with an empty profile. */
export type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** Pages of one browser, for the tests of one file; end with `stop`. */
export class Previews {
  private browser: Browser | undefined;
  private isOwn = false;
  private readonly opened: Page[] = [];

  /** Starts a browser of its own. @param scale pixels of the picture for one of the page */
  async start(scale = 1): Promise<void> {
    this.browser = await openBrowser({ scale });
    this.isOwn = true;
  }

  /** Opens pages in a browser that others use, too. */
  startIn(browser: Browser): void {
    this.browser = browser;
  }

  async stop(): Promise<void> {
    if (this.isOwn) await this.browser?.close();
    else for (const page of this.opened) await page.close();
  }

  /** The page, freshly loaded, without a message yet. */
  async open(options: OpenOptions = {}): Promise<PreviewPage> {
    if (!this.browser) throw new Error('Call start() first.');
    const page = await this.browser.context.newPage();
    this.opened.push(page);
    const preview = new PreviewPage(page, options);
    await preview.load();
    return preview;
  }
}

/** One preview and the test's side of it. */
export class PreviewPage {
  /** Pages that were loaded: one, whatever happens. */
  loads = 0;
  /** Requests for images, in order. */
  readonly imageRequests: string[] = [];
  /** What went wrong in the page. */
  readonly errors: string[] = [];
  private version = 0;

  constructor(
    readonly page: Page,
    private readonly options: OpenOptions,
  ) {}

  async load(): Promise<void> {
    const { page, options } = this;
    await page.setViewportSize({ width: options.width ?? 420, height: options.height ?? 820 });
    await page.emulateMedia({ reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce' });
    page.on('request', (request) => {
      if (request.isNavigationRequest()) this.loads++;
      if (request.resourceType() === 'image') this.imageRequests.push(request.url());
    });
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      if (url === `${ORIGIN}/`)
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.html() });
      if (url === `${ORIGIN}/main.js`)
        return route.fulfill({ contentType: 'text/javascript', body: file('main.js') });
      if (url === `${ORIGIN}/editor.css`)
        return route.fulfill({ contentType: 'text/css', body: EDITOR_STYLE });
      if (url === `${ORIGIN}/style.css`)
        return route.fulfill({ contentType: 'text/css', body: file('style.css') });
      const picture = pictures(url);
      return picture ? route.fulfill(picture) : route.abort();
    });
    await page.addInitScript({ path: fileURLToPath(new URL('host-side.js', import.meta.url)) });
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    await page.goto(`${ORIGIN}/`);
    await this.useTheme(options.theme ?? 'light');
  }

  /** As the editor does when the author changes its theme. */
  async useTheme(theme: EditorTheme): Promise<void> {
    await this.page.evaluate(
      ([classes, variables]) => {
        document.body.className = classes;
        const style = document.documentElement.style;
        for (const name of [...style]) if (name.startsWith('--vscode-')) style.removeProperty(name);
        for (const [name, value] of Object.entries(variables)) style.setProperty(`--vscode-${name}`, value);
      },
      [BODY_CLASSES[theme], VARIABLES[theme]] as const,
    );
  }

  /** Shows a template: parsed, checked and rendered as the server does it. Answers what was sent. */
  async show(template: string, options: ShowOptions = {}): Promise<PageUpdate> {
    const language = this.options.language ?? 'en';
    const document = parseTemplate(template);
    const { loadImages = true, untrusted = false, message: view = 'arrives', values = {} } = options;
    const arrival = arrivalOf({ document, options: DEFAULT_CHECK_OPTIONS }, values);
    const unsent = view === 'arrives' && arrival.outcome === 'nothing';
    const { registered: list } = options;
    const recognition = recognize(
      document,
      list instanceof RegisteredIndex ? list : list && exampleIndex(list),
    );
    const registered = registeredParts(recognition);
    const drawing = { language, loadImages, untrusted, unsent, registered };
    const { html, places } = renderPreview(document, drawing, values, view);
    const sets = options.variants ?? [];
    const variants = renderVariants(document, sets, drawing, view);
    const { findings } = runChecks({ document, options: DEFAULT_CHECK_OPTIONS }, {});
    const shown = findings.filter(({ severity }) => severity !== 'hint');
    const update: PageUpdate = {
      type: 'update',
      state: {
        uri: options.uri ?? 'file:///template.hsm',
        locked: false,
        sampleValues: { ...values },
        ...(options.variants && { sideBySide: true }),
        ...(options.message && { message: options.message }),
      },
      version: ++this.version,
      title: 'template.hsm',
      html: variants ?? html,
      banner:
        renderBanner(arrival, { language, view, buttons: true }) + renderRecognition(recognition, language),
      parts: ednaPartsOf(document, values).map(({ field, name = '', text }) => ({
        label: `${field} ${name}`.trim(),
        text,
      })),
      budgets: budgetsOf(document).map(({ section, used, allowed, state }) => ({
        label: TEXTS[language].sections[section],
        count: TEXTS[language].count(used, allowed),
        detail: used > allowed ? TEXTS[language].over(used - allowed) : '',
        percent: Math.min(100, (used / allowed) * 100),
        state,
      })),
      problems: shown.map(({ severity, message, span }) => ({
        severity,
        severityLabel: TEXTS[language].severities[severity],
        message: message[language],
        start: span.start,
        end: span.end,
      })),
      problemsLabel: TEXTS[language].problems(shown.length),
      sampleSets: [...(options.sampleSets ?? sets.map(({ name }) => name))],
      places: [...places],
      meanings: { ...options.meanings },
      values: { ...values },
      loadImages,
      cursor: options.cursor === undefined ? null : { start: options.cursor, end: options.cursor },
    };
    await this.send(update);
    return update;
  }

  /** Says something to the page, as the editor does, and waits until it has been drawn. */
  async send(message: ToPage): Promise<void> {
    await this.sendAnything(message);
  }

  /** As `send`, for what no honest host would say. */
  async sendAnything(message: unknown): Promise<void> {
    await this.page.evaluate(async (data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, message);
  }

  /** What the page has sent of one type. */
  async sent<Type extends FromPage['type']>(type: Type): Promise<Extract<FromPage, { type: Type }>[]> {
    const all = await this.page.evaluate(() => window.hostSide.sent);
    return all.filter((message): message is Extract<FromPage, { type: Type }> => isOfType(message, type));
  }

  /** What the browser refused because of the content security policy. */
  violations(): Promise<string[]> {
    return this.page.evaluate(() => window.hostSide.violations);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  private html(): string {
    const language = this.options.language ?? 'en';
    const html = renderPage({
      cspSource: ORIGIN,
      nonce: NONCE,
      scriptUri: `${ORIGIN}/main.js`,
      styleUri: `${ORIGIN}/style.css`,
      language,
      data: {
        texts: TEXTS[language].page,
        view: { ...DEFAULT_VIEW, ...this.options.view },
        state: { uri: 'file:///template.hsm', locked: false, sampleValues: {} },
      },
    });
    return html.replace('<link ', `<link rel="stylesheet" href="${ORIGIN}/editor.css"><link `);
  }
}

function isOfType(message: unknown, type: string): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type;
}

function file(name: string): string {
  return readFileSync(new URL(`../../../dist/webview/${name}`, import.meta.url), 'utf8');
}
