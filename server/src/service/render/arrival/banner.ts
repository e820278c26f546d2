import type { Language, LocalizedText } from '../../vocabulary/language';
import { escapeHtml } from '../../text/escape-html';
import type { MessageView } from '../view';
import type { Arrival, RepairableReason } from './arrival';
import type { ArrivalOutcome } from './reason';

/** How the banner is written. */
export interface BannerOptions {
  readonly language: Language;
  readonly view: MessageView;
  /** Whether it has buttons: repairs (`data-reason`, `data-repair`) and the other view (`data-view`). */
  readonly buttons: boolean;
}

/** More reasons than these are in the list of problems only. */
const MAX_REASONS = 4;

const HEADINGS: Readonly<Record<ArrivalOutcome, LocalizedText>> = {
  nothing: { en: 'The message will not be sent', ru: 'Сообщение не отправится' },
  seen: { en: 'The customer will see the tags', ru: 'Клиент увидит теги' },
  unknown: {
    en: 'It is not certain that the message arrives as shown',
    ru: 'Неизвестно, придёт ли сообщение таким',
  },
};

const TEXTS = {
  meant: { en: 'Shown as meant, not as it arrives', ru: 'Показано, как задумано, а не как придёт' },
  showMeant: { en: 'Show as meant', ru: 'Показать, как задумано' },
  showArrives: { en: 'Show as it arrives', ru: 'Показать, как придёт' },
} as const satisfies Record<string, LocalizedText>;

/**
 * The banner above a message that does not arrive as intended: HTML, every text escaped; empty when it does. What
 * it looks like is in `client/webview/banner.css`.
 */
export function renderBanner({ outcome, reasons }: Arrival, options: BannerOptions): string {
  if (outcome === undefined) return '';
  const { language, view } = options;
  const heading = (view === 'meant' ? TEXTS.meant : HEADINGS[outcome])[language];
  const shown = reasons.slice(0, MAX_REASONS);
  const items = shown.map((reason, index) => {
    const buttons = repairButtons(reason, index, options);
    if (index === shown.length - 1) buttons.push(viewButton(options));
    return renderReason(reason, buttons, options);
  });
  return `<div class="banner" data-outcome="${outcome}" role="status"><p class="banner-heading">${heading}</p><ul>${items.join('')}</ul></div>`;
}

function renderReason(
  { text }: RepairableReason,
  buttons: readonly string[],
  { language, buttons: wanted }: BannerOptions,
): string {
  const actions = wanted && buttons.length > 0 ? `<div class="actions">${buttons.join('')}</div>` : '';
  return `<li><span dir="auto">${escapeHtml(text[language])}</span>${actions}</li>`;
}

function repairButtons({ repairs }: RepairableReason, index: number, { language }: BannerOptions): string[] {
  return repairs.map(
    ({ title }, repair) =>
      `<button type="button" class="${repair === 0 ? 'primary' : 'secondary'}" data-reason="${index}" data-repair="${repair}">${escapeHtml(title[language])}</button>`,
  );
}

function viewButton({ view, language }: BannerOptions): string {
  const [other, text] =
    view === 'meant' ? (['arrives', TEXTS.showArrives] as const) : (['meant', TEXTS.showMeant] as const);
  return `<button type="button" class="link" data-view="${other}">${text[language]}</button>`;
}
