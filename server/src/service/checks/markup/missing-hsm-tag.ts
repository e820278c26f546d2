import { Fact } from '../../syntax/facts';
import { canonicalTag } from '../../syntax/tags';
import { isLineEnd } from '../../text/formatting/characters';
import { linePrefix } from '../../text/formatting/line-prefix';
import { blankEnd, isBlankUnit, isWhiteSpace, isBlank } from '../../model/blank';
import { labelSign } from './_label-sign';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';
import { late } from '../../vocabulary/late-pattern';

const TAG = canonicalTag('HSM');
const TITLE = { en: `Begin with ${TAG}`, ru: `Вставить ${TAG} в начало` };

/** The tag's name with other signs around it or none, where no tag could be recognized: `«HSM»`, `HSM:`, `[#H S M#]`. */
const GARBLED = late(
  () => /^[^\p{L}\p{N}\s]{0,4}[HНΗ] ?[SЅ] ?[MМ](?![A-Za-z0-9_])(?: ?[^\p{L}\p{N}\s]{1,4})?/iu,
);

interface Data {
  readonly blank: boolean;
  /** Where the text begins, after the whitespace before it. */
  readonly contentStart: number;
  /** What was meant as the tag; empty when there is nothing like it. */
  readonly garbled: string;
}

export default defineCheck<Data>({
  id: 'missing-hsm-tag',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Missing [#HSM#] tag', ru: 'Нет тега [#HSM#]' },
  why: {
    en: 'BPMSoft requires a template to begin with the system tag `[#HSM#]`. A text without it is not a template: it cannot start a dialogue with a customer, and BPMSoft does not inform the operator.',
    ru: 'По требованию BPMSoft шаблон начинается с системного тега `[#HSM#]`. Текст без него — не шаблон: начать им диалог с клиентом нельзя, а BPMSoft оператору об этом не сообщит.',
  },
  message: ({ blank, garbled }) => {
    if (garbled !== '') {
      return {
        en: `The text begins with ${garbled} instead of ${TAG}: BPMSoft will not recognize the template, and the customer sees ${garbled}. Write ${TAG}.`,
        ru: `Текст начинается с ${garbled}, а не с ${TAG}: BPMSoft не сочтёт его шаблоном, а клиент увидит этот тег. Напишите вместо него ${TAG}.`,
      };
    }
    return blank
      ? {
          en: `The file is empty. A template begins with ${TAG}, followed by its text.`,
          ru: `Файл пуст. Шаблон начинается с тега ${TAG}, за которым следует текст.`,
        }
      : {
          en: `The text does not begin with ${TAG}, so BPMSoft will not recognize the template. Put the tag at the very beginning.`,
          ru: `Текст не начинается с тега ${TAG}, поэтому BPMSoft не сочтёт его шаблоном. Поставьте тег в самое начало.`,
        };
  },
  needs: { facts: Fact.UnusualStructure },
  find({ document: { hsm, text } }, report) {
    if (hsm) return;
    if (isBlank(text)) {
      report({
        span: { start: 0, end: 0 },
        data: { blank: true, contentStart: 0, garbled: '' },
        severity: 'hint',
      });
      return;
    }
    let start = 0;
    while (isBlankUnit(text.charCodeAt(start))) start++;
    const garbled = GARBLED().exec(text.slice(start, start + 16))?.[0] ?? '';
    let end = start + garbled.length;
    while (garbled === '' && end < text.length && !isWhiteSpace(text.charCodeAt(end))) end++;
    report({ span: { start, end }, data: { blank: false, contentStart: start, garbled } });
  },
  fix: {
    title: TITLE,
    // An empty file stays empty: the author has not begun yet.
    edits: (data, _span, { document: { text } }) =>
      !data.blank && data.garbled === '' && isSafe(data, text) ? insertion(data) : undefined,
  },
  suggest(data, _span, { document: { text } }) {
    const { blank, contentStart, garbled } = data;
    const insert = { title: TITLE, edits: insertion(data) };
    if (garbled === '') return blank || !isSafe(data, text) ? [insert] : [];
    const replace = {
      title: { en: `Write ${TAG} instead of ${garbled}`, ru: `Заменить ${garbled} на ${TAG}` },
      edits: [{ span: { start: 0, end: blankEnd(text, contentStart + garbled.length) }, newText: TAG }],
    };
    return [replace, insert];
  },
  examples: {
    bad: [
      {
        text: '⟦Здравствуйте!⟧ Ваш заказ готов к выдаче.',
        fixed: '[#HSM#]Здравствуйте! Ваш заказ готов к выдаче.',
      },
      { text: '⟦«HSM»⟧Ваш заказ готов к выдаче.', fixed: '[#HSM#]Ваш заказ готов к выдаче.' },
      { text: '⟦⟧', fixed: '[#HSM#]', severity: 'hint' },
    ],
    good: ['[#HSM#]Здравствуйте! Ваш заказ готов к выдаче.'],
  },
});

/** The tag in place of the whitespace before the text. */
function insertion({ contentStart }: Data): TextEdit[] {
  return [{ span: { start: 0, end: contentStart }, newText: TAG }];
}

/** Before a bracket the tag would have a doubled one, and a colon or equals sign may be part of what was meant as it; a sign that whitespace kept from it would begin a list. */
function isSafe({ contentStart }: Data, text: string): boolean {
  if (text[contentStart] === ']' || labelSign(text.slice(contentStart))) return false;
  const isIndented = contentStart > 0 && !isLineEnd(text.charCodeAt(contentStart - 1));
  return !isIndented || linePrefix(text, contentStart) === undefined;
}
