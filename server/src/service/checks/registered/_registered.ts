import type { Comparison } from '../../registered/index/registered-index';
import { nameOf } from '../../registered/name-of';
import type { RegisteredTemplate } from '../../registered/template';
import type { LocalizedText } from '../../vocabulary/language';
import type { CheckContext, RelatedPlace } from '../types';

/** What the lists say about the template; undefined without a list, and while there is no body. */
export function comparisonOf({ document, registered }: CheckContext): Comparison | undefined {
  return registered?.compare(document);
}

/** The text of a registered template in its list. */
export function placeInList(template: RegisteredTemplate): RelatedPlace {
  const { source, body } = template;
  const { en, ru } = nameOf(template);
  return {
    other: { name: source.name, uri: source.uri },
    range: source.rangeOf(body.place.span),
    message: { en: `The registered text: ${en}`, ru: `Зарегистрированный текст: ${ru}` },
  };
}

/** A piece of a text in a message: short, and with what cannot be seen by its code point. */
export function quoted(text: string): LocalizedText {
  const one = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
  const shown = one.replace(/\n/g, '↵').replace(/\t/g, '→');
  return { en: `“${shown}”`, ru: `«${shown}»` };
}

const LONGEST = 24;
