import type { LocalizedText } from '../../vocabulary/language';
import { textRegions } from '../../model/text-regions';
import { defineCheck } from '../define';
import { late } from '../../vocabulary/late-pattern';

interface Data {
  readonly written: string;
  readonly meant: string;
}

/** How programs write line breaks, tabs, quotes and letters in one line. */
const ESCAPES =
  /\\(?:r\\n|[nrt](?![a-z0-9_.-])|(?<!(?:[A-Za-z0-9_-]|\.\.)\\)[nrt]|"|u[0-9a-fA-F]{4}(?:\\u[0-9a-fA-F]{4})*)/g;
/** Before a part of a Windows path: `C:\new.doc`, `\\server\reports`. */
const BEFORE_PATH = late(() => /(?:(?<!\p{L})[A-Za-z]:|\\)$/u);
const NOT_TEXT = late(() => /\p{Cc}|\p{Cs}/u);

export default defineCheck<Data>({
  id: 'escape-sequence',
  group: 'content',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-27' },
  title: { en: 'Escape sequence such as \\n', ru: 'Перенос строки записан как \\n' },
  why: {
    en: 'Programs write a line break as \\n, a quotation mark as \\", and a letter as \\u0416. Text copied from them keeps these signs, and WhatsApp shows them to the customer as typed.',
    ru: 'Программы записывают перенос строки как \\n, кавычку как \\", а букву как \\u0416. В скопированном из них тексте эти знаки остаются, и WhatsApp покажет их клиенту как есть.',
  },
  message: ({ written, meant }) => ({
    en: `${written} is an escape sequence for ${subjectOf(written, meant).en}; the customer sees it as typed. Replace it.`,
    ru: `${written} — это ${subjectOf(written, meant).ru} в записи программ: клиент увидит эти знаки. Замените их.`,
  }),
  find({ document }, report) {
    if (!document.text.includes('\\')) return;
    for (const { section, start, end } of textRegions(document)) {
      const text = document.text.slice(start, end);
      for (const { 0: written, index } of text.matchAll(ESCAPES)) {
        if (BEFORE_PATH().test(text.slice(Math.max(0, index - 3), index))) continue;
        const span = { start: start + index, end: start + index + written.length };
        const meant = meaningOf(written, section.kind === 'body' ? '\n' : ' ');
        if (meant !== undefined) report({ span, data: { written, meant } });
      }
    }
  },
  suggest: ({ meant }, span) => [
    {
      title: { en: `Replace with ${nameOf(meant).en}`, ru: `Заменить: ${nameOf(meant).ru}` },
      edits: [{ span, newText: meant }],
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]Здравствуйте!⟦\\n⟧Ваш заказ готов.⟦\\r\\n⟧Ждём вас!',
        fixed: '[#HSM#]Здравствуйте!\nВаш заказ готов.\\r\\nЖдём вас!',
      },
      { text: '[#HSM#]Ждём вас!⟦\\u0416⟧', fixed: '[#HSM#]Ждём вас!Ж' },
      { text: '[#HSM#]Ждём вас![*FOOT*]Магазин⟦\\n⟧Весна', fixed: '[#HSM#]Ждём вас![*FOOT*]Магазин Весна' },
    ],
    good: ['[#HSM#]Отчёт лежит в C:\\new.docs\\temp и \\\\server\\reports, а смайлик — ¯\\_(ツ)_/¯'],
  },
});

/** What an escape stands for; undefined for controls and broken surrogates, which no text has. */
function meaningOf(written: string, lineBreak: string): string | undefined {
  switch (written.charAt(1)) {
    case 't':
      return ' ';
    case '"':
      return '"';
    case 'u': {
      const units = written.split('\\u').slice(1);
      const meant = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      return NOT_TEXT().test(meant) ? undefined : meant;
    }
    default:
      return lineBreak;
  }
}

/** What the program meant; in a header or footer, a space has to do for a line break. */
function subjectOf(written: string, meant: string): LocalizedText {
  if (written === '\\t') return { en: 'a tab', ru: 'табуляция' };
  return nameOf(/^\\[nr]/.test(written) ? '\n' : meant);
}

function nameOf(meant: string): LocalizedText {
  if (meant === '\n') return { en: 'a line break', ru: 'перенос строки' };
  if (meant.trim() === '') return { en: 'a space', ru: 'пробел' };
  return { en: `“${meant}”`, ru: `«${meant}»` };
}
