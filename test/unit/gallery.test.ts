import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readGalleryMessage } from '../../client/src/gallery/messages';
import { renderGallery } from '../../client/src/gallery/page';
import { expandSnippet, readTemplates } from '../../client/src/gallery/snippets';
import { checkIds } from '../support/check';

const json = readFileSync('snippets/hsm.json', 'utf8');

describe('snippets as texts', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a ${1:{{1\\}\\}} b', 'a {{1}} b'],
    ['${1|сегодня,завтра|} в ${2:{{2\\}\\}}$0', 'сегодня в {{2}}'],
    ['$1${2}x', 'x'],
    ['${1:до ${2:внутри} после}', 'до внутри после'],
    ['5 \\$ и $', '5 $ и $'],
    ['${1|один', 'один'],
  ];
  for (const [snippet, text] of cases) {
    it(`${snippet} → ${text}`, () => assert.equal(expandSnippet(snippet), text));
  }
});

describe('the gallery', () => {
  it('shows what each variable means in its place', () => {
    for (const { name, picture } of readTemplates(json, 'ru')) assert.doesNotMatch(picture, /\{\{/, name);
    const order = readTemplates(json, 'ru').find(({ name }) => name === 'Заказ принят');
    assert.match(order?.text ?? '', /^\[#HSM#\]Здравствуйте, \{\{1\}\}!/);
    assert.match(
      order?.picture ?? '',
      /^\[#HSM#\]Здравствуйте, \[имя клиента\]! Ваш заказ № \[номер заказа\]/,
    );
  });

  it('brings a sample for each variable, so that a new template has no findings', () => {
    for (const { name, text, variables, samples } of readTemplates(json, 'ru')) {
      const numbers = [
        ...new Set(Array.from(text.matchAll(/\{\{(\d+)\}\}/g), ([, number]) => number)),
      ].sort();
      assert.deepEqual([Object.keys(variables), Object.keys(samples)], [numbers, numbers], name);
      const found = checkIds(text, { samples: [{ name: 'Типичный', values: samples }], variables });
      assert.deepEqual(found, [], name);
    }
  });

  for (const language of ['en', 'ru'] as const) {
    it(`has every snippet once, those in the user's language (${language}) first`, () => {
      const templates = readTemplates(json, language);
      assert.equal(templates.length, json.match(/"id":/g)?.length);
      assert.match(templates[0]?.name ?? '', language === 'ru' ? /^Новый шаблон/ : /^New template/);
      const isRussian = templates.map(({ name, text }) => [/[а-я]/.test(name), /[а-я]/.test(text)]);
      const half = templates.length / 2;
      const first = Array.from({ length: half }, () => [language === 'ru', language === 'ru']);
      assert.deepEqual(isRussian.slice(0, half), first);
      assert.deepEqual(
        isRussian.slice(half),
        first.map(([is]) => [!is, !is]),
      );
    });
  }

  it('shows whole templates', () => {
    for (const { name, text } of readTemplates(json, 'ru')) {
      assert.doesNotMatch(text, /\$\{|\\/, name);
      assert.ok(!checkIds(text).includes('missing-hsm-tag'), name);
    }
  });

  const frame = {
    cspSource: 'vscode-resource:',
    nonce: 'abc',
    scriptUri: 'vscode-resource:/gallery.js',
    styleUris: ['vscode-resource:/style.css'],
    language: 'ru',
    title: 'Заголовок <b>',
    hint: 'Подсказка',
    others: 'На других языках',
  };
  it('is a page that loads nothing but its own files, every text escaped', () => {
    const cards = [{ name: 'A & "B"', detail: '<i>', bubble: '', text: '[#HSM#]<script>', own: true }];
    const page = renderGallery({ ...frame, cards });
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      'style-src vscode-resource:',
      "script-src 'nonce-abc'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.match(page, /<button type="button" data-index="0">A &amp; &quot;B&quot;<\/button>/);
    assert.match(page, /<pre>\[#HSM#\]&lt;script&gt;<\/pre>/);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /<[bi]>/);
  });

  it('has the cards in other languages under a heading, each with its place among all', () => {
    const card = (name: string, own: boolean) => ({ name, detail: '', bubble: '', text: name, own });
    const page = renderGallery({ ...frame, cards: [card('свой', true), card('other', false)] });
    assert.match(page, /свой[^]*<h2>На других языках<\/h2>[^]*data-index="1">other/);
    assert.doesNotMatch(renderGallery({ ...frame, cards: [card('свой', true)] }), /<h2>/);
  });

  it('takes only its own messages', () => {
    assert.deepEqual(readGalleryMessage({ type: 'choose', index: 2 }), { type: 'choose', index: 2 });
    for (const strange of [undefined, 'choose', { type: 'choose', index: -1 }, { type: 'open', index: 1 }]) {
      assert.equal(readGalleryMessage(strange), undefined);
    }
  });
});
