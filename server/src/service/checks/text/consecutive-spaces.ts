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
  id: 'consecutive-spaces',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'Meta', reference: 'twilio-63013', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'More than four spaces in a row', ru: 'Больше четырёх пробелов подряд' },
  why: {
    en: 'Meta rejects values with more than four spaces in a row, and several intermediate services reject such a text altogether. Spaces do not make columns in a message anyway: every phone breaks lines at a different place.',
    ru: 'Meta отклоняет значения, в которых больше четырёх пробелов подряд, а некоторые сервисы-посредники не принимают и такой текст. Столбцов из пробелов в сообщении всё равно не получится: на каждом телефоне строка переносится по-своему.',
  },
  message: ({ count }) => ({
    en: `${count} spaces in a row; more than ${LIMITS.consecutiveSpaces.value} are likely to be rejected. Leave one space.`,
    ru: `Здесь ${count} ${russianPlural(count, 'пробел', 'пробела', 'пробелов')} подряд: если их больше ${LIMITS.consecutiveSpaces.value}, шаблон могут отклонить. Оставьте один пробел.`,
  }),
  needs: { facts: Fact.RepeatedSpace },
  find({ document }, report) {
    forEachSpaceRun(document, (span, gap) => {
      const count = span.end - span.start;
      if (count <= LIMITS.consecutiveSpaces.value) return;
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
        text: '[#HSM#]Чайник⟦      ⟧1 200 ₽\nКружка⟦      ⟧350 ₽',
        fixed: '[#HSM#]Чайник 1 200 ₽\nКружка 350 ₽',
      },
      { text: '[#HSM#]`Чайник⟦      ⟧1 200`', fixed: '[#HSM#]`Чайник 1 200`' },
    ],
    good: ['[#HSM#]Чайник — 1 200 ₽\nКружка — 350 ₽'],
  },
});
