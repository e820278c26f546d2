import { LIMITS } from '../../vocabulary/limits';
import { englishPlural, russianPlural } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import { documentSpan } from '../../syntax/section-offsets';
import { cutOffset, describeLength } from '../../text/counting';
import { textSectionsOf } from './_one-line';
import { defineCheck } from '../define';
import { spelled } from '../../vocabulary/numbers';

export default defineCheck<{ readonly text: string }>({
  id: 'header-too-long',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['2388040'],
  title: { en: 'Header too long', ru: 'Заголовок слишком длинный' },
  why: {
    en: 'Meta accepts a header text of at most 60 characters. A template with a longer one is rejected at registration, and a message with it is not delivered.',
    ru: 'Meta принимает заголовок длиной не более 60 символов. Шаблон с более длинным заголовком не пройдёт регистрацию, а сообщение не будет доставлено.',
  },
  message: ({ text }) => {
    const over = text.length - LIMITS.header.value;
    const [limit, excess] = [spelled(LIMITS.header.value), spelled(over)];
    const used = describeLength(text);
    return {
      en: `The header has ${used.en}; Meta allows ${limit.en}, and such a template is rejected. Shorten it by ${excess.en} ${englishPlural(over, 'character', 'characters')}.`,
      ru: `В заголовке ${used.ru}, а Meta допускает ${limit.ru}: такой шаблон отклонят. Сократите его на ${excess.ru} ${russianPlural(over, 'символ', 'символа', 'символов')}.`,
    };
  },
  needs: { facts: Fact.Head },
  find({ document }, report) {
    for (const section of textSectionsOf(document, 'head')) {
      if (section.text.length <= LIMITS.header.value) continue;
      // Only what is over the limit is marked, so that the author sees where to cut.
      const span = documentSpan(section, {
        start: cutOffset(section.text, LIMITS.header.value),
        end: section.text.length,
      });
      report({ span, data: { text: section.text } });
    }
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас![*HEAD*]Приглашаем на ежегодную конференцию по автоматизации бизнеса⟦ в Москве⟧',
      },
    ],
    good: ['[#HSM#]Ждём вас![*HEAD*]Приглашаем на ежегодную конференцию'],
  },
});
