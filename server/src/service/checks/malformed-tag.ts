import type { LocalizedText } from '../language';
import { Fact } from '../syntax/facts';
import type { TagNode } from '../syntax/tags';
import { TokenKind } from '../syntax/tokens';
import { isWhiteSpace } from './_blank';
import { consequence, damagedTagsFor, rewriteFix, suggestRewrite } from './_damaged-tags';
import { defineCheck } from './define';
import type { TextEdit } from './types';

/** A tag with wrong brackets, or a closing tag, which does not exist. */
type Data = { readonly tag: TagNode } | { readonly closing: string };

export default defineCheck<Data>({
  id: 'malformed-tag',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'A tag has wrong brackets', ru: 'У тега неверные скобки' },
  why: {
    en: "BPMSoft's page shows exactly four tags: `[#HSM#]`, `[*HEAD*]`, `[*IMAGE*]` and `[*FOOT*]`. With a bracket or a sign missing, doubled or swapped a tag is only text, and the customer sees it. Nothing closes a tag but the next tag.",
    ru: 'На странице BPMSoft описаны ровно четыре тега: `[#HSM#]`, `[*HEAD*]`, `[*IMAGE*]` и `[*FOOT*]`. Если скобка или знак пропущены, удвоены или перепутаны, тег становится обычным текстом, и его увидит клиент. Закрывающих тегов нет: раздел заканчивается там, где начинается следующий тег.',
  },
  message(data): LocalizedText {
    if ('tag' in data) {
      const { en, ru } = consequence(data.tag);
      return {
        en: `The tag ${data.tag.written} has wrong brackets or signs. ${en}`,
        ru: `В теге ${data.tag.written} неверные скобки или знаки. ${ru}`,
      };
    }
    return {
      en: `There are no closing tags: BPMSoft itself would treat ${data.closing} as text, and the customer would see it. Remove it; a part ends where the next tag begins.`,
      ru: `Закрывающих тегов не бывает: BPMSoft примет ${data.closing} за обычный текст, и его увидит клиент. Удалите его: раздел заканчивается там, где начинается следующий тег.`,
    };
  },
  needs: { facts: Fact.DamagedTag | Fact.ClosingTag },
  find({ document }, report) {
    const tags = damagedTagsFor(document, 'malformed-tag').map((tag) => ({ span: tag.span, data: { tag } }));
    const closing =
      (document.facts & Fact.ClosingTag) === 0
        ? []
        : document
            .spansOf(TokenKind.ClosingTag)
            .map((span) => ({ span, data: { closing: document.text.slice(span.start, span.end) } }));
    for (const found of [...tags, ...closing].sort((a, b) => a.span.start - b.span.start)) report(found);
  },
  fix: {
    title: (data) =>
      'tag' in data
        ? rewriteFix.title(data.tag)
        : { en: `Remove ${data.closing}`, ru: `Удалить ${data.closing}` },
    edits: (data, span, context) =>
      'tag' in data ? rewriteFix.edits(data.tag, span, context) : [removal(context.document.text, span)],
  },
  suggest: (data, span, context) => ('tag' in data ? suggestRewrite(data.tag, span, context) : []),
  examples: {
    bad: [
      { text: '⟦[#HSM]⟧Ваш заказ готов.', fixed: '[#HSM#]Ваш заказ готов.' },
      {
        text: '[#HSM#]Ваш заказ готов.⟦[*IMAGE#]⟧https://bpmsoft.ru/1.png',
        fixed: '[#HSM#]Ваш заказ готов.[*IMAGE*]https://bpmsoft.ru/1.png',
      },
      {
        text: '[#HSM#]Ваш заказ готов.⟦{*FOOT*}⟧Служба доставки',
        fixed: '[#HSM#]Ваш заказ готов.[*FOOT*]Служба доставки',
      },
      {
        text: '[#HSM#]Ваш заказ готов.[*HEAD*]Заказ 15⟦[*/HEAD*]⟧',
        fixed: '[#HSM#]Ваш заказ готов.[*HEAD*]Заказ 15',
      },
    ],
    good: [
      '[#HSM#]Ваш заказ готов.[*FOOT*]Служба доставки',
      '[#HSM#]Размеры [S], [M] и [L] снова в продаже [*]',
    ],
  },
});

/** Removes a closing tag, and one of the spaces round it where two would be left. */
function removal(text: string, { start, end }: TextEdit['span']): TextEdit {
  const spaceBefore = start === 0 || isWhiteSpace(text.charCodeAt(start - 1));
  const spaceBehind = end === text.length || isWhiteSpace(text.charCodeAt(end));
  if (spaceBefore && text[end] === ' ') return { span: { start, end: end + 1 }, newText: '' };
  if (spaceBehind && text[start - 1] === ' ') return { span: { start: start - 1, end }, newText: '' };
  return { span: { start, end }, newText: '' };
}
