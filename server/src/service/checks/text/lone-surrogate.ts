import { Character, characterClass } from '../../syntax/characters';
import type { Span } from '../../vocabulary/span';
import { TokenKind } from '../../syntax/tokens';
import type { HsmDocument } from '../../syntax/tree';
import { listCharacters } from '../../text/character-names';
import { canJoin, isBetweenBlanks } from '../../model/joining';
import { defineCheck } from '../define';
import type { Repair } from '../../vocabulary/edits';

interface Data {
  readonly text: string;
  /** A character was here and is lost; the author has to write it again. */
  readonly lost: boolean;
  /** Nothing else changes when it goes. */
  readonly safe: boolean;
}

const TITLE = { en: 'Remove the broken character', ru: 'Удалить повреждённый символ' };

export default defineCheck<Data>({
  id: 'lone-surrogate',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: {
    en: 'Half a character is not text: it is replaced when the message is sent, so no registered text matches.',
    ru: 'Половина символа — не текст: при отправке она заменяется, и сообщение не совпадёт с зарегистрированным.',
  },
  title: { en: 'Broken character', ru: 'Повреждённый символ' },
  why: {
    en: 'Half of an emoji, or the sign �, is left when a text is cut in the middle of a character or read in the wrong encoding. The customer sees �, and the text does not match the registered one.',
    ru: 'Половина эмодзи или знак � остаются, когда текст обрезали посреди символа или прочли в неверной кодировке. Клиент увидит �, и текст не совпадёт с зарегистрированным.',
  },
  message: ({ text, lost }) => {
    const characters = listCharacters(text);
    return lost
      ? {
          en: `A character was lost here: ${characters.en}. The customer sees �; write the character again.`,
          ru: `Здесь потерян символ: ${characters.ru}. Клиент увидит �: впишите символ заново.`,
        }
      : {
          en: `Only half of a character is left here: ${characters.en}. The customer sees �; remove it or insert the emoji again.`,
          ru: `Здесь осталась половина символа: ${characters.ru}. Клиент увидит �: удалите её или вставьте эмодзи заново.`,
        };
  },
  needs: { characters: Character.Surrogate | Character.Replacement },
  find({ document }, report) {
    const { text, preamble } = document;
    for (let offset = preamble?.end ?? 0; offset < text.length;) {
      const start = offset;
      const lost = isReplacement(text, offset);
      if (lost) while (isReplacement(text, offset)) offset++;
      else while (isLoneSurrogate(text, offset)) offset++;
      if (offset === start) offset++;
      else {
        const span = { start, end: offset };
        const safe = !lost && isRemovable(document, span);
        report({ span, data: { text: text.slice(start, offset), lost, safe } });
      }
    }
  },
  fix: {
    title: TITLE,
    edits: ({ safe }, span) => (safe ? [{ span, newText: '' }] : undefined),
  },
  // Where a letter was lost, removing the sign hides the gap in the text, so the author decides.
  suggest({ safe }, span): Repair[] {
    return !safe ? [{ title: TITLE, edits: [{ span, newText: '' }] }] : [];
  },
  examples: {
    bad: [
      { text: '[#HSM#]Ваш зака⟦\ufffd⟧ готов!', fixed: '[#HSM#]Ваш зака готов!' },
      { text: '[#HSM#]Ваш заказ готов! ⟦\ud83c⟧Ждём вас!', fixed: '[#HSM#]Ваш заказ готов! Ждём вас!' },
    ],
    good: ['[#HSM#]Ваш заказ готов! 🎉'],
  },
});

function isRemovable(document: HsmDocument, { start, end }: Span): boolean {
  const { tokens } = document;
  // Which letter an address has lost is not known.
  if (tokens.kind(tokens.indexAt(start)) === TokenKind.Url) return false;
  const section = document.sectionAt(start)?.span ?? { start: 0, end: document.text.length };
  return (
    !isBetweenBlanks(document.text, start, end, section.start, section.end) &&
    canJoin(document, start, end, section.start)
  );
}

function isReplacement(text: string, offset: number): boolean {
  return (characterClass(text.charCodeAt(offset)) & Character.Replacement) !== 0;
}

function isLoneSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset) & 0xfc00;
  if (unit === 0xd800) return (text.charCodeAt(offset + 1) & 0xfc00) !== 0xdc00;
  return unit === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) !== 0xd800;
}
