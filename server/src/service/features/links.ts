import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Language } from '../vocabulary/language';
import type { HsmDocument } from '../syntax/tree';
import { rangeOf } from '../vocabulary/ranges';
import { formattingOf } from './section-formatting';

const TOOLTIPS = {
  image: { en: 'Open the image', ru: 'Открыть изображение' },
  link: { en: 'Open the page', ru: 'Открыть страницу' },
};
/** A variable or macro in an address: what it leads to is not known before the message is sent. */
const PLACE = /\{\{|\[#/;

/**
 * The addresses that can be opened: of the image, and in the texts as phones make them tappable (also `www.`).
 * Only `http:` and `https:`; none with a variable in it.
 */
export function getLinks(text: TextDocument, document: HsmDocument, language: Language): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const section of [...document.preambleSections, ...document.allSections]) {
    if (section.kind === 'image') {
      const target = section.url && targetOf(section.url.value);
      if (section.url && target !== undefined) {
        links.push({ range: rangeOf(text, section.url.span), target, tooltip: TOOLTIPS.image[language] });
      }
      continue;
    }
    for (const { span, href } of formattingOf(section).links) {
      const target = targetOf(href);
      if (target !== undefined) {
        links.push({ range: rangeOf(text, span), target, tooltip: TOOLTIPS.link[language] });
      }
    }
  }
  return links;
}

function targetOf(address: string): string | undefined {
  if (PLACE.test(address)) return undefined;
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
