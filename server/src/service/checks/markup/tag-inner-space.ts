import { Fact } from '../../syntax/facts';
import type { TagNode } from '../../syntax/tags';
import { consequence, damagedTagsFor, rewriteFix, suggestRewrite, LOSES_PART } from './_damaged-tags';
import { defineCheck } from '../define';

export default defineCheck<TagNode>({
  id: 'tag-inner-space',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: LOSES_PART,
  title: { en: 'Spaces inside a tag', ru: 'Внутри тега есть пробелы' },
  why: {
    en: "BPMSoft's page shows tags without any space inside. With a space or an invisible character between the signs and the name the tag is only text, and the customer sees it.",
    ru: 'На странице BPMSoft внутри тегов пробелов нет. Если между знаками и именем стоит пробел или невидимый символ, тег становится обычным текстом, и его увидит клиент.',
  },
  message(tag) {
    const { en, ru } = consequence(tag);
    return {
      en: `The tag ${tag.written} has spaces or invisible characters inside: ${en}`,
      ru: `Внутри тега ${tag.written} есть пробелы или невидимые символы: ${ru}`,
    };
  },
  needs: { facts: Fact.DamagedTag },
  find({ document }, report) {
    for (const tag of damagedTagsFor(document, 'tag-inner-space')) report({ span: tag.span, data: tag });
  },
  fix: rewriteFix,
  suggest: suggestRewrite,
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас!⟦[* FOOT *]⟧Учебный центр',
        fixed: '[#HSM#]Ждём вас![*FOOT*]Учебный центр',
      },
      { text: '⟦[# HSM#]⟧Ждём вас!', fixed: '[#HSM#]Ждём вас!' },
    ],
    good: ['[#HSM#]Ждём вас![*FOOT*]Учебный центр', '[#HSM#]Ждём вас [ * ] завтра'],
  },
});
