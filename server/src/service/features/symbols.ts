import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { PlaceholderKind, placeholdersIn, VARIABLES } from '../model/placeholders';
import type { Language } from '../vocabulary/language';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument, Section } from '../syntax/tree';
import { rangeOf } from '../vocabulary/ranges';
import { budgetOf } from '../model/budgets';
import { SECTION_NAMES } from '../vocabulary/section-names';
import { formatNumber } from '../vocabulary/numbers';

/** Values of `SymbolKind`, by the pictures that editors show for them. */
const FILE: SymbolKind = 1;
const FUNCTION: SymbolKind = 12;
const VARIABLE: SymbolKind = 13;
const STRING: SymbolKind = 15;
const KEY: SymbolKind = 20;

const KINDS: Readonly<Record<Section['kind'], SymbolKind>> = {
  body: STRING,
  head: KEY,
  image: FILE,
  foot: STRING,
};
const TEXTS = {
  beforeHsm: { en: 'before [#HSM#]: will not be sent', ru: 'перед [#HSM#]: не будет отправлено' },
  repeated: { en: 'second one: will not be shown', ru: 'повторно: показано не будет' },
  noAddress: { en: 'no address', ru: 'нет адреса' },
};

/**
 * The outline: the sections in the order of the file, each with its length (`43/60`, UTF-16 units) or the name of
 * its image, and in them the variables and macros, each once.
 */
export function getSymbols(text: TextDocument, document: HsmDocument, language: Language): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const section of document.preambleSections) {
    symbols.push(symbolOf(text, document, section, language, TEXTS.beforeHsm[language]));
  }
  const seen = new Set<Section['kind']>();
  for (const section of document.allSections) {
    // An empty file has nothing to show.
    if (section.kind === 'body' && section.tag === undefined && section.text.trim() === '') continue;
    const note = seen.has(section.kind) ? TEXTS.repeated[language] : undefined;
    seen.add(section.kind);
    symbols.push(symbolOf(text, document, section, language, note));
  }
  return symbols;
}

function symbolOf(
  text: TextDocument,
  document: HsmDocument,
  section: Section,
  language: Language,
  note: string | undefined,
): DocumentSymbol {
  const content = contentSpan(section);
  const tag = section.tag?.span;
  const range = rangeOf(text, { start: tag?.start ?? content.start, end: content.end });
  return {
    name: SECTION_NAMES[section.kind][language],
    detail: [detailOf(section, language), note].filter((part) => part !== undefined).join(' · '),
    kind: KINDS[section.kind],
    range,
    selectionRange: tag ? rangeOf(text, tag) : { start: range.start, end: range.start },
    children: placeSymbols(text, document, section),
  };
}

function detailOf(section: Section, language: Language): string {
  if (section.kind !== 'image') {
    const { used, allowed } = budgetOf(section);
    return `${formatNumber(used, language)}/${formatNumber(allowed, language)}`;
  }
  if (!section.url) return TEXTS.noAddress[language];
  const { value } = section.url;
  const path = value.slice(0, Math.max(0, value.search(/[?#]|$/)));
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === '' ? value : name;
}

/** Every variable and macro of the section at its first place; `×3` is how often it appears there. */
function placeSymbols(text: TextDocument, document: HsmDocument, section: Section): DocumentSymbol[] {
  const found = new Map<string, { readonly span: Span; readonly kind: SymbolKind; count: number }>();
  const add = (name: string, span: Span, kind: SymbolKind): void => {
    const known = found.get(name);
    if (known) known.count++;
    else found.set(name, { span, kind, count: 1 });
  };
  for (const { kind, name, span } of placeholdersIn(document, section, VARIABLES | PlaceholderKind.Macro)) {
    if (kind === PlaceholderKind.Macro) add(`[#${name}#]`, span, FUNCTION);
    else add(`{{${name}}}`, span, VARIABLE);
  }
  return [...found].map(([name, { span, kind, count }]) => {
    const range = rangeOf(text, span);
    return { name, detail: count > 1 ? `×${count}` : '', kind, range, selectionRange: range };
  });
}
