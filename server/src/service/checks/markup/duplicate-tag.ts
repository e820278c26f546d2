import { Fact } from '../../syntax/facts';
import { canonicalTag, type TagKind, type TagNode } from '../../syntax/tags';
import type { Section } from '../../syntax/tree';
import type { Span } from '../../vocabulary/span';
import { blankEnd, isBlank } from '../../model/blank';
import { SECTION_NAMES, wholeSpan } from '../../model/sections';
import { beginsBlock } from '../../model/joining';
import { defineCheck } from '../define';
import type { Repair, TextEdit } from '../../vocabulary/edits';

interface Data {
  readonly kind: TagKind;
  readonly first: TagNode;
  /** The repeated section; undefined for `[#HSM#]`. */
  readonly section: Section | undefined;
}

const FIRST = { en: 'The first one is here', ru: 'Первый такой тег — здесь' };

export default defineCheck<Data>({
  id: 'duplicate-tag',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Repeated tag', ru: 'Тег повторяется' },
  why: {
    en: 'A message has at most one header and one footer, and a template begins once. It is not known what BPMSoft does with a second tag of the same kind: it may send the tag as text or lose a part of the message.',
    ru: 'У сообщения не больше одного заголовка и одной подписи, и начинается шаблон один раз. Что BPMSoft сделает со вторым таким же тегом, неизвестно: он может отправить тег как текст или потерять часть сообщения.',
  },
  message: ({ kind }) =>
    kind === 'HSM'
      ? {
          en: `${canonicalTag('HSM')} appears in the file more than once; BPMSoft may send it as text. Keep one tag, and move a second template to its own file.`,
          ru: `Тег ${canonicalTag('HSM')} встречается в файле не один раз: BPMSoft может отправить его как текст. Оставьте один тег, а второй шаблон перенесите в отдельный файл.`,
        }
      : {
          en: `${canonicalTag(kind)} appears more than once; BPMSoft may send it as text or lose a part of the message. Keep one.`,
          ru: `Тег ${canonicalTag(kind)} встречается в шаблоне не один раз: BPMSoft может отправить его как текст или потерять часть сообщения. Оставьте один.`,
        },
  needs: { facts: Fact.UnusualStructure },
  find({ document }, report) {
    const found: { readonly tag: TagNode; readonly data: Data }[] = [];
    const { hsm } = document;
    if (hsm) {
      // One for all, so that a thousand of them have their words made and compared once.
      const data: Data = { kind: 'HSM', first: hsm, section: undefined };
      for (const tag of document.repeatedHsm) found.push({ tag, data });
    }
    for (const repeated of document.sections) {
      const first = document[repeated.kind];
      if (!first?.tag || !repeated.tag || first === repeated) continue;
      const { tag } = repeated;
      found.push({ tag, data: { kind: tag.kind, first: first.tag, section: repeated } });
    }
    found.sort((a, b) => a.tag.span.start - b.tag.span.start);
    for (const { tag, data } of found) {
      report({ span: tag.span, data, related: () => [{ span: data.first.span, message: FIRST }] });
    }
  },
  fix: {
    title: { en: 'Remove the second tag', ru: 'Удалить повторный тег' },
    edits: (data, span, { document }) => adjacentRemoval(data, span, document.text),
  },
  suggest(data, span, { document }): Repair[] {
    const { section } = data;
    const first = section && document[section.kind];
    if (!section || !first) {
      if (adjacentRemoval(data, span, document.text)) return [];
      const title = { en: 'Remove the second tag', ru: 'Удалить повторный тег' };
      return [{ title, edits: [{ span, newText: '' }] }];
    }
    const { name, genitive } = SECTION_NAMES[section.kind];
    return [
      {
        title: {
          en: `Remove the repeated ${name.en} with its text`,
          ru: `Удалить повтор ${genitive} вместе с содержимым`,
        },
        edits: [{ span: wholeSpan(section), newText: '' }],
      },
      {
        title: {
          en: `Remove the first ${name.en} with its text`,
          ru: `Удалить первый экземпляр ${genitive} вместе с содержимым`,
        },
        edits: [{ span: wholeSpan(first), newText: '' }],
      },
    ];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас![*FOOT*]Учебный центр⟦[*FOOT*]⟧Команда BPMSoft',
        fixed: '[#HSM#]Ждём вас![*FOOT*]Учебный центр',
      },
      { text: '[#HSM#]Ждём вас!⟦[#HSM#]⟧До встречи', fixed: '[#HSM#]Ждём вас!До встречи' },
      { text: '[#HSM#]⟦[#HSM#]⟧Ждём вас!', fixed: '[#HSM#]Ждём вас!' },
    ],
    good: ['[#HSM#]Ждём вас![*HEAD*]Встреча[*FOOT*]Учебный центр'],
  },
});

/**
 * Removes a `[#HSM#]` that directly follows the first one, with the blanks after it. Further on, two templates
 * may have got into one file; a bracket that came to touch the first tag would damage it, and a sign may begin a list there.
 */
function adjacentRemoval(
  { first, section }: Data,
  { start, end }: Span,
  text: string,
): TextEdit[] | undefined {
  if (section || !isBlank(text, first.span.end, start)) return undefined;
  const after = blankEnd(text, end);
  return text[after] === ']' || beginsBlock(text, after)
    ? undefined
    : [{ span: { start, end: after }, newText: '' }];
}
