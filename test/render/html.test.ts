import assert from 'node:assert/strict';
import {
  foldsBody,
  parseTemplate,
  renderForBpmsoft,
  renderPlainText,
  renderPreview,
} from '../../server/src/service';
import { HOSTILE_TEMPLATES } from '../support/hostile';

const render = (template: string): string => renderPreview(parseTemplate(template), { language: 'en' }).html;

/** The tags that the bubble may be made of, and the attributes that they may carry. */
const TAGS = 'a article blockquote button code div em img li ol p s span strong ul'.split(' ');
const ATTRIBUTES =
  /^(?:hidden|(?:alt|aria-\w+|class|data-\w+|decoding|dir|href|referrerpolicy|rel|role|src|type|value)="[^"<>]*")$/;

describe('bubble HTML', () => {
  it('has enough hostile texts', () => {
    assert.ok(HOSTILE_TEMPLATES.length >= 200, String(HOSTILE_TEMPLATES.length));
  });
  for (const template of HOSTILE_TEMPLATES) {
    it(`has only its own tags and attributes: ${JSON.stringify(template).slice(0, 100)}`, () => {
      const html = render(template);
      const rest = html.replace(
        /<(\/?)([a-z]+)((?:\s[^<>]*)?)>/g,
        (_, closing: string, tag: string, attributes: string) => {
          assert.ok(TAGS.includes(tag), tag);
          for (const attribute of attributes.match(/[^\s"=]+(?:="[^"]*")?/g) ?? []) {
            assert.equal(closing, '');
            assert.match(attribute, ATTRIBUTES);
          }
          return '';
        },
      );
      assert.doesNotMatch(rest, /[<>]/);
      assert.doesNotMatch(html, /href="(?!https?:)/i);
      assert.doesNotMatch(html, /src="(?!https:)/i);
      assert.doesNotMatch(html, /\p{Surrogate}/u);
    });
  }

  it('shows a picture only when it may be loaded', () => {
    const document = parseTemplate('[#HSM#]т[*IMAGE*]https://a.ru/x.jpg');
    assert.match(renderPreview(document, { language: 'en' }).html, /<img src="https:\/\/a\.ru\/x\.jpg"/);
    assert.doesNotMatch(renderPreview(document, { language: 'en', loadImages: false }).html, /<img/);
  });
  it('distinguishes images that are switched off from an untrusted folder, and says what to do', () => {
    const document = parseTemplate('[#HSM#]т[*IMAGE*]https://a.ru/x.jpg');
    const held = (language: 'en' | 'ru', untrusted: boolean): string =>
      renderPreview(document, { language, loadImages: false, untrusted }).html;
    assert.match(held('en', false), /images from the internet are switched off/);
    assert.doesNotMatch(held('en', false), /trust/);
    assert.match(held('en', true), /not said yet that you trust this folder.*>Trust the folder…<\/button>/);
    assert.match(held('ru', true), /не подтвердили, что доверяете этой папке.*>Доверять папке…<\/button>/);
    assert.doesNotMatch(held('en', true), /switched off|<img/);
  });
  it('does not pass an address of a megabyte to the page, and says why', () => {
    const html = render(`[#HSM#]т[*IMAGE*]https://a.ru/${'x'.repeat(1_000_000)}`);
    assert.match(html, /its address is far too long\. Meta allows 2,000 characters\./);
    assert.doesNotMatch(html, /<img/);
    assert.ok(html.length < 20_000, String(html.length));
  });
  it('can omit spans, for exports', () => {
    const document = parseTemplate('[#HSM#]*т* {{1}}[*HEAD*]з');
    assert.doesNotMatch(renderPreview(document, { language: 'en', spans: false }).html, /data-start/);
  });
  it('names the places once, in the order of the file', () => {
    const document = parseTemplate('[#HSM#]{{2}} {{1}} [#A.b#] {{2}}[*FOOT*]{{3}}');
    assert.deepEqual(renderPreview(document, { language: 'en' }).places, ['2', '1', 'A.b', '3']);
  });
  for (const [template, text] of [
    ['', 'Nothing to show yet'],
    ['   \n', 'Nothing to show yet'],
    ['[#HSM#]', 'Nothing to show yet'],
    ['[#HSM#][*FOOT*]п', 'The message has no text'],
  ] as const) {
    it(`helps when ${JSON.stringify(template)} has nothing to show`, () => {
      assert.ok(render(template).includes(text));
    });
  }
});

describe('plain text', () => {
  const cases: readonly (readonly [template: string, text: string])[] = [
    ['[#HSM#]*Привет*, {{1}}', 'Привет, {{1}}'],
    ['[#HSM#]т[*FOOT*]п[*HEAD*]з', 'з\n\nт\n\nп'],
    ['[#HSM#]а\r\n- б\r\n- в', 'а\n• б\n• в'],
    ['[#HSM#]т[*IMAGE*]https://a.ru/x.jpg', 'т'],
    ['[#HSM#]т\n[*FOOT*]*п*', 'т\n\n*п*'],
    ['', ''],
  ];
  for (const [template, text] of cases) {
    it(JSON.stringify(template), () => {
      assert.equal(renderPlainText(parseTemplate(template)), text);
    });
  }
});

describe('text for BPMSoft', () => {
  const cases: readonly (readonly [template: string, text: string])[] = [
    ['[#HSM#]а\r\nб\r\n', '[#HSM#]а\nб'],
    ['\ufeff[#HSM#]а', '[#HSM#]а'],
    ['[#HSM#]а\n\n', '[#HSM#]а\n'],
    ['[#HSM#]а\rб', '[#HSM#]а\nб'],
    [' [#HSM#] а ', ' [#HSM#] а '],
  ];
  for (const [template, text] of cases) {
    it(JSON.stringify(template), () => {
      assert.equal(renderForBpmsoft(parseTemplate(template)), text);
    });
  }
});

describe('the fold of a long body', () => {
  const text = `[#HSM#]${'Ваш заказ готов.\n'.repeat(12)}Ждём!`;
  it('is shown for marketing, where it is known', () =>
    assert.equal(foldsBody(parseTemplate(text), 'marketing'), true));
  for (const category of [undefined, 'utility', 'authentication']) {
    it(`is not shown for the category ${category}`, () =>
      assert.equal(foldsBody(parseTemplate(text), category), false));
  }
  it('is shown for a text that no template can have', () =>
    assert.equal(foldsBody(parseTemplate(`[#HSM#]${'а'.repeat(1025)}`), undefined), true));
});
