import type { Difference } from '../../lookup/difference';
import { differenceText } from '../../lookup/difference-text';
import { descriptionOf, descriptionOffset } from '../../model/description';
import type { Span } from '../../vocabulary/span';
import { defineCheck } from '../define';
import { wholeText } from '../whole-template';
import { matchOf } from './_match';

interface Data {
  readonly difference: Difference;
  /** The texts as `descriptionOf` gives them. */
  readonly ours: string;
  readonly theirs: string;
}

export default defineCheck<Data>({
  id: 'lookup-differs',
  group: 'lookup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'stated', date: '2026-11-29' },
  title: { en: 'Text differs from the lookup', ru: 'В справочнике другой текст' },
  why: {
    en: 'Operators send what the record in BPMSoft’s lookup holds, not what the file holds. Export the template again and import it in BPMSoft, or take the text of the lookup if somebody changed it there on purpose. Spaces at both ends do not count: BPMSoft trims them.',
    ru: 'Операторы отправляют то, что записано в справочнике «Шаблоны ответов», а не то, что в файле. Выгрузите шаблон заново и импортируйте его в BPMSoft либо возьмите текст справочника, если его изменили там намеренно. Пробелы по краям не учитываются: BPMSoft их обрезает.',
  },
  message: ({ difference, ours }) => differenceText(difference, ours),
  find(context, report) {
    const match = matchOf(context);
    if (!match || match.isEqual) return;
    const { document } = context;
    const { difference, record } = match;
    const data = { difference, ours: descriptionOf(document.text), theirs: record.description };
    report({ span: placeOf(difference, document.text), typingSpan: wholeText(document), data });
  },
  suggest: ({ theirs }, _, { document: { text } }) => [
    {
      title: { en: 'Take the Text of the Lookup', ru: 'Взять текст из справочника' },
      edits: [{ span: { start: 0, end: text.length }, newText: theirs + lastLineEnd(text) }],
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас ⟦в⟧ 10:00.',
        fixed: '[#HSM#]Ждём вас к 10:00.',
        lookup: [{ name: 'template', description: '[#HSM#]Ждём вас к 10:00.' }],
      },
      {
        text: '[#HSM#]Ждём вас в⟦\u00a0⟧10:00.\nДо встречи!',
        fixed: '[#HSM#]Ждём вас в 10:00.\nДо встречи!',
        lookup: [{ name: 'Template', description: '[#HSM#]Ждём вас в 10:00.\nДо встречи!' }],
      },
      {
        text: '[#HSM#]Ждём вас⟦ ⟧завтра в 10:00.',
        fixed: '[#HSM#]Ждём вас',
        lookup: [{ name: 'template', description: '[#HSM#]Ждём вас' }],
      },
    ],
    good: ['[#HSM#]Ждём вас завтра в 10:00.'],
  },
});

/** The characters that differ; where the file lacks some, the one before them. */
function placeOf(difference: Difference, text: string): Span {
  const isWhole = difference.kind === 'equal' || difference.kind === 'ends';
  const at = isWhole ? 0 : difference.at;
  const start = descriptionOffset(text, at);
  const end =
    isWhole || difference.kind === 'cut' || difference.kind === 'text'
      ? afterCharacter(text, start)
      : descriptionOffset(text, at + difference.ours.length);
  if (start < end) return { start, end };
  return start > 0 ? { start: beforeCharacter(text, start), end: start } : { start: 0, end: 1 };
}

/** Where the character at an offset ends, or the one before it begins: never within a pair. */
function afterCharacter(text: string, offset: number): number {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? offset : offset + (codePoint > 0xffff ? 2 : 1);
}

function beforeCharacter(text: string, offset: number): number {
  return offset > 1 && (text.codePointAt(offset - 2) ?? 0) > 0xffff ? offset - 2 : offset - 1;
}

/** What the file has at its end and the field does not. */
function lastLineEnd(text: string): string {
  return /\r?\n?$/.exec(text)?.[0] ?? '';
}
