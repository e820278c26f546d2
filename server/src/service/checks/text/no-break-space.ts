import { Character, characterClass } from '../../syntax/characters';
import { listCharacters } from '../../text/character-names';
import { forEachUnusualRun, riskyCleaning, safeCleaning, type UnusualRun } from './_unusual-runs';
import { defineCheck } from '../define';

interface Data extends UnusualRun {
  readonly text: string;
}

const TITLE = { en: 'Replace with an ordinary space', ru: 'Заменить обычным пробелом' };

export default defineCheck<Data>({
  id: 'no-break-space',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'practice', reference: 'bpmsoft', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'Unusual space', ru: 'Необычный пробел в тексте' },
  why: {
    en: 'No-break and other special spaces come from word processors and web pages (BPMSoft’s own example has eleven). They look like a space, but Edna compares texts character by character, and the text does not match the registered one. In print, a no-break space is good style; in a template, it keeps the message from being delivered.',
    ru: 'Неразрывные и другие особые пробелы попадают в текст из текстовых редакторов и с веб-страниц (в примере самого BPMSoft их одиннадцать). Выглядят они как обычные, но Edna сравнивает тексты посимвольно, и текст не совпадёт с зарегистрированным. В типографике неразрывный пробел уместен, а в шаблоне из-за него теряется сообщение.',
  },
  message: ({ text }) => {
    const characters = listCharacters(text);
    return {
      en: `This space is ${characters.en}, so the text may not match the registered one. Replace it with an ordinary space.`,
      ru: `Этот пробел — ${characters.ru}: текст может не совпасть с зарегистрированным. Замените его обычным пробелом.`,
    };
  },
  needs: { characters: Character.NoBreakSpace },
  find({ document }, report) {
    forEachUnusualRun(document, lengthAt, ({ span, gap }) => {
      report({ span, data: { span, gap, text: document.text.slice(span.start, span.end) } });
    });
  },
  fix: { title: TITLE, edits: (run, _span, { document }) => safeCleaning(document, run) },
  suggest: (run, _span, { document }) => riskyCleaning(document, run, TITLE),
  examples: {
    bad: [
      {
        text: '[#HSM#]Заказ на⟦\u00a0⟧1⟦\u202f⟧200⟦\u00a0⟧₽ готов.⟦\u00a0⟧\nЖдём вас!',
        fixed: '[#HSM#]Заказ на 1 200 ₽ готов.\nЖдём вас!',
      },
      { text: '[#HSM#]В заказе:\n-⟦\u00a0⟧чайник', fixed: '[#HSM#]В заказе:\n- чайник' },
    ],
    good: ['[#HSM#]Заказ на 1 200 ₽ готов.'],
  },
});

function lengthAt(text: string, offset: number): number {
  return (characterClass(text.charCodeAt(offset)) & Character.NoBreakSpace) !== 0 ? 1 : 0;
}
