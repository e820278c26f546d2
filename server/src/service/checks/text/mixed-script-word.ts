import { Fact } from '../../syntax/facts';
import { TokenKind } from '../../syntax/tokens';
import { codePointLabel } from '../../text/character-names';
import { findMixedWords, type MixedWord } from './_mixed-script';
import { shortened } from '../../text/shortened';
import { textRegions } from '../../model/text-regions';
import { defineCheck } from '../define';

export default defineCheck<MixedWord>({
  id: 'mixed-script-word',
  group: 'text',
  severity: 'information',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'practice', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  title: {
    en: 'Latin and Cyrillic letters in one word',
    ru: 'Латинские и русские буквы в одном слове',
  },
  why: {
    en: 'The Latin letter “c” and its Cyrillic twin look the same, but Edna compares characters: the word does not match the registered one, and search does not find it. Words whose letters cannot be confused are not reported.',
    ru: 'Латинская «c» и русская «с» выглядят одинаково, но Edna сравнивает символы: слово не совпадёт с зарегистрированным, и поиск его не найдёт. Слова, где буквы не спутать (SMSка), замечаниями не считаются.',
  },
  message({ word, strangers, readings }) {
    const list = strangers.map((letter) => `${letter} (${codePointLabel(letter.charCodeAt(0))})`).join(', ');
    const isLatin = /[A-Za-z]/.test(strangers[0] ?? '');
    const quote = shortened(word);
    const meant = shortened(readings[0] ?? '');
    return {
      en: `“${quote}” mixes ${isLatin ? 'Latin letters with Cyrillic' : 'Cyrillic letters with Latin'} ones (${list}) and may not match the registered text. Did you mean “${meant}”?`,
      ru: `В слове «${quote}» ${isLatin ? 'среди русских букв есть латинские' : 'среди латинских букв есть русские'} (${list}), и оно может не совпасть с зарегистрированным текстом. Возможно, вы имели в виду «${meant}»?`,
    };
  },
  needs: { facts: Fact.MixedScript },
  find({ document }, report) {
    const { text, tokens } = document;
    for (const region of textRegions(document)) {
      for (let index = tokens.indexAt(region.start); index < tokens.length; index++) {
        if (tokens.start(index) >= region.end) break;
        if (tokens.kind(index) !== TokenKind.Text) continue;
        const start = Math.max(region.start, tokens.start(index));
        const end = Math.min(region.end, tokens.end(index));
        for (const word of findMixedWords(text, start, end)) report({ span: word.span, data: word });
      }
    }
  },
  // A suggestion: a name may be written so on purpose.
  suggest: ({ readings }, span) =>
    readings.map((reading) => ({
      title: {
        en: `Write “${shortened(reading)}” in ${/[A-Za-z]/.test(reading) ? 'Latin' : 'Cyrillic'} letters`,
        ru: `Записать «${shortened(reading)}» ${/[A-Za-z]/.test(reading) ? 'латинскими' : 'русскими'} буквами`,
      },
      edits: [{ span, newText: reading }],
    })),
  examples: {
    bad: [
      // Latin C; Cyrillic о.
      { text: '[#HSM#]⟦Cкидка⟧ 20 %!', fixed: '[#HSM#]Скидка 20 %!' },
      { text: '[#HSM#]Наш сайт: ⟦BPMSоft⟧', fixed: '[#HSM#]Наш сайт: BPMSoft' },
    ],
    good: ['[#HSM#]Скидка на SMS-рассылку и Wi-Fi!', '[#HSM#]Пришлём SMSку и PDFник.'],
  },
});
