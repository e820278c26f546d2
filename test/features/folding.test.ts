import { deepEqual } from 'node:assert/strict';
import { getFoldingRanges, parseTemplate } from '../../server/src/service';
import { textDocument } from '../support/features';

/** For every range its lines, joined with `/`. */
function folds(text: string): string[] {
  const lines = text.split(/\r\n|\n/);
  return getFoldingRanges(textDocument(text), parseTemplate(text)).map(({ startLine, endLine }) =>
    lines.slice(startLine, endLine + 1).join('/'),
  );
}

describe('folding', () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    ['sections, each above the next tag', '[#HSM#]А\nБ 🎉\n[*FOOT*]В\nГ\n', ['[#HSM#]А/Б 🎉', '[*FOOT*]В/Г']],
    ['a tag inside a line stays visible', '[#HSM#]А\nБ\nВ[*FOOT*]Г', ['[#HSM#]А/Б']],
    [
      'lists and fences, with CR LF',
      '[#HSM#]А\r\n- б\r\n- в\r\n```г\r\nд```',
      ['[#HSM#]А/- б/- в/```г/д```', '- б/- в', '```г/д```'],
    ],
    ['quotes that follow each other', '[#HSM#]А\n> б\n> в\nГ\n> д', ['[#HSM#]А/> б/> в/Г/> д', '> б/> в']],
    ['one range a line', '[#HSM#]```а\nб```', ['[#HSM#]```а/б```']],
    ['nothing in one line', '[#HSM#]А[*FOOT*]Б', []],
    ['sections before the beginning', '[*FOOT*]А\nБ\n[#HSM#]В', ['[*FOOT*]А/Б']],
    ['empty lines at the end stay', '[#HSM#]А\nБ\n\n\n', ['[#HSM#]А/Б']],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      deepEqual(folds(text), expected);
    });
  }
});
