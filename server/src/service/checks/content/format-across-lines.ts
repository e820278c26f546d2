import type { Span } from '../../vocabulary/span';
import { bodySpan, formattingDefectsOf, MARKERS } from '../../model/section-formatting';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';

interface Data {
  readonly sign: string;
  readonly edits: readonly TextEdit[];
}

export default defineCheck<Data>({
  id: 'format-across-lines',
  group: 'content',
  severity: 'hint',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'WhatsApp clients', reference: 'whatsapp', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'Formatting across lines', ru: 'Выделение переходит на другую строку' },
  why: {
    en: 'In WhatsApp bold, italics and strikethrough end with the line. Signs on different lines do not form a pair, and the customer sees them as typed.',
    ru: 'В WhatsApp полужирный, курсив и зачёркнутый действуют только в пределах строки. Знаки на разных строках не образуют пару, и клиент увидит их в тексте.',
  },
  message: ({ sign }) => ({
    en: `The text between the two ${sign} has a line end, so WhatsApp does not format it and shows the signs. Enclose each line on its own.`,
    ru: `Между двумя знаками ${sign} есть перенос строки, поэтому WhatsApp не выделит текст и покажет сами знаки. Выделите каждую строку отдельно.`,
  }),
  needs: { characters: MARKERS },
  find({ document }, report) {
    const { text } = document.body;
    for (const { marker, open, close } of formattingDefectsOf(document).brokenAcrossLines) {
      const lines = linesBetween(text, { start: open + 1, end: close });
      const edits = lines.flatMap((line, index) => {
        const ends = [];
        if (index > 0) ends.push(line.start);
        if (index < lines.length - 1) ends.push(line.end);
        return ends.map((end) => ({ span: bodySpan(document, { start: end, end }), newText: marker }));
      });
      report({ span: bodySpan(document, { start: open, end: close + 1 }), data: { sign: marker, edits } });
    }
  },
  suggest: ({ edits }) => [
    { title: { en: 'Format each line on its own', ru: 'Выделить каждую строку отдельно' }, edits },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]⟦*Завтра мы не работаем.\r\n\r\nЖдём вас послезавтра!*⟧ 🙂',
        fixed: '[#HSM#]*Завтра мы не работаем.*\r\n\r\n*Ждём вас послезавтра!* 🙂',
      },
    ],
    good: ['[#HSM#]*Завтра мы не работаем.*\n*Ждём вас послезавтра!*'],
  },
});

/** The lines of a part of the text that hold something, without whitespace at their ends. */
function linesBetween(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let lineStart = start; lineStart <= end;) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 || newline > end ? end : newline;
    const line = text.slice(lineStart, lineEnd);
    if (line.trim() !== '') {
      const indent = line.length - line.trimStart().length;
      lines.push({ start: lineStart + indent, end: lineStart + line.trimEnd().length });
    }
    lineStart = lineEnd + 1;
  }
  return lines;
}
