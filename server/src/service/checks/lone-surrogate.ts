import { Character, characterClass } from '../syntax/characters';
import { listCharacters } from '../text/character-names';
import { defineCheck } from './define';
import type { Repair } from './types';

interface Data {
  readonly text: string;
  /** A character was here and is lost; the author has to write it again. */
  readonly lost: boolean;
}

const TITLE = { en: 'Remove the broken character', ru: 'Удалить повреждённый символ' };

export default defineCheck<Data>({
  id: 'lone-surrogate',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'A character is broken', ru: 'Повреждённый символ' },
  why: {
    en: 'Half of an emoji, or the sign �, is what remains when a text was cut in the middle of a character or read in a wrong encoding. The customer would see �, and the text does not match the registered one.',
    ru: 'Половина эмодзи или знак � остаются, когда текст обрезали посреди символа или прочли в неверной кодировке. Клиент увидит �, и текст не совпадёт с зарегистрированным.',
  },
  message: ({ text, lost }) => {
    const characters = listCharacters(text);
    return lost
      ? {
          en: `A character was lost here: ${characters.en}. The customer would see �. Write the character again.`,
          ru: `Здесь потерян символ: ${characters.ru}. Клиент увидит �. Впишите символ заново.`,
        }
      : {
          en: `Only a half of a character is left here: ${characters.en}. The customer would see �. Remove it or insert the emoji again.`,
          ru: `Здесь осталась половина символа: ${characters.ru}. Клиент увидит �. Удалите её или вставьте эмодзи заново.`,
        };
  },
  needs: { characters: Character.Surrogate | Character.Replacement },
  find({ document: { text, preamble } }, report) {
    for (let offset = preamble?.end ?? 0; offset < text.length;) {
      const start = offset;
      const lost = isReplacement(text, offset);
      if (lost) while (isReplacement(text, offset)) offset++;
      else while (isLoneSurrogate(text, offset)) offset++;
      if (offset === start) offset++;
      else report({ span: { start, end: offset }, data: { text: text.slice(start, offset), lost } });
    }
  },
  fix: {
    title: TITLE,
    edits: ({ lost }, span) => (lost ? undefined : [{ span, newText: '' }]),
  },
  // Where a letter was lost, removing the sign hides the gap in the text, so the author decides.
  suggest({ lost }, span): Repair[] {
    return lost ? [{ title: TITLE, edits: [{ span, newText: '' }] }] : [];
  },
  examples: {
    bad: [
      { text: '[#HSM#]Ваш зака⟦\ufffd⟧ готов!', fixed: '[#HSM#]Ваш зака готов!' },
      { text: '[#HSM#]Ваш заказ готов! ⟦\ud83c⟧Ждём вас!', fixed: '[#HSM#]Ваш заказ готов! Ждём вас!' },
    ],
    good: ['[#HSM#]Ваш заказ готов! 🎉'],
  },
});

function isReplacement(text: string, offset: number): boolean {
  return (characterClass(text.charCodeAt(offset)) & Character.Replacement) !== 0;
}

function isLoneSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset) & 0xfc00;
  if (unit === 0xd800) return (text.charCodeAt(offset + 1) & 0xfc00) !== 0xdc00;
  return unit === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) !== 0xd800;
}
