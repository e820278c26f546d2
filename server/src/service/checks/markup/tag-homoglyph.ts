import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import { foldLookalikes } from '../../syntax/lookalikes';
import type { TagNode } from '../../syntax/tags';
import { consequence, damagedTagsFor, rewriteFix, suggestRewrite, LOSES_PART } from './_damaged-tags';
import { defineCheck } from '../define';
import { late } from '../../vocabulary/late-pattern';

export default defineCheck<TagNode>({
  id: 'tag-homoglyph',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: LOSES_PART,
  title: { en: 'Lookalike letters in a tag', ru: 'В теге буквы-двойники' },
  why: {
    en: "Some Cyrillic and Greek letters look exactly like Latin ones, but they are other characters, and the tag is not recognized. It happens when the keyboard layout is switched in the middle of a word, or when the text is copied: BPMSoft's own page has such a letter in the word HSM.",
    ru: 'Некоторые кириллические и греческие буквы выглядят точно как латинские, но это другие символы, и тег с ними не распознаётся. Так бывает, если раскладку переключили посреди слова или текст скопировали: даже на странице BPMSoft в слове HSM стоит такая буква.',
  },
  message(tag) {
    const letters = lookalikesOf(tag.written);
    const { en, ru } = consequence(tag);
    return {
      en: `The tag ${tag.written} has lookalikes of Latin letters (${letters.map((letter) => letter.en).join(', ')}): ${en}`,
      ru: `В теге ${tag.written} нелатинские буквы-двойники (${letters.map((letter) => letter.ru).join(', ')}): ${ru}`,
    };
  },
  needs: { facts: Fact.DamagedTag },
  find({ document }, report) {
    for (const tag of damagedTagsFor(document, 'tag-homoglyph')) report({ span: tag.span, data: tag });
  },
  fix: rewriteFix,
  suggest: suggestRewrite,
  examples: {
    bad: [
      { text: '⟦[#НSM#]⟧Ваш заказ готов.', fixed: '[#HSM#]Ваш заказ готов.' },
      {
        text: '[#HSM#]Ваш заказ готов.⟦[*FООT*]⟧Служба доставки',
        fixed: '[#HSM#]Ваш заказ готов.[*FOOT*]Служба доставки',
      },
    ],
    good: ['[#HSM#]Ваш заказ готов.[*FOOT*]Служба доставки'],
  },
});

/** The look-alikes of Latin letters in a tag, each once. */
function lookalikesOf(written: string): LocalizedText[] {
  return [...new Set(written)].flatMap((character) => {
    const latin = foldLookalikes(character.normalize('NFKC'));
    const isLatin = /^[A-Za-z]$/.test(character) && character !== 'l';
    if (isLatin || !/^[A-Z]$/.test(latin)) return [];
    const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const kind = kindOf(character);
    return [
      {
        en: `${kind.en} “${character}” (U+${codePoint}) for ${latin}`,
        ru: `${kind.ru} «${character}» (U+${codePoint}) вместо ${latin}`,
      },
    ];
  });
}

const CYRILLIC = late(() => /\p{Script=Cyrillic}/u);
const GREEK = late(() => /\p{Script=Greek}/u);

function kindOf(character: string): LocalizedText {
  if (CYRILLIC().test(character)) return { en: 'Cyrillic', ru: 'кириллическая' };
  if (GREEK().test(character)) return { en: 'Greek', ru: 'греческая' };
  if (/[0-9]/.test(character)) return { en: 'digit', ru: 'цифра' };
  return character === 'l' ? { en: 'small Latin', ru: 'строчная латинская' } : { en: 'the sign', ru: 'знак' };
}
