import { Fact } from '../../syntax/facts';
import { canonicalTag, type TagNode } from '../../syntax/tags';
import { damagedTagsFor, rewriteFix, suggestRewrite } from './_damaged-tags';
import { defineCheck } from '../define';

export default defineCheck<TagNode>({
  id: 'tag-case',
  group: 'markup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'assumed', date: '2026-11-22' },
  title: { en: 'Tag in lowercase', ru: 'Тег написан не прописными буквами' },
  why: {
    en: "BPMSoft's page shows tags in capitals only and does not say whether small letters work. If they do not, the tag is plain text, and the customer sees it. Capitals always work.",
    ru: 'На странице BPMSoft теги написаны только прописными буквами, а работают ли строчные, не сказано. Если нет, тег станет обычным текстом, и его увидит клиент. С прописными буквами тег работает всегда.',
  },
  message: ({ kind, written }) => ({
    en: `The tag ${written} is in lowercase: BPMSoft may treat it as text. Write ${canonicalTag(kind)}.`,
    ru: `Тег ${written} написан не прописными буквами: BPMSoft может принять его за обычный текст. Напишите ${canonicalTag(kind)}.`,
  }),
  needs: { facts: Fact.DamagedTag },
  find({ document }, report) {
    for (const tag of damagedTagsFor(document, 'tag-case')) report({ span: tag.span, data: tag });
  },
  fix: rewriteFix,
  suggest: suggestRewrite,
  examples: {
    bad: [
      {
        text: '⟦[#hsm#]⟧Ждём вас!⟦[*Head*]⟧Встреча завтра',
        fixed: '[#HSM#]Ждём вас![*HEAD*]Встреча завтра',
      },
    ],
    good: ['[#HSM#]Ждём вас![*HEAD*]Встреча завтра'],
  },
});
