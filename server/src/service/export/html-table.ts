import { escapeHtml } from '../text/escape-html';
import type { Language } from '../vocabulary/language';
import type { Table } from './table';

const STYLE = `:root { color-scheme: light dark }
body { margin: 2rem; font: 14px/1.45 system-ui, sans-serif }
table { border-collapse: collapse; width: 100% }
th, td { padding: .5rem .75rem; border: 1px solid; border-color: color-mix(in srgb, currentColor 25%, transparent) }
th, td { text-align: start; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere }
thead th { position: sticky; top: 0; background: Canvas; white-space: nowrap }
tr { break-inside: avoid }
@media print { body { margin: 0 } thead th { position: static } }`;

/**
 * A table as one HTML page for reading and printing. No scripts, nothing is loaded; the first column names its row.
 */
export function toHtml({ columns, rows }: Table, title: string, language: Language): string {
  const head = columns.map(({ caption }) => `<th scope="col">${escapeHtml(caption)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`;
}

function cell(text: string, index: number): string {
  return index === 0 ? `<th scope="row">${escapeHtml(text)}</th>` : `<td>${escapeHtml(text)}</td>`;
}
