import { Character } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';
import { listCharacters } from '../../text/character-names';
import { invisibleLength } from '../../text/invisible';
import { cleanGapEdit, isCleaningSafe } from './_gap-cleaning';
import { blankEnd, blankStart } from '../../model/blank';
import type { Gap } from '../../model/gaps';
import { keepsTokens } from '../../model/joining';
import { forEachImage } from '../../model/images';
import { withoutOuterSpace } from '../../model/text-regions';
import { forEachUnusualRun } from './_unusual-runs';
import { defineCheck } from '../define';

interface Data {
  /** The gap in a text; undefined in an image address, where the characters just go. */
  readonly gap: Gap | undefined;
  readonly text: string;
  /** What goes with them in an image address: whitespace that would be left at one of its ends. */
  readonly removed: Span;
}

const TITLE = { en: 'Remove the invisible characters', ru: 'Удалить невидимые символы' };

export default defineCheck<Data>({
  id: 'invisible-character',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  untilRegistered: true,
  source: { by: 'practice', reference: 'practice', certainty: 'seen', date: '2026-11-22' },
  title: { en: 'Invisible character', ru: 'Невидимый символ в тексте' },
  why: {
    en: 'Zero-width characters, direction marks, soft hyphens, and line separators come with text copied from a web page, a chat, or a word processor. They are invisible, but the text does not match the registered one, and an address with them does not open. Those that emoji and other scripts need are not reported.',
    ru: 'Символы нулевой ширины, знаки направления, мягкие переносы и разделители строк попадают в текст при копировании с веб-страниц, из чатов и текстовых редакторов. Их никто не видит, но текст с ними не совпадает с зарегистрированным, а адрес не открывается. Символы, без которых не обойтись в эмодзи и в других системах письма, замечаниями не считаются.',
  },
  message: ({ text }) => {
    const characters = listCharacters(text);
    return {
      en: `Invisible here: ${characters.en}. Remove it, or the text may not match the registered one.`,
      ru: `Невидимые символы: ${characters.ru}. Удалите их, иначе текст может не совпасть с зарегистрированным.`,
    };
  },
  needs: { characters: Character.Invisible | Character.Surrogate | Character.RightToLeft },
  find({ document }, report) {
    const found: (Pick<Data, 'gap' | 'removed'> & { readonly span: Span })[] = [];
    forEachUnusualRun(document, runLength, (run) => found.push({ ...run, removed: run.span }));
    if ((document.facts & Fact.Image) !== 0) {
      found.push(...inAddresses(document));
      found.sort((a, b) => a.span.start - b.span.start);
    }
    for (const { span, gap, removed } of found) {
      report({ span, data: { gap, removed, text: document.text.slice(span.start, span.end) } });
    }
  },
  fix: {
    title: TITLE,
    edits({ gap, removed }, _span, { document }) {
      if (!gap) return leavesAddress(document.text, removed) ? [{ span: removed, newText: '' }] : undefined;
      return isCleaningSafe(document, gap) ? [cleanGapEdit(document.text, gap)] : undefined;
    },
  },
  suggest({ gap, removed }, _span, { document }) {
    if (!gap) {
      if (leavesAddress(document.text, removed)) return [];
      return [{ title: TITLE, edits: [{ span: removed, newText: '' }] }];
    }
    if (isCleaningSafe(document, gap)) return [];
    return [{ title: TITLE, edits: [cleanGapEdit(document.text, gap)] }];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]При⟦\u200b⟧вет! Ваш заказ ⟦\u00ad⟧готов⟦\u2028⟧Ждём вас!',
        fixed: '[#HSM#]Привет! Ваш заказ готов\nЖдём вас!',
      },
      {
        text: '[#HSM#]Привет![*IMAGE*]https://www.example.com/⟦\u200b⟧catalog.jpg',
        fixed: '[#HSM#]Привет![*IMAGE*]https://www.example.com/catalog.jpg',
      },
      { text: '[#HSM#]Привет,⟦\u200b⟧*друзья*!', fixed: '[#HSM#]Привет,*друзья*!' },
    ],
    good: [
      '[#HSM#]Привет! 👨\u200d👩\u200d👧 ❤\ufe0f 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '[#HSM#]می\u200cخواهم',
    ],
  },
});

/** A run at an end of an address, with the whitespace that would be left there. */
function withOuterBlanks(text: string, span: Span, content: Span): Span {
  if (span.start === content.start && span.end === content.end) return span;
  if (span.end === content.end)
    return { start: Math.max(content.start, blankStart(text, span.start)), end: span.end };
  if (span.start !== content.start) return span;
  return { start: span.start, end: Math.min(content.end, blankEnd(text, span.end)) };
}

/** Whether an address keeps its end, and the tag beside it its shape, when the characters go. */
function leavesAddress(text: string, span: Span): boolean {
  return !(text.charCodeAt(span.end) > 0x7f) && keepsTokens(text, span, '');
}

/** Invisible characters, but not the spaces and line ends between them. */
function runLength(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit === 0x0a || unit === 0x0d ? 0 : invisibleLength(text, offset);
}

/** Runs in image sections outside the text after the address, which is looked at like any other text. */
function inAddresses(document: HsmDocument): { span: Span; gap: undefined; removed: Span }[] {
  const found: { span: Span; gap: undefined; removed: Span }[] = [];
  const { text } = document;
  forEachImage(document, ({ rest }, section) => {
    const content = withoutOuterSpace(text, section.span);
    for (let offset = content.start; offset < content.end;) {
      if (offset === rest?.start) offset = rest.end;
      const start = offset;
      while (offset < content.end && invisibleLength(text, offset) > 0)
        offset += invisibleLength(text, offset);
      if (offset === start) offset++;
      else {
        const span = { start, end: offset };
        found.push({ span, gap: undefined, removed: withOuterBlanks(text, span, content) });
      }
    }
  });
  return found;
}
