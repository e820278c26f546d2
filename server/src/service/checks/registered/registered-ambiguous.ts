import type { TemplateMatch } from '../../registered/compare/compare-template';
import { nameOf } from '../../registered/name-of';
import { languageKey, type RegisteredTemplate } from '../../registered/template';
import { defineCheck } from '../define';
import { templateSpan, wholeText } from '../whole-template';
import { comparisonOf, placeInList } from './_registered';

interface Data {
  readonly first: RegisteredTemplate;
  readonly second: RegisteredTemplate;
  readonly more: number;
}

export default defineCheck<Data>({
  id: 'registered-ambiguous',
  group: 'registered',
  severity: 'information',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Edna', reference: 'edna-faq', certainty: 'assumed', date: '2026-11-29' },
  title: {
    en: 'Several registered templates with this text',
    ru: 'Этот текст есть у нескольких зарегистрированных шаблонов',
  },
  why: {
    en: 'Edna looks for the template by its text. When two approved templates in one language match, it is not known which one is sent: its category, buttons, and statistics may be those of the other.',
    ru: 'Edna ищет шаблон по тексту. Если подходят два одобренных шаблона на одном языке, неизвестно, какой будет отправлен: категория, кнопки и статистика могут оказаться от другого.',
  },
  message: ({ first, second, more }) => {
    const [a, b] = [nameOf(first), nameOf(second)];
    return {
      en: `${a.en} and ${b.en}${more > 0 ? ` (and ${more} more)` : ''} both fit, so it is not known which one Edna sends. Delete or reword one of them.`,
      ru: `Подходят и ${a.ru}, и ${b.ru}${more > 0 ? ` (и ещё ${more})` : ''}: неизвестно, какой из них отправит Edna. Удалите или измените лишний.`,
    };
  },
  find(context, report) {
    const comparison = comparisonOf(context);
    if (comparison?.level !== 'exact' || comparison.matches.length < 2) return;
    const [first, second, ...more] = sameLanguage(comparison.matches);
    if (!first || !second) return;
    report({
      span: templateSpan(context.document),
      typingSpan: wholeText(context.document),
      data: { first, second, more: more.length },
      related: () => [first, second, ...more].slice(0, 5).map(placeInList),
    });
  },
  examples: {
    bad: [
      {
        text: '⟦[#HSM#]⟧Ваш заказ А-1 готов к выдаче.',
        registered: [
          { name: 'order_ready', text: 'Ваш заказ {{1}} готов к выдаче.' },
          { name: 'order_ready_v2', text: 'Ваш заказ {{1}} готов к выдаче.' },
        ],
      },
    ],
    good: ['[#HSM#]Ваш заказ А-1 готов к выдаче.'],
  },
});

/** The approved templates of the first language that has two. */
function sameLanguage(matches: readonly TemplateMatch[]): readonly RegisteredTemplate[] {
  const byLanguage = new Map<string, RegisteredTemplate[]>();
  for (const { template } of matches) {
    if (template.status.known !== 'APPROVED') continue;
    const key = template.language === undefined ? '' : languageKey(template.language);
    const known = byLanguage.get(key) ?? [];
    known.push(template);
    byLanguage.set(key, known);
  }
  return [...byLanguage.values()].find(({ length }) => length > 1) ?? [];
}
