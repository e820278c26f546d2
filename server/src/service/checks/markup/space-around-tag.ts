import { documentSpan } from '../../syntax/section-offsets';
import type { Span } from '../../vocabulary/span';
import { canonicalTag, type TagNode } from '../../syntax/tags';
import type { HsmDocument } from '../../syntax/tree';
import { isLineEnd } from '../../text/formatting/characters';
import { linePrefix } from '../../text/formatting/line-prefix';
import { isBlankSection, leadingSpaceEnd, trailingSpaceStart } from '../../model/blank';
import { keepsTokens, touchesTag } from '../../model/joining';
import { defineCheck } from '../define';

interface Data {
  readonly tag: TagNode;
  readonly side: 'before' | 'after';
}

const TITLE = { en: 'Remove the whitespace', ru: 'Удалить пробелы' };

export default defineCheck<Data>({
  id: 'space-around-tag',
  group: 'markup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  untilRegistered: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  title: {
    en: 'Whitespace next to a tag',
    ru: 'Пробел или перенос строки рядом с тегом',
  },
  why: {
    en: "In BPMSoft's examples tags touch the text on both sides. It is not known whether BPMSoft removes whitespace next to a tag; if it does not, the text differs from the registered one by that space, and Edna does not find the template.",
    ru: 'В примерах BPMSoft теги стоят вплотную к тексту с обеих сторон. Убирает ли BPMSoft пробелы рядом с тегом, неизвестно; если нет, текст отличается от зарегистрированного на этот пробел, и Edna не найдёт шаблон.',
  },
  message: ({ tag, side }) => ({
    en: `Whitespace ${side} ${canonicalTag(tag.kind)} becomes part of the message, which then differs from the registered text. Remove it.`,
    ru: `Пробелы или переносы строк ${side === 'before' ? 'перед тегом' : 'после тега'} ${canonicalTag(tag.kind)} станут частью сообщения, и оно не совпадёт с зарегистрированным. Удалите их.`,
  }),
  find({ document }, report) {
    const { body, sections } = document;
    for (let index = -1; index < sections.length; index++) {
      const section = index < 0 ? body : sections[index];
      if (!section) continue;
      const { tag, text } = section;
      const nextTag = sections[index + 1]?.tag;
      const leading = tag ? leadingSpaceEnd(text) : 0;
      const trailing = nextTag ? trailingSpaceStart(text) : text.length;
      if (leading === 0 && trailing === text.length) continue;
      // An empty section is another check's.
      if (isBlankSection(document, section)) continue;
      if (tag && leading > 0) {
        report({ span: documentSpan(section, { start: 0, end: leading }), data: { tag, side: 'after' } });
      }
      if (nextTag && trailing < text.length) {
        const span = documentSpan(section, { start: trailing, end: text.length });
        report({ span, data: { tag: nextTag, side: 'before' } });
      }
    }
  },
  fix: {
    title: TITLE,
    edits: (data, span, { document }) => (isSafe(data, span, document) ? [{ span, newText: '' }] : undefined),
  },
  suggest: (data, span, { document }) =>
    isSafe(data, span, document) || !canTakeOut(document, span)
      ? []
      : [{ title: TITLE, edits: [{ span, newText: '' }] }],
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас!⟦\n⟧[*FOOT*]⟦ ⟧Учебный центр',
        fixed: '[#HSM#]Ждём вас![*FOOT*]Учебный центр',
      },
      {
        text: '[#HSM#]Ждём вас![*IMAGE*]⟦\n⟧https://bpmsoft.ru/1.png\n',
        fixed: '[#HSM#]Ждём вас![*IMAGE*]https://bpmsoft.ru/1.png\n',
      },
    ],
    good: ['[#HSM#]Ждём вас!\nДо встречи![*FOOT*]Учебный центр'],
  },
});

/** Whether the tags stay what they are; a bracket that came to touch one would damage it. */
function canTakeOut(document: HsmDocument, span: Span): boolean {
  return !touchesTag(document, span.start, span.end) && keepsTokens(document.text, span, '');
}

/** Whether the removal creates nothing: no other tag, and no list at the start of the body. */
function isSafe({ side }: Data, span: Span, document: HsmDocument): boolean {
  const { text } = document;
  if (!canTakeOut(document, span)) return false;
  const isIndent = side === 'after' && span.start === document.body.span.start && !isLineStart(text, span);
  return !isIndent || linePrefix(text, span.end) === undefined;
}

/** Whether the text after the whitespace is at the start of a line already. */
function isLineStart(text: string, { end }: Span): boolean {
  return isLineEnd(text.charCodeAt(end - 1));
}
