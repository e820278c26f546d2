import { Fact } from '../../syntax/facts';
import type { HsmDocument } from '../../syntax/tree';
import { wholeSpan } from '../../model/sections';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';

export default defineCheck<null>({
  id: 'head-and-image',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Two headers: a text and an image', ru: 'Два заголовка: текст и изображение' },
  why: {
    en: 'A WhatsApp template has one header: either a text or an image. A template with both cannot be registered, and a message with both fits no registered template.',
    ru: 'У шаблона WhatsApp один заголовок: либо текст, либо изображение. Шаблон с обоими зарегистрировать нельзя, а сообщение с обоими не совпадёт ни с одним зарегистрированным шаблоном.',
  },
  message: () => ({
    en: 'The template has both a text header and an image, but Meta allows only one header. Remove one of them.',
    ru: 'В шаблоне есть и текстовый заголовок, и изображение, а Meta допускает только один заголовок. Удалите что-то одно.',
  }),
  needs: { facts: Fact.Head },
  find({ document: { head, image } }, report) {
    if (!head?.tag || !image) return;
    const [first, second] =
      head.tag.span.start < image.tag.span.start ? [head.tag, image.tag] : [image.tag, head.tag];
    const message = { en: 'The other header is here', ru: 'Другой заголовок — здесь' };
    report({ span: second.span, data: null, related: [{ span: first.span, message }] });
  },
  suggest: (_data, _span, { document }) => [
    {
      title: { en: 'Remove the text header', ru: 'Удалить текстовый заголовок' },
      edits: removeAll(document, 'head'),
    },
    {
      title: { en: 'Remove the image', ru: 'Удалить изображение' },
      edits: removeAll(document, 'image'),
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас![*HEAD*]Встреча⟦[*IMAGE*]⟧https://bpmsoft.ru/1.png[*FOOT*]Учебный центр',
        fixed: '[#HSM#]Ждём вас![*IMAGE*]https://bpmsoft.ru/1.png[*FOOT*]Учебный центр',
      },
    ],
    good: ['[#HSM#]Ждём вас![*HEAD*]Встреча', '[#HSM#]Ждём вас![*IMAGE*]https://bpmsoft.ru/1.png'],
  },
});

function removeAll(document: HsmDocument, kind: 'head' | 'image'): TextEdit[] {
  return document.sections
    .filter((section) => section.kind === kind)
    .map((section) => ({ span: wholeSpan(section), newText: '' }));
}
