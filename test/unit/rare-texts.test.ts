// Texts that nobody writes on purpose: found by the fuzzer (docs/testing.md) and in reports.
import assert from 'node:assert/strict';
import { applyEdits, cleanUpText, DEFAULT_CHECK_OPTIONS, type CheckOptions } from '../../server/src/service';
import { check, checkIds } from '../support/check';
import { fixAll } from '../support/fix-all';

/** What each finding of a check marks. */
function marked(id: string, text: string, options: Partial<CheckOptions> = {}): readonly string[] {
  return check(text, options)
    .filter((finding) => finding.check.id === id)
    .map(({ span }) => text.slice(span.start, span.end));
}

function fixed(text: string): string {
  return fixAll(text, DEFAULT_CHECK_OPTIONS, {}).text;
}

/** What each suggestion of a check makes of a text. */
function suggested(id: string, text: string): readonly string[] {
  return check(text)
    .filter((finding) => finding.check.id === id)
    .flatMap((finding) => finding.suggestions())
    .map(({ edits }) => applyEdits(text, edits).text);
}

describe('rare texts', () => {
  it('an emoji with a keycap sign is checked like any other', () => {
    assert.deepEqual(marked('header-emoji', '[#HSM#]т[*HEAD*]Заказ готов ✅\u20e3'), ['✅']);
  });

  it('invisible characters beyond U+FFFF in an address are reported, and not taken for letters', () => {
    const text = '[#HSM#]т[*IMAGE*]https://a.b/я\u{e0100}.png';
    assert.deepEqual(marked('image-url-nonascii', text), ['я']);
    assert.deepEqual(marked('invisible-character', text), ['\u{e0100}']);
    assert.equal(fixed(text), '[#HSM#]т[*IMAGE*]https://a.b/%D1%8F.png');
  });

  it('two halves around an invisible character do not become a character', () => {
    const [finding] = check('[#HSM#]а\udb40\u{e0100}\udc21').filter(
      (one) => one.check.id === 'invisible-character',
    );
    assert.equal(finding?.fix(), undefined);
  });

  it('a sign between two others that could open is reported once', () => {
    for (const text of ['**(*а*', '**}*а*']) assert.deepEqual(marked('format-unclosed', text), ['*'], text);
  });

  it('an invisible character at the end of an address goes with the space before it', () => {
    assert.equal(fixed('[#HSM#]т[*IMAGE*]а \u{e0100}'), '[#HSM#]т[*IMAGE*]а');
    assert.deepEqual(marked('sign-after-tag', '[#HSM#]т[*FOOT*]\u0000=а'), ['\u0000=']);
  });

  it('a mark that begins in the middle of a character begins before it', () => {
    const text = `[#HSM#]${'a'.repeat(242)}😀bcdefgh`;
    assert.deepEqual(marked('description-too-long', text, { descriptionLength: 250 }), ['😀bcdefgh']);
  });

  it('a body of invisible characters only is empty, before and after they are removed', () => {
    for (const blank of ['\u{e0021}', '\u061c', '\u200b\u{e0100}\u{e0100}']) {
      assert.ok(checkIds(`[#HSM#]${blank}`).includes('empty-body'), JSON.stringify(blank));
    }
  });

  it('every invisible character of a row is removed at once', () => {
    assert.equal(fixed('[#HSM#]Заказ\u{e0100}\u{e0100} готов'), '[#HSM#]Заказ готов');
    assert.equal(fixed('[#HSM#]Заказ\ufe0e\u{e0100} готов'), '[#HSM#]Заказ готов');
  });

  it('a selector that belongs to an ideograph stays', () => {
    assert.deepEqual(marked('invisible-character', '[#HSM#]葛\u{e0100}城'), []);
  });

  it('cleaning up makes no character of two halves', () => {
    const text = '\udb40\u0000\udc7f';
    assert.equal(applyEdits(text, cleanUpText(text)).text, text);
  });

  it('two asterisks with only a space between them are not bold text', () => {
    assert.deepEqual(
      checkIds('[#HSM#]* *[*FOOT*]Клиника').filter((id) => id === 'format-inner-space'),
      [],
    );
    assert.deepEqual(
      checkIds('#HSM#* *').filter((id) => id === 'format-inner-space'),
      [],
    );
    assert.deepEqual(marked('format-inner-space', '[#HSM#]* слово *'), ['* слово *']);
  });

  it('the tag is not inserted without asking before a sign that would become its colon', () => {
    for (const text of ['= Здравствуйте, заказ готов', ': Здравствуйте']) {
      assert.equal(fixed(text), text);
      assert.ok(suggested('missing-hsm-tag', text).includes(`[#HSM#]${text}`));
    }
  });

  it('a colon after a tag that will be removed is reported before it is', () => {
    assert.deepEqual(marked('sign-after-tag', '[#HSM#][#HSM#]: Здравствуйте'), [': ']);
    assert.deepEqual(marked('sign-after-tag', '[#HSM#][/HEAD]= Здравствуйте'), ['= ']);
    assert.deepEqual(marked('sign-after-tag', '[#HSM#]=\u0019а'), ['=']);
  });

  it('a closing tag inside an address is not whitespace', () => {
    const text = '[#HSM#]т[*IMAGE*]http://wwp~[/HEAD]g.jpg';
    assert.deepEqual(marked('image-url-space', text), []);
  });

  it('a variable before [#HSM#] is renamed by itself', () => {
    const text = '{{0}}[#HSM#]Заказ готов';
    for (const result of suggested('variable-name', text)) assert.notEqual(result, text);
  });

  it('the length of the field counts the braces that are missing before [#HSM#]', () => {
    const text = '{1}[#HSM#]Заказ готов';
    assert.deepEqual(marked('description-too-long', text, { descriptionLength: text.length + 2 }), []);
    assert.equal(marked('description-too-long', text, { descriptionLength: text.length + 1 }).length, 1);
  });

  it('a footer is not split off where the template would outgrow its field', () => {
    const text = '[#HSM#]т[*IMAGE*]https://a.b/c.jpg Смотрите';
    const options = { ...DEFAULT_CHECK_OPTIONS, descriptionLength: 45 };
    assert.equal(fixAll(text, options, {}).text, text);
    assert.match(fixed(text), /\[\*FOOT\*\]Смотрите$/);
  });

  it('no check throws on any of these characters at any place', () => {
    const characters = ['\u20e3', '\u{e0021}', '\u{e0100}', '\ud83d', '\udc4d', '\ufe0f', '\u200d', '\u061c'];
    for (const character of characters) {
      for (const place of [
        `[#HSM#]${character}`,
        `[#HSM#]т[*HEAD*]${character}`,
        `[#HSM#]т[*IMAGE*]https://a.b/${character}`,
      ]) {
        assert.doesNotThrow(() => check(place), JSON.stringify(place));
      }
    }
  });
});
