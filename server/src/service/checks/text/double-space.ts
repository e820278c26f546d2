import { LIMITS } from '../../vocabulary/limits';
import { russianPlural } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';

import { fixOrSuggest } from '../fix-or-suggest';
import type { Gap } from '../../model/gaps';
import { forEachSpaceRun, isCollapsingSafe } from './_space-runs';
import { defineCheck } from '../define';

interface Data {
  readonly count: number;
  readonly gap: Gap;
}

const TITLE = { en: 'Leave one space', ru: 'Оставить один пробел' };

export default defineCheck<Data>({
  id: 'double-space',
  group: 'text',
  severity: 'information',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'Edna', reference: 'edna-errors', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Several spaces in a row', ru: 'Несколько пробелов подряд' },
  why: {
    en: 'Edna finds the registered template by comparing texts. An extra space is invisible, but it makes the text different, and the message is not sent. Between backticks, where spaces make columns, nothing is reported.',
    ru: 'Edna ищет зарегистрированный шаблон, сравнивая тексты. Лишний пробел незаметен, но текст с ним уже другой, и сообщение не будет отправлено. Внутри обратных апострофов, где пробелами выравнивают столбцы, они допустимы.',
  },
  message: ({ count }) => ({
    en: `${count} spaces in a row: if the registered text has one, Edna does not find the template. Leave one space.`,
    ru: `Здесь ${count} ${russianPlural(count, 'пробел', 'пробела', 'пробелов')} подряд: если в зарегистрированном тексте один, Edna не найдёт шаблон. Оставьте один пробел.`,
  }),
  needs: { facts: Fact.RepeatedSpace },
  find({ document }, report) {
    forEachSpaceRun(document, (span, gap) => {
      const count = span.end - span.start;
      if (count > LIMITS.consecutiveSpaces.value || gap.inCode) return;
      report({ span, data: { count, gap } });
    });
  },
  ...fixOrSuggest(
    TITLE,
    ({ gap }, span, { document }) => isCollapsingSafe(document.text, gap, span),
    (_data, span) => [{ span, newText: ' ' }],
  ),
  examples: {
    bad: [
      {
        text: '[#HSM#]Ваш заказ⟦  ⟧готов.[*FOOT*]Всегда⟦   ⟧с вами',
        fixed: '[#HSM#]Ваш заказ готов.[*FOOT*]Всегда с вами',
      },
      { text: '[#HSM#]В заказе:\n-⟦  ⟧чайник', fixed: '[#HSM#]В заказе:\n- чайник' },
    ],
    good: ['[#HSM#]Ваш заказ готов.', '[#HSM#]Ваш заказ:\n```чайник  1\nкружка  2```'],
  },
});
