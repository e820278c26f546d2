import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { explanationUri, getDiagnostics, messageLines, type Language } from '../../server/src/service';
import { EXPLANATION_SCHEME } from '../../server/src/shell/protocol';
import { check } from '../support/check';
import { textDocument } from '../support/features';
import { readMarked } from '../support/marked';

function diagnostics(text: string, maximum = 100, language: Language = 'en') {
  return getDiagnostics(textDocument(text), check(text), { language, maximum, relatedInformation: true });
}

function messageOf(diagnostic: Diagnostic | undefined): string {
  return typeof diagnostic?.message === 'string' ? diagnostic.message : '';
}

describe('diagnostics', () => {
  it('have a message, a range, a severity, a source and a link', () => {
    const { text, spans } = readMarked(`[#HSM#]🎉 Ёлка\r\nи шар[*HEAD*]${'я'.repeat(60)}⟦эю⟧`);
    const document = textDocument(text);
    const found = diagnostics(text).find(({ code }) => code === 'header-too-long');
    assert.ok(found && spans[0]);
    assert.deepEqual(found.range, {
      start: document.positionAt(spans[0].start),
      end: document.positionAt(spans[0].end),
    });
    assert.equal(found.range.start.line, 1);
    assert.equal(found.severity, 1);
    assert.equal(found.source, 'hsm');
    assert.equal(found.codeDescription?.href, 'hsm-check:/en/header-too-long.md');
    assert.match(messageOf(found), /62 characters/);
  });

  const long = 'я'.repeat(60);
  const lines: [string, string][] = [
    [`${long}. Сократите на 3 символа.`, `${long}. Сократите на 3 символа.`],
    [
      `${long}: шаблон отклонят. Сократите его на 3 символа.`,
      `${long}: шаблон отклонят.\nСократите его на 3 символа.`,
    ],
    [
      `${long} стоят. BPMSoft их покажет. Напишите [*FOOT*].`,
      `${long} стоят. BPMSoft их покажет.\nНапишите [*FOOT*].`,
    ],
    [
      `${long} стоят. Значит, BPMSoft покажет всё, что там есть. Напишите.`,
      `${long} стоят.\nЗначит, BPMSoft покажет всё, что там есть. Напишите.`,
    ],
    [`“www. ${long}” и 3.5 см. это ${long}. Напишите.`, `“www. ${long}” и 3.5 см. это ${long}.\nНапишите.`],
  ];
  for (const [message, shown] of lines) {
    it(`break a long message between sentences: ${message}`, () => {
      assert.equal(messageLines(message), shown);
    });
  }

  it('are in the language of the user', () => {
    const text = `[#HSM#]А[*HEAD*]${'я'.repeat(61)}`;
    assert.match(messageOf(diagnostics(text, 100, 'ru')[0]), /[а-яё]/i);
    assert.equal(diagnostics(text, 100, 'ru')[0]?.codeDescription?.href, 'hsm-check:/ru/header-too-long.md');
  });

  it('name the other place where there are two', () => {
    const text = '[#HSM#]А[*FOOT*]Б[*FOOT*]В';
    const found = diagnostics(text).find(({ code }) => code === 'duplicate-tag');
    assert.equal(found?.relatedInformation?.length, 1);
    assert.equal(found.relatedInformation[0]?.location.range.start.character, 8);
    const without = getDiagnostics(textDocument(text), check(text), {
      language: 'en',
      maximum: 100,
      relatedInformation: false,
    });
    assert.ok(without.every((diagnostic) => diagnostic.relatedInformation === undefined));
  });

  it('fade what is not a part of the message', () => {
    const tagged = diagnostics('Привет [#HSM#]А[*head*]Б').map(({ code, tags }) => [code, tags]);
    assert.deepEqual(tagged, [
      ['text-before-hsm', [1]],
      ['tag-case', undefined],
    ]);
  });

  it('are cut at the maximum, the worst kept, with a notice', () => {
    const text = `[#HSM#]${'а  б '.repeat(200)}[*head*]Б`;
    const all = diagnostics(text, 100_000);
    assert.ok(all.length > 150);
    const cut = diagnostics(text, 100);
    assert.equal(cut.length, 101);
    assert.equal(cut[0]?.code, 'more-problems');
    assert.equal(cut[0].severity, 3);
    assert.deepEqual(cut[0].range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.match(messageOf(cut[0]), new RegExp(`${all.length - 100} more`));
    assert.match(messageOf(diagnostics(text, 100, 'ru')[0]), new RegExp(`ещё ${all.length - 100} `));
    assert.ok(
      cut.some(({ code }) => code === 'tag-case'),
      'an error at the end was cut off',
    );
    assert.equal(diagnostics(text, all.length).length, all.length);
  });

  it('link to the scheme that the client shows', () => {
    assert.equal(explanationUri('a', 'ru'), `${EXPLANATION_SCHEME}:/ru/a.md`);
  });
});
