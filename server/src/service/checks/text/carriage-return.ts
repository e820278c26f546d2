import { Character } from '../../syntax/characters';
import type { LocalizedText } from '../../vocabulary/language';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';

interface Data {
  /** A CR without LF; otherwise the file has line ends of two kinds. */
  readonly lone: boolean;
}

export default defineCheck<Data>({
  id: 'carriage-return',
  group: 'text',
  severity: 'information',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Edna', reference: 'edna-errors', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Mixed line endings', ru: 'Переносы строк разного вида' },
  why: {
    en: 'A file has line ends of one kind, LF or CR LF. A lone CR, or both kinds in one file, come from programs that join texts; BPMSoft may send them unchanged, and the text does not match the registered one. A file with CR LF throughout is fine: “Copy for BPMSoft” writes LF.',
    ru: 'В файле переносы строк одного вида: LF или CR LF. Одиночный CR или оба вида в одном файле появляются, когда текст склеили из разных источников; BPMSoft может отправить их как есть, и текст не совпадёт с зарегистрированным. Файл, где везде CR LF, в порядке: команда «Скопировать для BPMSoft» запишет LF.',
  },
  message: ({ lone }): LocalizedText =>
    lone
      ? {
          en: 'This line ends in CR (U+000D) without LF, so the text may not match the registered one. Use LF everywhere.',
          ru: 'Строка заканчивается символом CR (U+000D) без LF, и текст может не совпасть с зарегистрированным. Используйте везде LF.',
        }
      : {
          en: 'The line endings change here: the file has both LF and CR LF. Use LF everywhere.',
          ru: 'С этого места строки заканчиваются иначе, чем раньше: в файле есть и LF, и CR LF. Используйте везде LF.',
        },
  needs: { characters: Character.CarriageReturn },
  find({ document: { text } }, report) {
    const ends = lineEnds(text);
    const first = ends[0];
    const lone = ends.find((end) => end.kind === '\r');
    const odd = lone ?? ends.find((end) => end.kind !== first?.kind);
    if (odd) {
      const span = { start: odd.start, end: odd.start + odd.kind.length };
      report({ span, data: { lone: lone !== undefined } });
    }
  },
  fix: {
    title: { en: 'End all lines in LF', ru: 'Заменить все переносы на LF' },
    edits: (_data, _span, { document: { text } }) =>
      lineEnds(text)
        .filter(({ kind }) => kind !== '\n')
        .map(({ start, kind }): TextEdit => ({ span: { start, end: start + kind.length }, newText: '\n' })),
  },
  examples: {
    bad: [
      { text: '[#HSM#]Здравствуйте!⟦\r⟧Ждём вас!', fixed: '[#HSM#]Здравствуйте!\nЖдём вас!' },
      {
        text: '[#HSM#]Здравствуйте!\r\nЖдём вас!⟦\n⟧До встречи!\r\nПока!',
        fixed: '[#HSM#]Здравствуйте!\nЖдём вас!\nДо встречи!\nПока!',
      },
    ],
    good: ['[#HSM#]Здравствуйте!\nЖдём вас!', '[#HSM#]Здравствуйте!\r\nЖдём вас!\r\n'],
  },
});

function lineEnds(text: string): { readonly start: number; readonly kind: '\n' | '\r' | '\r\n' }[] {
  return [...text.matchAll(/\r\n?|\n/g)].map(({ 0: written, index }) => ({
    start: index,
    kind: written === '\n' || written === '\r' ? written : '\r\n',
  }));
}
