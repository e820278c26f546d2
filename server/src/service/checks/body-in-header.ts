import { Fact } from '../syntax/facts';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../syntax/span';
import type { TagNode } from '../syntax/tags';
import { headerWithBody } from './_misplaced-body';
import { defineCheck } from './define';
import type { Repair } from './types';

export default defineCheck<{ readonly tag: TagNode; readonly content: Span }>({
  id: 'body-in-header',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'The text comes after [*HEAD*]', ru: 'Текст сообщения стоит за [*HEAD*]' },
  why: {
    en: 'Nothing closes `[*HEAD*]` but the next tag, so everything after it is the header, and the message itself stays empty. The text belongs right after `[#HSM#]`.',
    ru: 'Часть `[*HEAD*]` заканчивается только у следующего тега, поэтому всё, что стоит за ним, становится заголовком, а само сообщение остаётся пустым. Место текста — сразу за `[#HSM#]`.',
  },
  message: () => ({
    en: 'Everything after [*HEAD*] is the header, so the message itself is empty and Meta will reject it. Move the text before [*HEAD*].',
    ru: 'Всё, что стоит за [*HEAD*], — это заголовок, а основной текст пуст, и такой шаблон Meta не примет. Поставьте текст перед [*HEAD*].',
  }),
  needs: { facts: Fact.Head },
  find({ document }, report) {
    const found = headerWithBody(document);
    if (!found) return;
    report({ span: found.tag.span, data: { tag: found.tag, content: contentSpan(found.section) } });
  },
  suggest({ tag, content }, _span, { document: { text, body } }) {
    const written = text.slice(content.start, content.end);
    const start = content.start + written.length - written.trimStart().length;
    const end = content.start + written.trimEnd().length;
    const lineEnd = text.slice(start, end).search(/[\r\n]/);
    const whole: Repair = {
      title: { en: 'Make all of it the text', ru: 'Сделать всё это текстом сообщения' },
      edits: [
        { span: body.span, newText: '' },
        { span: { start: tag.span.start, end: start }, newText: '' },
      ].filter(({ span }) => span.start < span.end),
    };
    if (lineEnd < 0) return [whole];
    const firstLineEnd = start + lineEnd;
    const lines: Repair = {
      title: {
        en: 'Keep the first line as the header, make the rest the text',
        ru: 'Оставить в заголовке первую строку, остальное сделать текстом',
      },
      edits: [
        { span: body.span, newText: text.slice(firstLineEnd, end).trim() },
        { span: { start: firstLineEnd, end }, newText: '' },
      ],
    };
    return [lines, whole];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]⟦[*HEAD*]⟧Встреча завтра\nЖдём вас в 10:00.',
        fixed: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча завтра',
      },
      {
        text: '[#HSM#]⟦[*HEAD*]⟧Ждём вас завтра в 10:00 в нашем учебном центре на улице Правды.',
        fixed: '[#HSM#]Ждём вас завтра в 10:00 в нашем учебном центре на улице Правды.',
      },
    ],
    good: ['[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча завтра'],
  },
});
