import type { HsmDocument } from '../../syntax/tree';
import { fixOrSuggest } from '../fix-or-suggest';
import {
  bodyEdits,
  bodySpan,
  formattingDefectsOf,
  improvesFormatting,
  MARKERS,
} from '../../model/section-formatting';
import { keepsTokensOfAll } from '../../model/joining';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';

interface Data {
  readonly sign: string;
  /** In the body's text. */
  readonly edits: readonly TextEdit[];
  /** Whether the run is on its own, so that nothing around it can be meant otherwise. */
  readonly free: boolean;
}

const TITLE = { en: 'Remove the spaces inside', ru: 'Удалить пробелы внутри' };
/** What may precede a run of its own. */
const BEFORE = /^[\s(«„"“—–-]?$/;

export default defineCheck<Data>({
  id: 'format-inner-space',
  group: 'content',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'WhatsApp clients', reference: 'whatsapp', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'Spaces inside formatting signs', ru: 'Пробелы внутри знаков форматирования' },
  why: {
    en: 'A formatting sign works only when it touches the text that it encloses. With a space between them the customer sees the signs instead of bold, italics or strikethrough.',
    ru: 'Знак форматирования действует, только если стоит вплотную к выделяемому тексту. Если между ними пробел, клиент увидит сами знаки, а не выделение.',
  },
  message: ({ sign }) => ({
    en: `A space inside ${sign}…${sign} keeps WhatsApp from formatting the text; the customer will see the signs. Remove the space.`,
    ru: `Из-за пробела внутри ${sign}…${sign} WhatsApp не выделит текст, и клиент увидит сами знаки. Удалите пробел.`,
  }),
  needs: { characters: MARKERS },
  find({ document }, report) {
    const { text } = document.body;
    for (const { marker, span, open, close } of formattingDefectsOf(document).innerSpace) {
      const inner = text.slice(open.end, close.start);
      const start = open.end + (inner.length - inner.trimStart().length);
      const end = open.end + inner.trimEnd().length;
      const edits = [
        { start: open.end, end: start },
        { start: end, end: close.start },
      ]
        .filter((space) => space.start < space.end)
        .map((space) => ({ span: space, newText: '' }));
      const free = BEFORE.test(text.slice(Math.max(0, open.start - 1), open.start));
      report({ span: bodySpan(document, span), data: { sign: marker, edits, free } });
    }
  },
  ...fixOrSuggest(
    TITLE,
    (data, _span, { document }) => isSafe(data, document),
    ({ edits }, _span, { document }) => bodyEdits(document, edits),
  ),
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас ⟦*завтра *⟧ в салоне, скидка ⟦_ 10 % _⟧ 💇',
        fixed: '[#HSM#]Ждём вас *завтра* в салоне, скидка _10 %_ 💇',
      },
    ],
    good: ['[#HSM#]Ждём вас *завтра* в салоне.\n* Размер 2 * 3 метра\n* Скидка _10 %_'],
  },
});

function isSafe({ free, edits }: Data, document: HsmDocument): boolean {
  return free && keepsTokensOfAll(document.body.text, edits) && improvesFormatting(document, edits);
}
