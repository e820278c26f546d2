import {
  CHECKS,
  companyChecks,
  exampleIndex,
  parseTemplate,
  runChecks,
  type Check,
  type CheckContext,
  type Finding,
} from '../../../server/src/service';
import { fixAll } from '../../support/fix-all';
import { ALL_ON, OPTIONS, type Work } from './work';

/** The parser, each check with its words, fixes and suggestions, and all repairs at once. */
export function* checking(input: string, findings: Finding[]): Generator<Work> {
  yield { name: 'parsing', run: () => parseTemplate(input) };
  const document = parseTemplate(input);
  const context: CheckContext = { document, options: OPTIONS };
  yield {
    name: 'all checks',
    run: () => runChecks({ document: parseTemplate(input), options: OPTIONS }, ALL_ON),
  };
  const own = companyChecks([
    { id: 'company/words', find: '[а-яё]+ [a-z0-9]*|(?:\\{\\{|\\*)+.?', message: 'Нет.' },
  ]);
  for (const check of [...CHECKS, ...own]) {
    if (!mayRun(check, context)) continue;
    const found: Finding[] = [];
    yield {
      name: `the check ${check.id}`,
      run: () => {
        found.length = 0;
        check.run(context, 'error', found);
      },
    };
    if (found.length === 0) continue;
    for (const finding of found) findings.push(finding);
    yield { name: `the words of ${check.id}`, run: () => found.map(({ message }) => message) };
    yield { name: `the fixes of ${check.id}`, run: () => found.map((finding) => finding.fix()) };
    const first = found.slice(0, 20);
    yield {
      name: `twenty suggestions of ${check.id}`,
      run: () => first.map((finding) => finding.suggestions()),
    };
  }
  yield { name: 'fix all', run: () => fixAll(input, OPTIONS, ALL_ON) };
  const registered = [{ name: 'a', text: document.body.text.trim().replaceAll(/\s/g, ' ') || 'а' }];
  yield { name: 'fix all beside a list', run: () => fixAll(input, OPTIONS, {}, registered) };
  const withList = { document: parseTemplate(input), options: OPTIONS, registered: exampleIndex(registered) };
  yield { name: 'all checks beside a list', run: () => runChecks(withList, ALL_ON) };
}

/** What `runChecks` asks first. */
function mayRun({ needsCharacters, needsFacts }: Check, { document }: CheckContext): boolean {
  const hasCharacters = needsCharacters === 0 || (needsCharacters & document.characters) !== 0;
  return hasCharacters && (needsFacts === 0 || (needsFacts & document.facts) !== 0);
}
