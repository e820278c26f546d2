import { englishPlural, russianPlural } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { documentSpan } from '../../syntax/section-offsets';
import { cutOffset, describeLength } from '../../text/counting';
import { defineCheck } from '../define';
import { spelled } from '../../vocabulary/numbers';

export default defineCheck<{ readonly text: string }>({
  id: 'body-too-long',
  group: 'text',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['2388040', '132005'],
  title: { en: 'Body too long', ru: 'Основной текст слишком длинный' },
  why: {
    en: 'Meta accepts a body of at most 1,024 characters. A template with a longer one is rejected at registration, and a message with it is not delivered.',
    ru: 'Meta принимает основной текст длиной не более 1 024 символов. Шаблон с более длинным текстом не пройдёт регистрацию, а сообщение не будет доставлено.',
  },
  message: ({ text }) => {
    const over = text.length - LIMITS.body.value;
    const [limit, excess] = [spelled(LIMITS.body.value), spelled(over)];
    const used = describeLength(text);
    return {
      en: `The body has ${used.en}; Meta allows ${limit.en}, and such a template is rejected. Shorten it by ${excess.en} ${englishPlural(over, 'character', 'characters')}.`,
      ru: `В основном тексте ${used.ru}, а Meta допускает ${limit.ru}: такой шаблон отклонят. Сократите текст на ${excess.ru} ${russianPlural(over, 'символ', 'символа', 'символов')}.`,
    };
  },
  find({ document: { body } }, report) {
    if (body.text.length <= LIMITS.body.value) return;
    // Only what is over the limit is marked, so that the author sees where to cut.
    const span = documentSpan(body, {
      start: cutOffset(body.text, LIMITS.body.value),
      end: body.text.length,
    });
    report({ span, data: { text: body.text } });
  },
  examples: {
    bad: [
      { text: `[#HSM#]${'Ждём вас на выставке. '.repeat(46)}Приходите с ⟦друзьями!⟧` },
      { text: `[#HSM#]${'Ждём вас на выставке. '.repeat(46)}Приходите! ⟦👋🏽⟧` },
    ],
    good: [`[#HSM#]${'Ждём вас на выставке. '.repeat(40)}Приходите!`],
  },
});
