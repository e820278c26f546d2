import type { Language } from '../vocabulary/language';
import { LIMITS } from '../vocabulary/limits';
import type { Span } from '../vocabulary/span';
import { cutOffset } from '../text/counting';
import { escapeHtml } from '../text/escape-html';
import { IMAGE_PROBLEMS, LABELS, refusedTypeText } from './labels';
import type { Message, MessageBlock, MessageImage, MessageInline, MessageSection } from './message';
import { renderOffers, withRegistered, type RegisteredParts } from './registered';

/** How the bubble is drawn. */
export interface BubbleOptions {
  readonly language: Language;
  /** Whether the image is requested from its server; else a button is in its place. Default: true. */
  readonly loadImages?: boolean;
  /** Whether it is not requested only because the author has not said yet that the folder can be trusted. Default: false. */
  readonly untrusted?: boolean;
  /** Whether a body of more than a few lines may be folded. Default: true. */
  readonly fold?: boolean;
  /** Whether elements carry the spans of their source (`data-start`, `data-end`, document offsets). Default: true. */
  readonly spans?: boolean;
  /** Whether an image counts as loaded: a page without a script cannot know. Default: false. */
  readonly loadedImages?: boolean;
  /** Whether the message is not sent: it is drawn as a draft, without a time. Default: false. */
  readonly unsent?: boolean;
  /** What the customer also sees of the registered template: buttons, cards, an offer. Default: nothing. */
  readonly registered?: RegisteredParts;
  /** The time in the corner, which is only an illustration. Default: `10:24`. */
  readonly time?: string;
}

/**
 * The bubble as HTML: an `<article class="bubble">`, in a frame with its buttons where it has some, every text escaped, no scripts and no styles in it. What it
 * looks like is in `client/webview/bubble.css`; nothing here needs a browser.
 */
export function renderBubble(message: Message, options: BubbleOptions): string {
  const bubble = new BubbleWriter(options).bubble(message);
  return options.registered ? withRegistered(bubble, options.registered, options.language) : bubble;
}

/** So much of an address is shown where its image is missing. */
const MAX_SHOWN = 60;

const RUN_TAGS = { bold: 'strong', italic: 'em', strike: 's' } as const;

class BubbleWriter {
  private readonly language: Language;

  constructor(private readonly options: BubbleOptions) {
    this.language = options.language;
  }

  bubble(message: Message): string {
    const { header, image, body, footer } = message;
    const label = escapeHtml(LABELS.message[this.language]);
    if (!header && !image && !body && !footer) {
      return `<article class="bubble" aria-label="${label}"><p class="note">${this.label('empty')}</p></article>`;
    }
    const { unsent = false, time = '10:24', registered } = this.options;
    const parts = [
      image ? this.image(image) : '',
      header ? this.section('header', header) : '',
      registered ? renderOffers(registered, this.language) : '',
      body ? this.body(body, message.jumbo) : `<p class="note">${this.label('noBody')}</p>`,
      footer ? this.section('footer', footer) : '',
      unsent ? '' : `<span class="time" aria-hidden="true">${escapeHtml(time)}</span>`,
    ];
    const state = unsent ? ' data-unsent=""' : '';
    return `<article class="bubble"${state} aria-label="${label}">${parts.join('')}</article>`;
  }

  private image(image: MessageImage): string {
    const attributes = `${this.spanOf(image.span)} data-url="${escapeHtml(image.url)}"`;
    const frame = (state: string, content: string): string =>
      `<div class="image" data-state="${state}"${attributes}>${content}</div>`;
    if (image.state !== 'show') {
      const reason = escapeHtml(IMAGE_PROBLEMS[image.state][this.language]);
      return frame('problem', `<p class="image-note" role="status">${reason}</p>`);
    }
    if (this.options.loadImages === false) {
      const untrusted = this.options.untrusted === true;
      const note = this.label(untrusted ? 'imageUntrusted' : 'imageHeld');
      const trust = untrusted ? this.button('manage-trust', 'manageTrust') : '';
      const buttons = `<div class="image-buttons">${trust}${this.button('load-image', 'loadImage')}</div>`;
      return frame('held', `<p class="image-note">${note}</p>${buttons}`);
    }
    const refused = image.refusedType && escapeHtml(refusedTypeText(image.refusedType)[this.language]);
    const note = (text: string, more = ''): string => `<p class="image-note when-failed"${more}>${text}</p>`;
    if (this.options.loadedImages === true) {
      const picture = this.lonePicture(image.url);
      return refused === undefined ? frame('loaded', picture) : frame('unfit', picture + note(refused));
    }
    const picture = this.picture(image.url, this.label('image'));
    const loading = `<p class="image-note when-loading" role="status">${this.label('imageLoading')}</p>`;
    const failed =
      refused === undefined ? note(this.label('imageFailed')) : note(refused, ' data-refused=""');
    return frame('loading', picture + loading + failed);
  }

