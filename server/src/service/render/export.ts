import type { Finding } from '../checks/types';
import { budgetsOf } from '../model/budgets';
import type { RegisteredIndex } from '../registered/index/registered-index';
import type { Language, LocalizedText } from '../vocabulary/language';
import type { HsmDocument } from '../syntax/tree';
import { escapeHtml } from '../text/escape-html';
import { renderStill } from './still';
import type { PlaceValues } from '../model/filled';
import { partsOf, type MessageView } from './view';
import { formatNumber } from '../vocabulary/numbers';

/** A message for a page that is given to somebody who has no editor. */
export interface ExportedMessage {
  /** What the reader calls it: a file name, or a path relative to the folder. */
  readonly name: string;
  readonly document: HsmDocument;
  /** Values for the places, and the name of their set. */
  readonly values?: PlaceValues;
  readonly sampleSet?: string;
  readonly findings: readonly Finding[];
  /** The share of a limit from which a length is shown as near it, in percent: `nearLimitPercent`. */
  readonly nearPercent: number;
  /** Default: as it arrives. */
  readonly view?: MessageView;
  /** The registered templates, to say as which of them it will be found. */
  readonly registered?: RegisteredIndex | undefined;
}

/** A message that was drawn for a page of many: they are drawn a few at a time, so that a long run can be ended. */
export interface ExportPart {
  /** Its line in the table of contents. */
  readonly entry: string;
  readonly section: string;
}

export interface ExportOptions {
  readonly language: Language;
  /** The title of the page. */
  readonly title: string;
  /** The style sheet of the preview (`dist/webview/style.css`). */
  readonly style: string;
}

const TEXTS = {
  contents: { en: 'Contents', ru: 'Содержание' },
  lengths: { en: 'Lengths', ru: 'Длина' },
  body: { en: 'Body', ru: 'Текст' },
  head: { en: 'Header', ru: 'Заголовок' },
  foot: { en: 'Footer', ru: 'Подпись' },
  of: { en: 'of', ru: 'из' },
  problems: { en: 'Problems', ru: 'Замечания' },
  none: { en: 'No problems found', ru: 'Замечаний нет' },
  sampleSet: { en: 'Sample values', ru: 'Примеры значений' },
  error: { en: 'Error', ru: 'Ошибка' },
  errors: { en: 'errors', ru: 'ошибок' },
  warning: { en: 'Warning', ru: 'Предупреждение' },
  information: { en: 'Information', ru: 'Сведения' },
  hint: { en: 'Hint', ru: 'Подсказка' },
} as const satisfies Record<string, LocalizedText>;

/**
 * One self-contained HTML page: every message with its lengths and problems; of several messages a table of
 * contents first. No scripts; nothing is loaded but the images of the messages, over https. Made for printing, too.
 */
export function renderExport(messages: readonly ExportedMessage[], options: ExportOptions): string {
  const parts = messages.map((message, index) => renderExportPart(message, index, options.language));
  return renderExportPage(parts, options);
}

/**
 * One message of a page.
 *
 * @param index its place on the page, from 0
 */
export function renderExportPart(message: ExportedMessage, index: number, language: Language): ExportPart {
  return {
    entry: renderEntry(message, index, language),
    section: renderMessage(message, index, language),
  };
}

/** The page of messages that were drawn before, in their order. */
export function renderExportPage(parts: readonly ExportPart[], options: ExportOptions): string {
  const { language, title, style } = options;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src https:; base-uri 'none'";
  const contents = parts.length > 1 ? renderContents(parts, language) : '';
  const sections = parts.map(({ section }) => section);
  return `<!DOCTYPE html>
<html lang="${language}" data-width="phone" data-theme="light" data-marks="on">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style.replace(/<\//g, '<\\/')}</style>
</head>
<body class="export">
<main>
<h1>${escapeHtml(title)}</h1>
${contents}${sections.join('\n')}
</main>
</body>
</html>
`;
}

function renderEntry({ name, findings }: ExportedMessage, index: number, language: Language): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = errors > 0 ? ` — ${TEXTS.errors[language]}: ${errors}` : '';
  return `<li><a href="#message-${index + 1}">${escapeHtml(name)}</a>${count}</li>`;
}

function renderContents(parts: readonly ExportPart[], language: Language): string {
  const items = parts.map(({ entry }) => entry).join('');
  const label = TEXTS.contents[language];
  return `<nav class="contents" aria-label="${label}"><h2>${label}</h2><ol>${items}</ol></nav>\n`;
}

function renderMessage(message: ExportedMessage, index: number, language: Language): string {
  const { name, document, values = {}, sampleSet, findings, view = 'arrives', registered } = message;
  const drawn = renderStill(document, values, view, language, registered);
  const samples =
    sampleSet === undefined
      ? ''
      : `<p class="sample-set">${TEXTS.sampleSet[language]}: ${escapeHtml(sampleSet)}</p>`;
  return `<section class="exported" id="message-${index + 1}">
<h2>${escapeHtml(name)}</h2>
<div class="chat">${drawn}</div>
<div class="facts">${samples}${renderLengths(message, language)}${renderProblems(findings, language)}</div>
</section>`;
}

function renderLengths(
  { document, nearPercent, view = 'arrives' }: ExportedMessage,
  language: Language,
): string {
  const rows = budgetsOf(partsOf(document, view), nearPercent).map(({ section, used, allowed, state }) => {
    const count = `${formatNumber(used, language)} ${TEXTS.of[language]} ${formatNumber(allowed, language)}`;
    return `<div class="length" data-state="${state}"><dt>${TEXTS[section][language]}</dt><dd><span class="count">${count}</span></dd></div>`;
  });
  return `<h3>${TEXTS.lengths[language]}</h3><dl>${rows.join('')}</dl>`;
}

function renderProblems(findings: readonly Finding[], language: Language): string {
  const shown = findings.filter(({ severity }) => severity !== 'hint');
  if (shown.length === 0) return `<p>${TEXTS.none[language]}.</p>`;
  const items = shown.map(
    ({ severity, message }) =>
      `<li class="problem" data-severity="${severity}"><span class="severity">${TEXTS[severity][language]}</span> ${escapeHtml(message[language])}</li>`,
  );
  return `<h3>${TEXTS.problems[language]}</h3><ul class="problem-list">${items.join('')}</ul>`;
}
