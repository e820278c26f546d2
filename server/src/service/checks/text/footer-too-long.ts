import { englishPlural, russianPlural } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { Fact } from '../../syntax/facts';
import { documentSpan } from '../../syntax/section-offsets';
import { cutOffset, describeLength } from '../../text/counting';
import { textSectionsOf } from './_one-line';
import { defineCheck } from '../define';
import { spelled } from '../../vocabulary/numbers';

export default defineCheck<{ readonly text: string }>({
  id: 'footer-too-long',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['2388040'],
  title: { en: 'Footer too long', ru: 'Подпись слишком длинная' },
  why: {
    en: 'Meta accepts a footer of at most 60 characters. A template with a longer one is rejected at registration, and a message with it is not delivered.',
    ru: 'Meta принимает подпись длиной не более 60 символов. Шаблон с более длинной подписью не пройдёт регистрацию, а сообщение не будет доставлено.',
  },
  message: ({ text }) => {
    const over = text.length - LIMITS.footer.value;
    const [limit, excess] = [spelled(LIMITS.footer.value), spelled(over)];
    const used = describeLength(text);
    return {
      en: `The footer has ${used.en}; Meta allows ${limit.en}, and such a template is rejected. Shorten it by ${excess.en} ${englishPlural(over, 'character', 'characters')}, or move a part of it to the body.`,
      ru: `В подписи ${used.ru}, а Meta допускает ${limit.ru}: такой шаблон отклонят. Сократите её на ${excess.ru} ${russianPlural(over, 'символ', 'символа', 'символов')} или перенесите часть в основной текст.`,
    };
  },
  needs: { facts: Fact.Foot },
  find({ document }, report) {
    for (const section of textSectionsOf(document, 'foot')) {
      if (section.text.length <= LIMITS.footer.value) continue;
      const span = documentSpan(section, {
        start: cutOffset(section.text, LIMITS.footer.value),
        end: section.text.length,
      });
      report({ span, data: { text: section.text } });
    }
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас![*FOOT*]Всегда с вами, ваша дружная команда поддержки клиентов компа⟦нии⟧',
      },
    ],
    good: ['[#HSM#]Ждём вас![*FOOT*]Всегда с вами, команда поддержки'],
  },
});
