import { nameOf } from '../../registered/name-of';
import { extraName } from '../../registered/extra-name';
import type { RegisteredTemplate } from '../../registered/template';
import type { LocalizedText } from '../../vocabulary/language';
import { defineCheck } from '../define';
import { templateSpan, wholeText } from '../whole-template';
import { comparisonOf, placeInList, quoted } from './_registered';

export default defineCheck<RegisteredTemplate>({
  id: 'registered-has-buttons',
  group: 'registered',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'stated', date: '2026-11-29' },
  title: { en: 'Buttons added by the registered template', ru: 'Клиент увидит ещё и кнопки' },
  why: {
    en: 'Buttons are set up in Edna when the template is registered; BPMSoft has no tag for them. The customer receives them with the message, so the text should fit them. There is nothing to write here.',
    ru: 'Кнопки настраиваются в Edna при регистрации шаблона, в BPMSoft тега для них нет. Они входят в сообщение, которое получит клиент, поэтому текст должен с ними сочетаться. Здесь писать ничего не нужно.',
  },
  message: (template) => {
    const name = nameOf(template);
    const seen = seenParts(template);
    return {
      en: `As registered in ${name.en}, the customer will also see: ${seen.en}. This is set up in Edna; there is nothing to write here.`,
      ru: `В шаблоне ${name.ru} клиент увидит ещё и это: ${seen.ru}. Настраивается оно в Edna, здесь писать ничего не нужно.`,
    };
  },
  find(context, report) {
    const comparison = comparisonOf(context);
    const [match] = comparison?.matches ?? [];
    if (!match || comparison?.level === 'parts') return;
    const { template } = match;
    if (template.buttons.length === 0 && template.extras.length === 0) return;
    report({
      span: templateSpan(context.document),
      typingSpan: wholeText(context.document),
      data: template,
      related: () => [placeInList(template)],
    });
  },
  examples: {
    bad: [
      {
        text: '⟦[#HSM#]⟧Летняя распродажа началась.',
        registered: [
          { name: 'promo', text: 'Летняя распродажа началась.', buttons: ['Смотреть', 'Не интересно'] },
        ],
      },
    ],
    good: ['[#HSM#]Летняя распродажа началась.'],
  },
});

/** How many buttons a message names. */
const MAX_NAMED = 3;

function seenParts({ buttons, extras }: RegisteredTemplate): LocalizedText {
  const named = buttons.slice(0, MAX_NAMED).map(({ text }) => quoted(text));
  const more = buttons.length - named.length;
  const parts = [...named, ...extras.map(extraName)];
  return {
    en: parts.map(({ en }) => en).join(', ') + (more > 0 ? `, ${more} more` : ''),
    ru: parts.map(({ ru }) => ru).join(', ') + (more > 0 ? `, ещё ${more}` : ''),
  };
}
