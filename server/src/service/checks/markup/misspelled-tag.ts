import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import type { TagNode } from '../../syntax/tags';
import { consequence, damagedTagsFor, rewriteFix, suggestRewrite, LOSES_PART } from './_damaged-tags';
import { defineCheck } from '../define';

export default defineCheck<TagNode>({
  id: 'misspelled-tag',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: LOSES_PART,
  title: { en: 'Tag with a wrong name', ru: 'У тега неверное имя' },
  why: {
    en: "BPMSoft's page shows exactly four names: HSM, HEAD, IMAGE and FOOT. Another word, a typo, or a name typed with the Russian keyboard layout makes the tag plain text, which the customer sees.",
    ru: 'На странице BPMSoft описаны ровно четыре имени: HSM, HEAD, IMAGE и FOOT. Другое слово, опечатка или имя, набранное в русской раскладке, превращает тег в обычный текст, который увидит клиент.',
  },
  message(tag) {
    const reason = reasonOf(tag);
    const { en, ru } = consequence(tag);
    return { en: `${reason.en}: ${en}`, ru: `${reason.ru}: ${ru}` };
  },
  needs: { facts: Fact.DamagedTag },
  find({ document }, report) {
    for (const tag of damagedTagsFor(document, 'misspelled-tag')) report({ span: tag.span, data: tag });
  },
  fix: rewriteFix,
  suggest: suggestRewrite,
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас!⟦[*HEADER*]⟧Встреча завтра',
        fixed: '[#HSM#]Ждём вас![*HEAD*]Встреча завтра',
      },
      {
        text: '[#HSM#]Ждём вас!⟦[*АЩЩЕ*]⟧Учебный центр',
        fixed: '[#HSM#]Ждём вас![*FOOT*]Учебный центр',
      },
      {
        text: '[#HSM#]Ждём вас!⟦[*ПОДПИСЬ*]⟧Учебный центр',
        fixed: '[#HSM#]Ждём вас![*FOOT*]Учебный центр',
      },
      {
        text: '[#HSM#]Ждём вас!⟦[*HAED*]⟧Встреча завтра',
        fixed: '[#HSM#]Ждём вас![*HEAD*]Встреча завтра',
      },
    ],
    good: ['[#HSM#]Ждём вас [*завтра*] в 10:00![*HEAD*]Встреча'],
  },
});

function reasonOf({ written, defects }: TagNode): LocalizedText {
  if (defects.includes('layout')) {
    return {
      en: `The name of the tag ${written} was typed with the Russian keyboard layout`,
      ru: `Имя тега ${written} набрано в русской раскладке`,
    };
  }
  if (defects.includes('alias')) {
    return { en: `There is no tag ${written}`, ru: `Тега ${written} нет` };
  }
  return {
    en: `${written} looks like a mistyped tag`,
    ru: `${written} похоже на тег с опечаткой`,
  };
}
