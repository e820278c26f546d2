import assert from 'node:assert/strict';
import { DEFAULT_CHECK_OPTIONS, LIMITS, parseTemplate, runChecks } from '../../server/src/service';
import { printCanonical } from '../support/print';
import { snippets } from './manifest';

/** The text that accepting a snippet leaves when every place keeps its proposal; one text for each choice. */
function expand(body: string | readonly string[]): string[] {
  const source = typeof body === 'string' ? body : body.join('\n');
  let texts = [''];
  for (const part of source.split(/(\$\{\d+\|[^|]*\|\}|\$\{\d+:(?:\\.|[^\\}])*\}|\$0)/)) {
    const choice = /^\$\{\d+\|([^|]*)\|\}$/.exec(part);
    const place = /^\$\{\d+:(.*)\}$/s.exec(part);
    const options = choice?.[1]?.split(',') ?? [place?.[1] ?? (part === '$0' ? '' : part)];
    texts = texts.flatMap((text) => options.map((option) => text + option.replace(/\\([$}\\])/g, '$1')));
  }
  return texts;
}

const all = Object.entries(snippets).flatMap(([name, { body }]) =>
  expand(body).map((text, index) => ({ name: index === 0 ? name : `${name} (choice ${index + 1})`, text })),
);

describe('snippets', () => {
  it('expand places and choices', () => {
    assert.deepEqual(expand('a ${1:{{1\\}\\}} ${2|b,c|}$0'), ['a {{1}} b', 'a {{1}} c']);
  });

  it('are offered for a new file only, not for a word in a text', () => {
    for (const { prefix, isFileTemplate } of Object.values(snippets)) {
      assert.ok(isFileTemplate);
      assert.equal(prefix, undefined);
    }
  });

  it('have no variable as a blank: to type over one would leave a gap in the numbers', () => {
    for (const [name, { body }] of Object.entries(snippets))
      assert.doesNotMatch([body].flat().join('\n'), /\$\{\d+:\{\{/, name);
  });

  it('every id begins with hsm and belongs to one snippet', () => {
    const ids = Object.values(snippets).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^hsm-(en|ru)(-[a-z]+)?$/);
  });

  it('there are as many in English as in Russian, for the same occasions', () => {
    const occasions = (language: string): string[] =>
      Object.values(snippets)
        .map(({ id }) => id)
        .filter((id) => id.startsWith(`hsm-${language}`))
        .map((id) => id.slice(6))
        .sort();
    assert.deepEqual(occasions('en'), occasions('ru'));
    assert.ok(occasions('en').length >= 10);
  });

  it('are in the language that the id says, their names and proposals too', () => {
    for (const [name, { id, description, body }] of Object.entries(snippets)) {
      const words = [name, description, body]
        .flat()
        .join('\n')
        .replaceAll(/https:\S*|\[[^\]]*\]/g, '');
      const isRussian = id.startsWith('hsm-ru');
      assert.equal(/[а-я]/i.test(words), isRussian, name);
      assert.equal(/[a-z]{2}/i.test(words), !isRussian, name);
    }
  });

  for (const { name, text } of all) {
    it(`${name}: a correct template`, () => {
      assert.doesNotMatch(text, /\$\{|\\/, 'snippet syntax is left over');
      const document = parseTemplate(text);
      assert.equal(document.damagedTags.length, 0);
      assert.equal(printCanonical(document), text, 'tags are flush and in order');
      assert.equal(document.hsm?.span.start, 0);
      assert.equal(document.preambleSections.length + document.repeatedHsm.length, 0);
      const { body, head, foot, image, sections } = document;
      assert.equal(sections.length, [head, foot, image].filter((section) => section !== undefined).length);
      assert.ok(!head || !image);
      assert.ok(body.text.length <= LIMITS.body.value);
      assert.ok((head?.text.length ?? 1) <= LIMITS.header.value);
      assert.ok((foot?.text.length ?? 1) <= LIMITS.footer.value);
      assert.match(body.text, /^\p{L}/u);
      assert.doesNotMatch(body.text, /^\{\{|\}\}[\p{P}\s]*$/u);
      assert.doesNotMatch(foot?.text ?? '', /\{\{/);
      const places = [...body.text.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        places,
        places.map((_, index) => index + 1),
        'variables are numbered in order',
      );
    });

    it(`${name}: no errors and no warnings`, () => {
      const { findings } = runChecks({ document: parseTemplate(text), options: DEFAULT_CHECK_OPTIONS }, {});
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error' || severity === 'warning'),
        [],
      );
    });
  }
});
