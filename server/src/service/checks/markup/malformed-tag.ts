import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import type { Span } from '../../vocabulary/span';
import type { TagNode } from '../../syntax/tags';
import { TokenKind } from '../../syntax/tokens';
import type { HsmDocument } from '../../syntax/tree';
import { blankEnd, blankStart, lineEndOf } from '../../model/blank';
import { consequence, damagedTagsFor, rewriteFix, suggestRewrite, LOSES_PART } from './_damaged-tags';
import { worsensFormatting } from '../../model/section-formatting';
import { beginsBlock, keepsTokens, touchesTag } from '../../model/joining';
import { defineCheck } from '../define';
import type { TextEdit } from '../../vocabulary/edits';

/** A tag with wrong brackets, or a closing tag, which does not exist. */
type Data =
  { readonly kind: 'tag'; readonly tag: TagNode } | { readonly kind: 'closing'; readonly closing: string };

interface Found {
  readonly span: Span;
  readonly data: Data;
}

export default defineCheck<Data>({
  id: 'malformed-tag',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: LOSES_PART,
  title: { en: 'Tag with wrong brackets', ru: 'У тега неверные скобки' },
  why: {
    en: "BPMSoft's page shows exactly four tags: `[#HSM#]`, `[*HEAD*]`, `[*IMAGE*]` and `[*FOOT*]`. With a bracket or a sign missing, doubled, or swapped, a tag is only text, and the customer sees it. A tag ends only where the next one begins.",
    ru: 'На странице BPMSoft описаны ровно четыре тега: `[#HSM#]`, `[*HEAD*]`, `[*IMAGE*]` и `[*FOOT*]`. Если скобка или знак пропущены, удвоены или перепутаны, тег становится обычным текстом, и его увидит клиент. Закрывающих тегов нет: часть шаблона заканчивается там, где начинается следующий тег.',
  },
  message(data): LocalizedText {
    if (data.kind === 'tag') {
      const { en, ru } = consequence(data.tag);
      return {
        en: `The tag ${data.tag.written} has wrong brackets or signs: ${en}`,
        ru: `В теге ${data.tag.written} неверные скобки или знаки: ${ru}`,
      };
    }
    return {
      en: `Tags have no closing form, so the customer sees ${data.closing} as text. Remove it: a part ends where the next tag begins.`,
      ru: `Закрывающих тегов не бывает, поэтому клиент увидит ${data.closing} как текст. Удалите его: часть заканчивается там, где начинается следующий тег.`,
    };
  },
  needs: { facts: Fact.DamagedTag | Fact.ClosingTag },
  find({ document }, report) {
    const tags = damagedTagsFor(document, 'malformed-tag').map((tag): Found => ({
      span: tag.span,
      data: { kind: 'tag', tag },
    }));
    const closing =
      (document.facts & Fact.ClosingTag) === 0
        ? []
        : document.spansOf(TokenKind.ClosingTag).map((span): Found => ({
            span,
            data: { kind: 'closing', closing: document.text.slice(span.start, span.end) },
          }));
    for (const found of [...tags, ...closing].sort((a, b) => a.span.start - b.span.start)) report(found);
  },
  fix: {
    title: (data) =>
      data.kind === 'tag'
        ? rewriteFix.title(data.tag)
        : { en: `Remove ${data.closing}`, ru: `Удалить ${data.closing}` },
    edits: (data, span, context) =>
      data.kind === 'tag' ? rewriteFix.edits(data.tag, span, context) : removal(context.document, span),
  },
  suggest(data, span, context) {
    if (data.kind === 'tag') return suggestRewrite(data.tag, span, context);
    if (removal(context.document, span)) return [];
    const title = {
      en: `Replace ${data.closing} with a line break`,
      ru: `Заменить ${data.closing} переносом строки`,
    };
    return [{ title, edits: [{ span, newText: lineEndOf(context.document.text) }] }];
  },
  examples: {
    bad: [
      { text: '⟦[#HSM]⟧Ваш заказ готов.', fixed: '[#HSM#]Ваш заказ готов.' },
      {
        text: '[#HSM#]Ваш заказ готов.⟦[*IMAGE#]⟧https://bpmsoft.ru/1.png',
        fixed: '[#HSM#]Ваш заказ готов.[*IMAGE*]https://bpmsoft.ru/1.png',
      },
      {
        text: '[#HSM#]Ваш заказ готов.⟦{*FOOT*}⟧Служба доставки',
        fixed: '[#HSM#]Ваш заказ готов.[*FOOT*]Служба доставки',
      },
      {
        text: '[#HSM#]Ваш заказ готов.[*HEAD*]Заказ 15⟦[*/HEAD*]⟧',
        fixed: '[#HSM#]Ваш заказ готов.[*HEAD*]Заказ 15',
      },
    ],
    good: [
      '[#HSM#]Ваш заказ готов.[*FOOT*]Служба доставки',
      '[#HSM#]Размеры [S], [M] и [L] снова в продаже [*]',
    ],
  },
});

/** The removal of a closing tag, unless tags, variables or formatting around it would become others by it. */
function removal(document: HsmDocument, span: Span): TextEdit[] | undefined {
  const removed = removedSpan(document, span);
  if (!removed || touchesTag(document, removed.start, removed.end)) return undefined;
  const isLineStart = removed.start === 0 || /[\]\r\n]/.test(document.text.charAt(removed.start - 1));
  if (isLineStart && beginsBlock(document.text, removed.end)) return undefined;
  const edits = [{ span: removed, newText: '' }];
  const isSafe = keepsTokens(document.text, removed, '') && !worsensFormatting(document, edits);
  return isSafe ? edits : undefined;
}

/**
 * A closing tag with the blanks that would be left beside another tag or twice. Undefined between two words: a line
 * may have been meant to end there.
 */
function removedSpan({ text, tokens, repeatedHsm }: HsmDocument, { start, end }: Span): Span | undefined {
  const blanksFrom = blankStart(text, start);
  const blanksTo = blankEnd(text, end);
  // A repeated [#HSM#] is text and ends nothing.
  const isTagAt = (offset: number): boolean => {
    const index = tokens.indexAt(offset);
    if (tokens.kind(index) !== TokenKind.Tag) return false;
    return !repeatedHsm.some(({ span }) => span.start === tokens.start(index));
  };
  const isFirst = blanksFrom === 0 || isTagAt(blanksFrom - 1);
  const isLast = blanksTo === text.length || isTagAt(blanksTo);
  // What is at the end of the file is another check's, because the last line end is the editor's.
  if (isFirst || isLast) return { start: blanksFrom, end: blanksTo === text.length ? end : blanksTo };
  if (blanksFrom === start && blanksTo === end) return undefined;
  // Of the blanks on the two sides one stays: the one with more line ends.
  const keepsRight =
    blanksFrom === start || lineEnds(text, end, blanksTo) > lineEnds(text, blanksFrom, start);
  return keepsRight ? { start: blanksFrom, end } : { start, end: blanksTo };
}

function lineEnds(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g)?.length ?? 0;
}
