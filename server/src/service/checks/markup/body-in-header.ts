import { Fact } from '../../syntax/facts';
import { contentSpan } from '../../syntax/section-offsets';
import { canonicalTag } from '../../syntax/tags';
import { blankStart } from '../../model/blank';
import { misplacedBody, type MisplacedBody } from '../../model/misplaced-body';
import { SECTION_NAMES } from '../../model/sections';
import { defineCheck } from '../define';
import type { Repair } from '../../vocabulary/edits';

export default defineCheck<MisplacedBody>({
  id: 'body-in-header',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: {
    en: 'Without text in the body there is no message to send.',
    ru: 'Без текста сообщения отправлять нечего.',
  },
  title: { en: 'Message text after another tag', ru: 'Текст сообщения после другого тега' },
  why: {
    en: 'A tag is closed by nothing but the next tag, so everything after `[*HEAD*]` is the header, everything after `[*IMAGE*]` the address of the image, everything after `[*FOOT*]` the footer, and the message itself stays empty. The text belongs right after `[#HSM#]`, even though the customer sees the header or the image above it.',
    ru: 'Часть шаблона заканчивается только у следующего тега. Поэтому всё, что стоит за `[*HEAD*]`, становится заголовком, за `[*IMAGE*]` — адресом изображения, за `[*FOOT*]` — подписью, а само сообщение остаётся пустым. Место текста — сразу за `[#HSM#]`, хотя заголовок или изображение клиент увидит над ним.',
  },
  message({ section, tag: { kind } }) {
    const tag = canonicalTag(kind);
    const en =
      section.kind === 'image' ? 'the address of the image' : `the ${SECTION_NAMES[section.kind].name.en}`;
    const ru =
      section.kind === 'image' ? 'адрес изображения' : section.kind === 'foot' ? 'подпись' : 'заголовок';
    return {
      en: `Everything after ${tag} is ${en}, so the body is empty and Meta will reject it. Move the text right after [#HSM#], before ${tag}.`,
      ru: `Всё после ${tag} — это ${ru}, а основной текст пуст, и такой шаблон Meta не примет. Поставьте текст сразу за [#HSM#], перед ${tag}.`,
    };
  },
  needs: { facts: Fact.Head | Fact.Image | Fact.Foot },
  find({ document }, report) {
    const found = misplacedBody(document);
    if (found) report({ span: found.tag.span, data: found });
  },
  suggest({ section, tag, content }, _span, { document: { text, body } }) {
    const written = text.slice(content.start, content.end);
    const start = content.start + written.length - written.trimStart().length;
    const end = content.start + written.trimEnd().length;
    if (section.kind === 'image') {
      const title = { en: 'Move the text after [#HSM#]', ru: 'Перенести текст за [#HSM#]' };
      const edits = [
        { span: body.span, newText: text.slice(start, end) },
        { span: { start: blankStart(text, start), end: contentSpan(section).end }, newText: '' },
      ];
      return [{ title, edits }];
    }
    const lineEnd = text.slice(start, end).search(/[\r\n]/);
    const whole: Repair = {
      title: { en: 'Make all of it the text', ru: 'Сделать всё это текстом сообщения' },
      edits: [
        { span: body.span, newText: text.slice(start, end) },
        { span: { start: tag.span.start, end: content.end }, newText: '' },
      ],
    };
    if (lineEnd < 0) return [whole];
    const firstLineEnd = start + lineEnd;
    const lines: Repair = {
      title: {
        en: `Keep the first line as the ${section.kind === 'foot' ? 'footer' : 'header'}, make the rest the text`,
        ru: `Оставить первую строку ${section.kind === 'foot' ? 'подписью' : 'заголовком'}, остальное сделать текстом`,
      },
      edits: [
        { span: body.span, newText: text.slice(firstLineEnd, end).trim() },
        { span: { start: firstLineEnd, end: content.end }, newText: '' },
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
      {
        text: '[#HSM#][*HEAD*]Встреча⟦[*FOOT*]⟧Учебный центр\nЖдём вас в 10:00.',
        fixed: '[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча[*FOOT*]Учебный центр',
      },
      {
        text: '[#HSM#]⟦[*IMAGE*]⟧https://www.example.com/1.jpg\nЖдём вас в 10:00.[*FOOT*]Учебный центр',
        fixed: '[#HSM#]Ждём вас в 10:00.[*IMAGE*]https://www.example.com/1.jpg[*FOOT*]Учебный центр',
      },
    ],
    good: ['[#HSM#]Ждём вас в 10:00.[*HEAD*]Встреча завтра'],
  },
});
