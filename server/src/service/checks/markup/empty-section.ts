import { Fact } from '../../syntax/facts';
import { canonicalTag, type TagNode } from '../../syntax/tags';
import type { Section } from '../../syntax/tree';
import { isBlankSection } from '../../model/blank';
import { SECTION_NAMES, wholeSpan } from '../../model/sections';
import { defineCheck } from '../define';

export default defineCheck<{ readonly tag: TagNode; readonly section: Section }>({
  id: 'empty-section',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: {
    en: 'The message announces a part that it does not have, so no registered template matches.',
    ru: 'Обещанной части в сообщении нет, поэтому оно не совпадёт ни с одним зарегистрированным шаблоном.',
  },
  title: { en: 'Empty part after a tag', ru: 'За тегом ничего нет' },
  why: {
    en: 'A tag announces a header, an image or a footer. With nothing after it, the message does not match the registered template and is not sent, and BPMSoft does not say why.',
    ru: 'Тег обещает заголовок, изображение или подпись. Если за ним ничего нет, сообщение не совпадёт с зарегистрированным шаблоном и не будет отправлено, а BPMSoft не сообщит почему.',
  },
  message({ tag, section }) {
    const { name, genitive } = SECTION_NAMES[section.kind];
    return {
      en: `The ${name.en} is empty: nothing comes after ${canonicalTag(tag.kind)}. Write it or remove the tag.`,
      ru: `За тегом ${canonicalTag(tag.kind)} нет ${genitive}. Допишите содержимое или удалите тег.`,
    };
  },
  needs: { facts: Fact.Head | Fact.Image | Fact.Foot },
  find({ document }, report) {
    for (const section of document.sections) {
      if (!section.tag || !isBlankSection(document, section)) continue;
      report({ span: section.tag.span, data: { tag: section.tag, section } });
    }
  },
  // A suggestion: only the author knows what was meant to be there.
  suggest: ({ tag, section }) => [
    {
      title: {
        en: `Remove the empty ${canonicalTag(tag.kind)}`,
        ru: `Удалить пустой тег ${canonicalTag(tag.kind)}`,
      },
      edits: [{ span: wholeSpan(section), newText: '' }],
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас!⟦[*HEAD*]⟧[*FOOT*]Учебный центр',
        fixed: '[#HSM#]Ждём вас![*FOOT*]Учебный центр',
      },
    ],
    good: ['[#HSM#]Ждём вас![*HEAD*]Встреча[*FOOT*]Учебный центр'],
  },
});
