import { nameOf } from '../../registered/name-of';
import { isUsable, statusMeaning, statusName } from '../../registered/status';
import type { RegisteredTemplate } from '../../registered/template';
import { defineCheck } from '../define';
import { templateSpan, wholeText } from '../whole-template';
import { comparisonOf, placeInList } from './_registered';

export default defineCheck<RegisteredTemplate>({
  id: 'registered-not-approved',
  group: 'registered',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Edna', reference: 'edna-statuses', certainty: 'stated', date: '2026-11-29' },
  refusedWith: ['132015', '132016'],
  title: { en: 'Registered template not approved', ru: 'Зарегистрированный шаблон не одобрен' },
  why: {
    en: 'The text is registered, but only an approved template can be sent; BPMSoft does not show the status. A template that is in review or paused will probably become available, so this is then a warning. The status is from the day the list was downloaded.',
    ru: 'Текст зарегистрирован, но отправить можно только одобренный шаблон, а BPMSoft статус не показывает. Шаблон на модерации или на паузе, скорее всего, станет доступен, поэтому тогда это предупреждение. Статус действителен на день, когда скачан список.',
  },
  message: (template) => {
    const [name, status, meaning] = [
      nameOf(template),
      statusName(template.status),
      statusMeaning(template.status),
    ];
    return {
      en: `Registered as ${name.en}, ${status.en}: ${meaning.en}`,
      ru: `Зарегистрирован как ${name.ru}, ${status.ru}: ${meaning.ru}`,
    };
  },
  find(context, report) {
    const comparison = comparisonOf(context);
    const [match] = comparison?.matches ?? [];
    // With other parts the template is none yet: `registered-parts-differ` names the status.
    if (!comparison || !match || comparison.level === 'parts' || isUsable(match.template.status)) return;
    const { template } = match;
    const mayComeBack = MAY_COME_BACK.includes(template.status.known);
    report({
      span: templateSpan(context.document),
      typingSpan: wholeText(context.document),
      data: template,
      related: () => [placeInList(template)],
      ...(mayComeBack ? {} : { severity: 'error' as const }),
    });
  },
  examples: {
    bad: [
      {
        text: '⟦[#HSM#]⟧Летняя распродажа началась.',
        registered: [{ name: 'promo', text: 'Летняя распродажа началась.', status: 'PAUSED' }],
      },
      {
        text: '⟦[#HSM#]⟧Анна, оцените визит в клинику.',
        registered: [{ name: 'survey', text: '{{1}}, оцените визит в клинику.', status: 'REJECTED' }],
        severity: 'error',
      },
    ],
    good: ['[#HSM#]Летняя распродажа началась.'],
  },
});

/** Undefined: a word that nobody documents, which is never an error. */
const MAY_COME_BACK: readonly RegisteredTemplate['status']['known'][] = ['PENDING', 'PAUSED', undefined];
