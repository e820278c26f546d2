import { documentSpan } from '../syntax/section-offsets';
import { canonicalTag, type TagNode } from '../syntax/tags';
import { isBlankSection, leadingSpaceEnd, trailingSpaceStart } from './_blank';
import { defineCheck } from './define';

export default defineCheck<{ readonly tag: TagNode; readonly side: 'before' | 'behind' }>({
  id: 'space-around-tag',
  group: 'markup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  title: {
    en: 'There is a space or a line break beside a tag',
    ru: 'Пробел или перенос строки рядом с тегом',
  },
  why: {
    en: "In BPMSoft's examples tags touch the text on both sides. Whether BPMSoft removes white space beside a tag is not known; if it does not, the text differs from the registered one by that space, and Edna does not find the template.",
    ru: 'В примерах BPMSoft теги стоят вплотную к тексту с обеих сторон. Убирает ли BPMSoft пробелы рядом с тегом, неизвестно; если нет, текст отличается от зарегистрированного на этот пробел, и Edna не найдёт шаблон.',
  },
  message: ({ tag, side }) => ({
    en: `There is white space ${side} ${canonicalTag(tag.kind)}. It becomes part of the message, which then differs from the registered text. Remove it.`,
    ru: `${side === 'before' ? 'Перед тегом' : 'После тега'} ${canonicalTag(tag.kind)} стоят пробелы или переносы строк. Они станут частью сообщения, и оно не совпадёт с зарегистрированным. Удалите их.`,
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
        report({ span: documentSpan(section, { start: 0, end: leading }), data: { tag, side: 'behind' } });
      }
      if (nextTag && trailing < text.length) {
        const span = documentSpan(section, { start: trailing, end: text.length });
        report({ span, data: { tag: nextTag, side: 'before' } });
      }
    }
  },
  fix: {
    title: { en: 'Remove the white space', ru: 'Удалить пробелы' },
    // A bracket that came to touch the tag would damage it.
    edits: ({ tag, side }, span, { document: { text } }) =>
      wouldDamage(tag, side === 'before' ? text[span.start - 1] : text[span.end], side)
        ? undefined
        : [{ span, newText: '' }],
  },
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

/** Whether a character beside a tag would be read as a part of it. */
function wouldDamage(tag: TagNode, neighbour: string | undefined, side: 'before' | 'behind'): boolean {
  if (neighbour === undefined) return false;
  if (tag.exact) return neighbour === (side === 'before' ? '[' : ']');
  return '[({［【])}］】*#＊∗＃№'.includes(neighbour);
}
