import { escapeMarkdown, fenceMarkdown, proseMarkdown } from '../features/markdown';
import type { Language } from '../vocabulary/language';
import { showActing } from '../text/visible';
import type { WhyAnswer } from './answer';
import { chaptersOf, WHY_TITLE, type Item } from './report-lines';

const CODES = { en: 'Codes', ru: 'Коды' } as const;

/** The answer as a page. Nothing in it that comes from a template acts as Markdown. */
export function whyMarkdown(answer: WhyAnswer, language: Language): string {
  const chapters = chaptersOf(answer, language).map(({ title, items, blocks }) => {
    const lines = items.map((item) => `- ${itemMarkdown(item, language)}`);
    return [`## ${escapeMarkdown(title)}`, lines.join('\n'), ...blocks.map((block) => fenceMarkdown(block))]
      .filter((part) => part !== '')
      .join('\n\n');
  });
  return `${[`# ${WHY_TITLE[language]}`, ...chapters].join('\n\n')}\n`;
}

function itemMarkdown({ text, advice, codes = [] }: Item, language: Language): string {
  const more = advice === undefined ? '' : ` ${proseMarkdown(advice)}`;
  const named =
    codes.length === 0 ? '' : `  \n  ${CODES[language]}: ${codes.map((code) => `\`${code}\``).join(', ')}`;
  return `${escapeMarkdown(text)}${more}${named}`;
}

/** The answer for a terminal. Nothing in it that comes from a template acts on one. */
export function whyText(answer: WhyAnswer, language: Language): string {
  const chapters = chaptersOf(answer, language).map(({ title, items, blocks }) => {
    const lines = items.map(({ text, advice, codes = [] }) => {
      const more = advice === undefined ? '' : ` ${advice}`;
      const named = codes.length === 0 ? '' : `\n    ${CODES[language]}: ${codes.join(', ')}`;
      return `  - ${oneLine(text)}${more}${named}\n`;
    });
    const shown = blocks.map((block) => `\n${indented(block)}\n`);
    return `${oneLine(title)}\n${lines.join('')}${shown.join('')}`;
  });
  return chapters.join('\n');
}

function oneLine(text: string): string {
  return showActing(text.replaceAll('\n', ' '));
}

function indented(block: string): string {
  return block
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${showActing(line)}`))
    .join('\n');
}

/** The answer for programs: texts in one language. */
export function whyJson({ codes, isUnknownCode, nearest, causes }: WhyAnswer, language: Language): object {
  return {
    codes: codes.map(({ meaning, advice, ...code }) => ({
      ...code,
      meaning: meaning[language],
      advice: advice[language],
    })),
    isUnknownCode,
    nearest: nearest && {
      name: nearest.name,
      parts: nearest.parts,
      differences: nearest.differences,
      values: nearest.values,
    },
    causes: causes.map(({ text, advice, ...cause }) => ({
      ...cause,
      text: text[language],
      advice: advice?.[language],
    })),
  };
}
