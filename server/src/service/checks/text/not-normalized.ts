import { Character } from '../../syntax/characters';
import { TokenKind } from '../../syntax/tokens';
import { trimEdit } from '../../vocabulary/edited-text';
import { mixesScripts } from '../../model/joining';
import { textRegions } from '../../model/text-regions';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';

const TITLE = { en: 'Write as one character', ru: 'Записать одним символом' };

export default defineCheck<{ readonly edit: TextEdit; readonly composed: string }>({
  id: 'not-normalized',
  group: 'text',
  severity: 'information',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'Edna', reference: 'edna-errors', certainty: 'assumed', date: '2026-11-22' },
  title: { en: 'Letter stored as two characters', ru: 'Буква записана по частям' },
  why: {
    en: 'Letters with a breve, dots or an accent can be stored as one character or as a letter and a separate mark (texts from a Mac, from PDF). They look the same, but Edna compares characters, so the text may not match the registered one, and the limits count one letter as two.',
    ru: 'Буквы й, ё и буквы с надстрочными знаками могут храниться как один символ или как буква и отдельный знак (так бывает в текстах с Mac и из PDF). Выглядят они одинаково, но Edna сравнивает символы: текст может не совпасть с зарегистрированным, а в длине одна буква считается за две.',
  },
  message: ({ composed }) => ({
    en: `“${composed}” is stored as a letter and a separate mark, and may not match the registered text. Write it as one character (Unicode form NFC).`,
    ru: `«${composed}» записано по частям (буква и отдельный знак) и может не совпасть с зарегистрированным текстом. Запишите одним символом (форма Юникода NFC).`,
  }),
  needs: { characters: Character.Composable },
  find({ document }, report) {
    const { text, tokens } = document;
    for (const { start, end } of textRegions(document)) {
      const region = text.slice(start, end);
      if (region.normalize('NFC') === region) continue;
      for (const { 0: piece, index } of region.matchAll(CHUNK)) {
        const composed = piece.normalize('NFC');
        if (composed === piece) continue;
        const from = start + index;
        // The piece may begin with the last sign of another token.
        const token = tokens.kind(tokens.indexAt(piece.charCodeAt(0) < 0x80 ? from + 1 : from));
        if (token !== TokenKind.Text && token !== TokenKind.Url) continue;
        const edit = trimEdit(text, { span: { start: from, end: from + piece.length }, newText: composed });
        if (edit) report({ span: edit.span, data: { edit, composed: edit.newText } });
      }
    }
  },
  fix: {
    title: TITLE,
    edits: ({ edit }, _span, { document: { text } }) => (isSafe(edit, text) ? [edit] : undefined),
  },
  suggest: ({ edit }, _span, { document: { text } }) =>
    isSafe(edit, text) ? [] : [{ title: TITLE, edits: [edit] }],
  examples: {
    bad: [
      {
        text: '[#HSM#]Мо⟦и\u0306⟧ заказ ещ⟦е\u0308⟧ в пути.',
        fixed: '[#HSM#]Мой заказ ещё в пути.',
      },
    ],
    good: ['[#HSM#]Мой заказ ещё в пути.'],
  },
});

/** Where a word of two alphabets would come to light, or the text would grow (a few signs of India do), the author has to look. */
function isSafe({ span, newText }: TextEdit, text: string): boolean {
  return newText.length <= span.end - span.start && !mixesScripts(newText.slice(-1), text.charAt(span.end));
}

/**
 * Pieces that can be composed each for itself: a character outside ASCII composes with the one before it at
 * most, and never with whitespace or with what cannot be seen.
 */
const CHUNK = /[\0-\x7f]?[^\0-\x7f\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+/g;
