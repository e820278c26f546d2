import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { imageItems } from './images';
import { macroItems, variableItems } from './places';
import { completionItem, completionPlace, type CompletionPlace, type CompletionRequest } from './request';
import { isStartWithoutHsm, tagItems } from './tags';
import { takenItems } from './taken';
import { TEMPLATE_SNIPPETS } from './texts';
import { typedAt } from './typed';

export type { CompletionRequest, ElsewhereImage } from './request';
export { imageUrlsOf } from './images';

const SNIPPET = 15;

/**
 * What can be written at the cursor: tags that are still free, whole templates in an empty file, variables, macros,
 * images. Each item replaces what is typed of it and what the editor closed after the cursor. The list is marked
 * as incomplete, so that it is requested again with every letter: it depends on what is typed.
 */
export function getCompletions(request: CompletionRequest): CompletionList {
  const place = completionPlace(request, typedAt(request.document.text, request.offset));
  if (place.section?.kind === 'image' && !/[[*#]/.test(place.typed?.opening ?? '')) {
    const items = imageItems(place);
    if (items.length > 0) return { isIncomplete: false, items };
  }
  return {
    isIncomplete: true,
    items: [
      ...[...templateItems(place), ...tagItems(place), ...takenItems(place)],
      ...[...variableItems(place), ...macroItems(place)],
    ],
  };
}

/** Whole templates, in a file that holds nothing but what is being typed. */
function templateItems(place: CompletionPlace): CompletionItem[] {
  const { document, replaced, language, typedText } = place;
  if (place.typed && place.typed.kind !== 'tag') return [];
  if (!isStartWithoutHsm(place) || document.text.slice(replaced.end).trim() !== '') return [];
  return TEMPLATE_SNIPPETS.map((template, index) => {
    const label = template.label[language];
    const body = template.body[language];
    return completionItem(place, {
      label,
      kind: SNIPPET,
      detail: template.detail[language],
      newText: place.snippets ? body : plainTextOf(body),
      isSnippet: place.snippets,
      filterText:
        typedText === '' || !'[#HSM#]'.startsWith(typedText.toUpperCase())
          ? `${label} HSM`
          : `[#HSM#] ${label}`,
      sortText: `2${index}`,
    });
  });
}

/** A snippet without its places. */
function plainTextOf(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d/g, '');
}
