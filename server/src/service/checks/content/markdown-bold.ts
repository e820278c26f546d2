import { Fact } from '../../syntax/facts';
import type { HsmDocument } from '../../syntax/tree';
import { isSpace, isWordAfter, isWordBefore } from '../../text/formatting/characters';
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
  /** Whether the result is a run on every phone, as far as its neighbours show. */
  readonly certain: boolean;
}

const TITLE = { en: 'Leave one sign on each side', ru: 'Оставить по одному знаку' };

export default defineCheck<Data>({
  id: 'markdown-bold',
  group: 'content',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'WhatsApp clients', reference: 'whatsapp', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'Doubled formatting signs', ru: 'Удвоенные знаки форматирования' },
  why: {
    en: 'Bold is *one* asterisk in WhatsApp, italics is _one_ underscore, strikethrough is ~one~ tilde. Two of them are Markdown: the customer sees the extra signs.',
    ru: 'В WhatsApp полужирный — это *одна* звёздочка, курсив — _одно_ подчёркивание, зачёркнутый — ~одна~ тильда. Два знака подряд — это Markdown: лишние знаки клиент увидит в тексте.',
  },
  message: ({ sign }) => ({
    en: `WhatsApp formats with one ${sign} on each side; the customer will see the extra signs. Leave one.`,
    ru: `WhatsApp форматирует одним знаком ${sign} с каждой стороны, лишние знаки клиент увидит в тексте. Оставьте по одному.`,
  }),
  needs: { facts: Fact.RepeatedMarker, characters: MARKERS },
  find({ document }, report) {
    const { text } = document.body;
    for (const { marker, span, open, close } of formattingDefectsOf(document).doubled) {
      const signs = Math.max(open.end - open.start, close.end - close.start);
      // Longer rows of other signs are blanks to fill in and rulers: `Имя: ______, дата: ______`.
      if (signs > 2 && marker !== '*') continue;
      const inner = text.slice(open.end, close.start);
      // `***both***` is Markdown still; a longer row is an ornament, of which only the author knows what to keep.
      const certain =
        signs <= 3 &&
        !inner.includes(marker) &&
        !isSpace(inner.charCodeAt(0)) &&
        !isSpace(inner.charCodeAt(inner.length - 1)) &&
        !isWordBefore(text, open.start) &&
        !isWordAfter(text, close.end);
      const edits = [open, close].map((row) => ({ span: row, newText: marker }));
      report({ span: bodySpan(document, span), data: { sign: marker, edits, certain } });
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
        text: '[#HSM#]⟦**Важно!**⟧ Завтра мы не работаем, ⟦__совсем__⟧. Скидка ⟦~~5 %~~⟧ 10 % 🎉',
        fixed: '[#HSM#]*Важно!* Завтра мы не работаем, _совсем_. Скидка ~5 %~ 10 % 🎉',
      },
      {
        text: '[#HSM#]Ваш супер⟦**бонус**⟧ уже на карте.',
        fixed: '[#HSM#]Ваш супер*бонус* уже на карте.',
      },
    ],
    good: [
      '[#HSM#]*Важно!* Завтра мы не работаем, _совсем_. Скидка ~5 %~ 10 %',
      '[#HSM#]Впишите имя: ______! Номер договора: ______.',
    ],
  },
});

function isSafe({ certain, edits }: Data, document: HsmDocument): boolean {
  return certain && keepsTokensOfAll(document.body.text, edits) && improvesFormatting(document, edits);
}
