/** Writes the skeleton of a check: `npm run new-check <id>`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './gen/write';

const CHECKS_FOLDER = 'server/src/service/checks';

function main(id: string | undefined): string | undefined {
  if (id === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
    return 'Name the check in kebab-case, noun first: npm run new-check header-too-long';
  }
  const file = join(CHECKS_FOLDER, `${id}.ts`);
  if (existsSync(join(ROOT, file))) return `${file} is there already.`;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  writeFileSync(join(ROOT, file), skeleton(id, version, new Date().toISOString().slice(0, 10)));
  console.log(`${file} is written. Fill it in, then run "npm run gen"; see docs/adding-a-check.md.`);
  return undefined;
}

function skeleton(id: string, version: string, date: string): string {
  return `import { defineCheck } from './define';

export default defineCheck<{ readonly written: string }>({
  id: '${id}',
  group: 'text',
  severity: 'warning',
  since: '${version}',
  whileTyping: true,
  source: { by: 'practice', reference: 'practice', certainty: 'assumed', date: '${date}' },
  title: { en: 'What is wrong', ru: 'Что не так' },
  why: { en: 'Why it matters.', ru: 'Почему это важно.' },
  message: ({ written }) => ({ en: \`\${written}: what is wrong and what to do.\`, ru: \`\${written}: что не так и что делать.\` }),
  find({ document }, report) {
    // Report spans of the document, in order: report({ span, data: { written } });
    void document;
    void report;
  },
  examples: {
    bad: [{ text: '[#HSM#]Текст ⟦ошибка⟧' }],
    good: ['[#HSM#]Текст'],
  },
});
`;
}

const problem = main(process.argv[2]);
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 2;
}
