import { russianPlural, type LocalizedText } from '../../vocabulary/language';
import { documentSpan } from '../../syntax/section-offsets';
import { SAMPLED, placeholdersIn } from '../../model/placeholders';
import type { HsmDocument, Section, TextSection } from '../../syntax/tree';
import { cutOffset } from '../../text/counting';
import { misplacedBody } from '../../model/misplaced-body';
import { completedLength, nearLimitOf, SECTION_LIMITS } from '../../model/lengths';
import { SECTION_NAMES } from '../../model/sections';
import { wholeNumber } from '../../shapes/scalars';
import { LIMITS } from '../../vocabulary/limits';
import { defineCheck } from '../define';
import { ownOptions } from '../own-options';
import type { CheckOptions } from '../types';
import { spelled } from '../../vocabulary/numbers';

interface Data {
  readonly kind: TextSection['kind'];
  readonly used: number;
  readonly limit: number;
}

const options = ownOptions('near-limit', {
  percent: {
    shape: wholeNumber(50, 99),
    default: LIMITS.nearLimit.value,
    description: {
      en: 'Share of the limit, in percent, from which a text is reported.',
      ru: 'Доля предела в процентах, начиная с которой о тексте сообщается.',
    },
  },
});

/** The share of a limit from which a text is close to it, in percent; counters show the same. */
export function nearLimitPercent(configured: CheckOptions): number {
  return options.of(configured).percent;
}

export default defineCheck<Data>({
  id: 'near-limit',
  group: 'text',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'practice', reference: 'practice', certainty: 'assumed', date: '2026-11-22' },
  refusedWith: ['132005'],
  title: { en: 'Text close to its limit', ru: 'Текст близок к пределу длины' },
  why: {
    en: 'The text grows when the operator’s or customer’s data is filled in. A text just below the limit now may exceed it when sent, and then it is not delivered.',
    ru: 'Когда в текст подставят данные клиента или оператора, он станет длиннее. Сейчас он чуть короче предела, а при отправке может его превысить, и тогда сообщение не будет доставлено.',
  },
  options,
  message: (data) => messageOf(data),
  find({ document, options: configured }, report) {
    const percent = nearLimitPercent(configured);
    // A header or footer that holds the body is too long or has too many lines anyway.
    const misplaced = misplacedBody(document)?.section;
    const look = (section: Section): void => {
      if (section.kind === 'image' || section === misplaced) return;
      const limit = SECTION_LIMITS[section.kind].value;
      const threshold = nearLimitOf(section.kind, percent);
      const used = section.text.length;
      if (used > limit || completedLength(document, section) < threshold || !canGrow(document, section))
        return;
      const start = cutOffset(section.text, Math.min(threshold, used) - 1);
      const span = documentSpan(section, { start, end: used });
      report({ span, data: { kind: section.kind, used, limit } });
    };
    look(document.body);
    document.sections.forEach(look);
  },
  examples: {
    bad: [
      { text: '[#HSM#]Ждём вас![*HEAD*]Приглашаем на {{1}} конференцию по автоматизации марк⟦етинга⟧' },
      {
        text: '[#HSM#]Ждём вас![*HEAD*]Приглашаем на {{1}} конференцию про⟦даж⟧',
        options: { options: { 'near-limit': { percent: 60 } } },
      },
    ],
    good: [
      '[#HSM#]Ждём вас![*HEAD*]Приглашаем на {{1}} конференцию',
      '[#HSM#]Ждём вас![*HEAD*]Приглашаем на ежегодную конференцию по автоматизации продаж',
      '[#HSM#]Ждём вас![*FOOT*]С уважением, ваша дружная команда поддержки клиентов!!!',
    ],
  },
});

/** Whether something is filled in when the message is sent. A footer has no variables. */
function canGrow(document: HsmDocument, section: TextSection): boolean {
  if (section.kind === 'foot') return false;
  return (
    placeholdersIn(document, section).length > 0 || placeholdersIn(document, section, SAMPLED).length > 0
  );
}

function messageOf({ kind, used, limit }: Data): LocalizedText {
  const left = limit - used;
  const [have, most, rest] = [spelled(used), spelled(limit), spelled(left)];
  const { name, genitive } = SECTION_NAMES[kind];
  return {
    en: `The ${name.en} uses ${have.en} of ${most.en} characters, ${rest.en} left. If a longer name or number is filled in, it may not fit.`,
    ru: `Длина ${genitive} — ${have.ru} из ${most.ru} символов, в запасе ${rest.ru} ${russianPlural(left, 'символ', 'символа', 'символов')}. Если подставить имя или номер подлиннее, текст может не поместиться.`,
  };
}