  private picture(url: string, alternative: string, more = ''): string {
    return `<img src="${escapeHtml(url)}" alt="${alternative}" referrerpolicy="no-referrer" decoding="async"${more}>`;
  }

  /** Where no script can say that it failed: the style sheet shows `data-missing`, or the browser the alternative. */
  private lonePicture(url: string): string {
    const name = escapeHtml(shortened(new URL(url).pathname.split('/').pop() ?? ''));
    const missing = `${this.label('imageMissing')}\n${escapeHtml(shortened(url))}`;
    return this.picture(url, `${this.label('image')}: ${name}`, ` data-missing="${missing}"`);
  }

  private button(name: string, label: keyof typeof LABELS): string {
    return `<button type="button" class="${name}">${this.label(label)}</button>`;
  }

  private section(name: 'header' | 'footer', section: MessageSection): string {
    const label = `<span class="visually-hidden">${this.label(name)}: </span>`;
    return `<div class="${name}"${this.spanOf(section.span)}>${label}${this.blocks(section.blocks)}</div>`;
  }

  private body(section: MessageSection, jumbo: Message['jumbo']): string {
    const style = jumbo === undefined ? 'body' : `body jumbo jumbo-${jumbo}`;
    const cut = section.cut ? `<p class="note cut" role="status">${this.label('cut')}</p>` : '';
    const folds = this.options.fold !== false;
    const lines = folds ? ` data-fold="closed" data-lines="${LIMITS.marketingLines.value}"` : '';
    const more = folds
      ? `<span class="read-more" aria-hidden="true" hidden>… ${this.label('readMore')}</span>`
      : '';
    return `<div class="${style}"${lines}${this.spanOf(section.span)}>${this.blocks(section.blocks)}</div>${more}${cut}`;
  }

  private blocks(blocks: readonly MessageBlock[]): string {
    return blocks.map((block) => this.block(block)).join('');
  }

  private block(block: MessageBlock): string {
    const span = this.spanOf(block.span);
    switch (block.kind) {
      case 'line':
        return `<p class="line" dir="auto"${span}>${this.inlines(block.children)}</p>`;
      case 'quote':
        return `<blockquote dir="auto"${span}>${this.inlines(block.children)}</blockquote>`;
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul';
        const items = block.items.map((item) => {
          const value = item.number === undefined ? '' : ` value="${item.number}"`;
          return `<li${value}${this.spanOf(item.span)}>${this.inlines(item.children)}</li>`;
        });
        return `<${tag} dir="auto"${span}>${items.join('')}</${tag}>`;
      }
    }
  }

  private inlines(nodes: readonly MessageInline[]): string {
    return nodes.map((node) => this.inline(node)).join('');
  }

  private inline(node: MessageInline): string {
    const span = this.spanOf(node.span);
    switch (node.kind) {
      case 'text':
        return `<span class="${node.stray === true ? 'text stray' : 'text'}"${span}>${escapeHtml(node.text)}</span>`;
      case 'place': {
        const state = node.filled ? 'filled' : 'open';
        return `<span class="place ${state}" data-name="${escapeHtml(node.name)}"${span}>${escapeHtml(node.text)}</span>`;
      }
      case 'bold':
      case 'italic':
      case 'strike': {
        const tag = RUN_TAGS[node.kind];
        return `<${tag}${span}>${this.inlines(node.children)}</${tag}>`;
      }
      case 'code':
        return `<code${span}>${this.inlines(node.children)}</code>`;
      case 'fence':
        return `<code class="fence"${span}>${this.inlines(node.children)}</code>`;
      case 'link':
        return `<a href="${escapeHtml(node.href)}" rel="noreferrer noopener"${span}>${this.inlines(node.children)}</a>`;
    }
  }

  private spanOf(span: Span): string {
    return this.options.spans === false ? '' : ` data-start="${span.start}" data-end="${span.end}"`;
  }

  private label(name: keyof typeof LABELS): string {
    return escapeHtml(LABELS[name][this.language]);
  }
}

/** Of what is longer than anybody reads the beginning. */
function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, cutOffset(text, MAX_SHOWN))}…` : text;
}
