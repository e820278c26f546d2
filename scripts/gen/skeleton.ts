/**
 * The source of a new check. It works as it is, on the word «ошибка», so that its author changes something that runs.
 *
 * @param date ISO 8601: when the source of the rule was read
 */
export function skeleton(id: string, group: string, version: string, date: string): string {
  return `import { documentSpan } from '../../syntax/section-offsets';
import { defineCheck } from '../define';

export default defineCheck<{ readonly written: string }>({
  id: '${id}',
  group: '${group}',
  severity: 'warning',
  since: '${version}',
  whileTyping: true,
  source: { by: 'practice', reference: 'practice', certainty: 'assumed', date: '${date}' },
  title: { en: 'What is wrong', ru: 'Что не так' },
  why: { en: 'Why it matters.', ru: 'Почему это важно.' },
  message: ({ written }) => ({ en: \`\${written}: what is wrong and what to do.\`, ru: \`\${written}: что не так и что делать.\` }),
  find({ document }, report) {
    for (const section of document.allSections) {
      if (section.kind === 'image') continue;
      for (const { index, 0: written } of section.text.matchAll(/ошибка/g)) {
        const span = documentSpan(section, { start: index, end: index + written.length });
        report({ span, data: { written } });
      }
    }
  },
  examples: {
    bad: [{ text: '[#HSM#]Текст ⟦ошибка⟧' }],
    good: ['[#HSM#]Текст'],
  },
});
`;
}
