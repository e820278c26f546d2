import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, getRename, parseTemplate, prepareRename } from '../../server/src/service';
import {
  placeholdersOfFile,
  WRITTEN_VARIABLES,
  type Placeholder,
} from '../../server/src/service/model/placeholders';
import type { HsmDocument } from '../../server/src/service/syntax/tree';
import { textDocument } from '../support/features';
import { readCursor } from '../support/marked';

/** The variables of the whole file, in order. */
function variablesOf(document: HsmDocument): readonly Placeholder[] {
  return placeholdersOfFile(document, WRITTEN_VARIABLES);
}

/** The text after renaming what is at `█`; with `!`, why it is refused (in Russian). */
function rename(marked: string, name: string): string {
  const { text, offset } = readCursor(marked);
  const result = getRename(parseTemplate(text), offset, name);
  if (!result) return 'nothing';
  if (!result.ok) {
    ok(result.problem.en.length > 20);
    return `! ${result.problem.ru}`;
  }
  return applyEdits(text, result.value).text;
}

describe('rename', () => {
  const cases: [name: string, marked: string, newName: string, expected: string][] = [
    [
      'swaps with a number that is in use',
      '[#HSM#]🎉 {{█1}} {{2}}\r\n{{3}} {{1}}',
      '3',
      '[#HSM#]🎉 {{3}} {{2}}\r\n{{1}} {{3}}',
    ],
    [
      'leaves the other sections alone',
      '[#HSM#]{{█1}} {{2}}[*HEAD*]Заказ {{1}}',
      '2',
      '[#HSM#]{{2}} {{1}}[*HEAD*]Заказ {{1}}',
    ],
    ['closes a gap', '[#HSM#]{{1}} {{█3}}', '2', '[#HSM#]{{1}} {{2}}'],
    [
      'gives a name, whatever is typed around it',
      '[#HSM#]{{1█}} {{1}}',
      ' {{order_id}} ',
      '[#HSM#]{{order_id}} {{order_id}}',
    ],
    ['gives a name a number', '[#HSM#]{{order█}}, {{name}}', '1', '[#HSM#]{{1}}, {{name}}'],
    ['writes damaged braces right', '[#HSM#]{{ 1█ }} и {1}', 'name', '[#HSM#]{{name}} и {{name}}'],
    ['a damaged neighbour is swapped, too', '[#HSM#]{{█1}} {{2}', '2', '[#HSM#]{{2}} {{1}}'],
    ['does nothing for the same name', '[#HSM#]{{█1}}', '1', '[#HSM#]{{1}}'],
    ['needs a variable', '[#HSM#]При█вет', '1', 'nothing'],
  ];
  for (const [name, marked, newName, expected] of cases) {
    it(name, () => {
      equal(rename(marked, newName), expected);
    });
  }

  it('refuses with a reason', () => {
    match(rename('[#HSM#]{{█1}} {{2}}', '3'), /^! .*подряд.*наибольший возможный — 2/);
    match(rename('[#HSM#]{{█name}}', '2'), /^! .*подряд/);
    match(rename('[#HSM#]{{█a}} {{b}}', 'b'), /^! .*уже есть/);
    match(rename('[#HSM#]{{█a}} {{1}}', '1'), /^! .*уже есть/);
    match(rename('[#HSM#]{{█1}}', 'Имя клиента'), /^! .*Например: imia_klienta/);
    match(rename('[#HSM#]{{█1}}', '0'), /^! Переменная — это число/);
    match(rename('[#HSM#]{{█1}}', ''), /^! /);
  });

  it('begins with the name alone', () => {
    const { text, offset } = readCursor('[#HSM#]👋 {{ 12█ }}');
    const document = textDocument(text);
    const target = prepareRename(document, parseTemplate(text), offset);
    equal(target && document.getText(target.range), '12');
    equal(target?.placeholder, '12');
    equal(prepareRename(document, parseTemplate(text), 0), undefined);
  });

  it('never merges two variables, and renaming back restores the text', () => {
    const place = fc.constantFrom('{{1}}', '{{2}}', '{{3}}', '{{name}}', '{{order_1}}');
    const piece = fc.oneof(place, fc.constantFrom(' слово ', '\r\n', '🎉', '*', '[*HEAD*]', '[*FOOT*]'));
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => `[#HSM#]${pieces.join('')}`);
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.constantFrom('1', '2', '3', '4', 'name', 'other'),
        (before, pick, newName) => {
          const document = parseTemplate(before);
          const variables = variablesOf(document);
          const variable = variables[pick % Math.max(1, variables.length)];
          const result = variable && getRename(document, variable.span.start + 2, newName);
          if (!variable || !result?.ok) return;
          const after = applyEdits(before, result.value).text;
          const renamed = parseTemplate(after);
          // Per section, the same variables are the same: the pattern of names does not change.
          deepEqual(patterns(renamed), patterns(document));
          const index = variables.indexOf(variable);
          const back = getRename(renamed, (variablesOf(renamed)[index]?.span.start ?? 0) + 2, variable.name);
          if (back?.ok) equal(applyEdits(after, back.value).text, before);
        },
      ),
    );
  });
});

/** For every section its variables, each as the index of the first one with its name. */
function patterns(document: ReturnType<typeof parseTemplate>): number[][] {
  return document.allSections.map(({ span }) => {
    const names = variablesOf(document)
      .filter((variable) => variable.span.start >= span.start && variable.span.end <= span.end)
      .map(({ name }) => name);
    return names.map((name) => names.indexOf(name));
  });
}
