import assert from 'node:assert/strict';
import { checkIds } from '../support/check';

/**
 * One defect, one finding: texts that several checks could speak of, and the checks that do. Hints about the
 * length are left out.
 */
const CASES: readonly (readonly [name: string, text: string, ids: readonly string[]])[] = [
  // Image addresses.
  ['text after a picture', '[*IMAGE*]https://a.ru/x.jpg Всегда с вами', ['image-trailing-text']],
  ['text glued to a picture', '[*IMAGE*]https://a.ru/x.jpgВсегда с вами', ['image-trailing-text']],
  [
    'text after an address without a file name',
    '[*IMAGE*]https://a.ru/x Всегда с вами',
    ['image-extension', 'image-trailing-text'],
  ],
  [
    'text after a refused type',
    '[*IMAGE*]https://a.ru/x.gif.... с вами',
    ['image-unsupported-type', 'image-trailing-text'],
  ],
  ['a space in the file name', '[*IMAGE*]https://a.ru/my photo.jpg', ['image-url-space']],
  ['a no-break space in the file name', '[*IMAGE*]https://a.ru/my\u00a0photo.jpg', ['image-url-space']],
  [
    'a space in the file name, and text',
    '[*IMAGE*]https://a.ru/my photo.jpg Всегда с вами',
    ['image-url-space', 'image-trailing-text'],
  ],
  ['a line end in the address', '[*IMAGE*]https://a.ru/\nphoto.jpg', ['image-url-space']],
  ['a space after the scheme', '[*IMAGE*]https:// a.ru/photo.jpg', ['image-url-space']],
  ['a query after a space', '[*IMAGE*]https://a.ru/photo.jpg ?w=800', ['image-url-space']],
  ['two addresses', '[*IMAGE*]https://a.ru/1.jpg https://a.ru/2.jpg', ['image-several-urls']],
  ['two glued addresses', '[*IMAGE*]https://a.ru/1.jpghttps://a.ru/2.jpg', ['image-several-urls']],
  [
    'two addresses and text',
    '[*IMAGE*]https://a.ru/1.jpg, https://a.ru/2.jpg Всегда с вами',
    ['image-several-urls', 'image-trailing-text'],
  ],
  ['a footer with a link', '[*IMAGE*]https://a.ru/1.jpg Ждём на https://a.ru', ['image-trailing-text']],
  ['an address in the path of another', '[*IMAGE*]https://img.ru/fit/https://a.ru/1.jpg', []],
  ['http only', '[*IMAGE*]http://a.ru/x.jpg', ['image-not-https']],
  [
    'http and a refused type are two defects',
    '[*IMAGE*]http://a.ru/1.gif',
    ['image-not-https', 'image-unsupported-type'],
  ],
  ['another scheme', '[*IMAGE*]ftp://a.ru/x.gif', ['image-not-https']],
  ['a data address', '[*IMAGE*]data:image/gif;base64,R0lGODlh', ['image-not-https']],
  ['no scheme', '[*IMAGE*]www.a.ru/x.gif', ['image-url-invalid']],
  [
    'no scheme, text after it',
    '[*IMAGE*]www.a.ru/x.jpg Всегда с вами',
    ['image-url-invalid', 'image-trailing-text'],
  ],
  ['a misspelt scheme', '[*IMAGE*]htpps://a.ru/x.jpg', ['image-url-invalid']],
  ['a doubled scheme', '[*IMAGE*]https://https://a.ru/x.jpg', ['image-url-invalid']],
  ['words only', '[*IMAGE*]наша новая картинка', ['image-url-invalid']],
  ['words before the address', '[*IMAGE*]Фото: https://a.ru/x.jpg', ['image-url-invalid']],
  ['a file name', '[*IMAGE*]photo.jpg', ['image-url-invalid']],
  ['quotation marks', '[*IMAGE*]"https://a.ru/x.jpg"', ['image-url-invalid']],
  ['angle brackets', '[*IMAGE*]<https://a.ru/x.jpg>', ['image-url-invalid']],
  ['a stray full stop', '[*IMAGE*]https://a.ru/x.jpg.', ['image-trailing-text']],
  ['an empty section', '[*IMAGE*]', ['empty-section']],
  ['whitespace around the address', '[*IMAGE*]\nhttps://a.ru/x.jpg\n', ['space-around-tag']],
  ['a site without a picture', '[*IMAGE*]https://a.ru', ['image-extension']],
  ['a private host without an ending', '[*IMAGE*]https://localhost/x.jpg', ['image-host-private']],
  ['a variable as the address', '[*IMAGE*]{{1}}', ['placeholder-in-text']],
  ['a zero-width space in the address', '[*IMAGE*]https://a.ru/\u200bx.jpg', ['invisible-character']],
  ['a zero-width space before the address', '[*IMAGE*]\u200bhttps://a.ru/x.jpg', ['invisible-character']],
  ['a closing tag after the address', '[*IMAGE*]https://a.ru/x.jpg[/IMAGE]', ['malformed-tag']],
  ['Cyrillic in the address', '[*IMAGE*]https://a.ru/фото.jpg', ['image-url-nonascii']],
  ['&amp; in the address', '[*IMAGE*]https://a.ru/x.jpg?a=1&amp;b=2', ['image-url-escaped']],
  ['a page of a file service', '[*IMAGE*]https://disk.yandex.ru/i/abc', ['image-host-private']],
  ['an image of Markdown', '[*IMAGE*]![фото](https://a.ru/x.jpg)', ['image-url-invalid']],
  // Header and footer.
  ['a closing tag in the footer', '[*FOOT*]Один[*/FOOT*]', ['malformed-tag']],
  ['two lines in the header', '[*HEAD*]Один\nДва', ['header-newline']],
  ['spaces at the line end of a header', '[*HEAD*]Один  \n  Два', ['header-newline']],
  ['two lines in the footer', '[*FOOT*]Один\r\nДва', ['footer-newline']],
  ['whitespace around a footer', '[*FOOT*] Один \n\n', ['space-around-tag', 'final-newline']],
  ['an invisible character only', '[*FOOT*]\u200b', ['empty-section']],
  // Placeholders of other programs.
  ['a dotted name in braces', 'Привет, {contact.name}!', ['placeholder-foreign']],
  [
    'a dotted name in two braces',
    'Здравствуйте, {{contact.name}}! Ваш заказ готов.',
    ['placeholder-in-text', 'variable-name'],
  ],
  ['a name in braces', 'Привет, {name}!', ['variable-braces']],
  ['a name in bars and stars', 'Привет, *|FNAME|*!', ['placeholder-foreign']],
  ['a place that is an HTML tag', 'Ваш <code> готов', ['html-tag']],
  ['a macro without a dot', 'Привет, [#Имя#]!', ['macro-in-text']],
  ['an operand', 'Привет, %w!', ['edna-operand']],
  // Whitespace in the body.
  ['one space', 'раз два', []],
  ['two spaces', 'раз  два', ['double-space']],
  ['four spaces', 'раз    два', ['double-space']],
  ['five spaces', 'раз     два', ['consecutive-spaces']],
  ['a space at a line end', 'раз \nдва', ['trailing-space']],
  ['six spaces at a line end', 'раз      \nдва', ['trailing-space']],
  ['spaces on an empty line', 'раз\n   \nдва', ['trailing-space']],
  ['three empty lines with spaces', 'раз \n \n\n \nдва', ['consecutive-newlines']],
  ['three empty lines, CR LF', 'раз\r\n\r\n\r\n\r\nдва', ['consecutive-newlines']],
  ['one empty line, CR LF', 'раз\r\n\r\nдва', []],
  ['a tab', 'раз\tдва', ['tab-character']],
  ['a tab among spaces', 'раз  \t  два', ['tab-character']],
  ['a tab at a line end', 'раз\t\nдва', ['tab-character']],
  ['a no-break space', 'раз\u00a0два', ['no-break-space']],
  ['a no-break space beside spaces', 'раз  \u00a0 два', ['no-break-space']],
  ['a no-break space on an empty line', 'раз\n\u00a0\n\nдва', ['no-break-space']],
  ['a tab and a no-break space are two defects', 'раз\t\u00a0два', ['tab-character', 'no-break-space']],
  ['a zero-width space between spaces', 'раз \u200b два', ['invisible-character']],
  ['a line separator', 'раз\u2028два', ['invisible-character']],
  ['a no-break space before a tag', 'раз\u00a0[*FOOT*]Один', ['space-around-tag']],
  ['a tab at the end', 'раз\t', ['final-newline']],
  [
    'a no-break space in a variable',
    'Ваш заказ {{\u00a01}} ждёт вас',
    ['placeholder-in-text', 'variable-braces'],
  ],
  ['half of an emoji', 'раз \ud83d два', ['lone-surrogate']],
  ['a lost character', 'раз \ufffd два', ['lone-surrogate']],
  ['a lone CR', 'раз\rдва', ['carriage-return']],
];

describe('one defect has one finding', () => {
  for (const [name, tail, ids] of CASES) {
    it(name, () => {
      const text = tail.startsWith('[') ? `[#HSM#]Ждём вас!${tail}` : `[#HSM#]${tail}`;
      assert.deepEqual(
        checkIds(text).filter((id) => id !== 'near-limit'),
        ids,
      );
    });
  }

  it('whitespace before a text without [#HSM#]', () => {
    assert.deepEqual(checkIds('  Ждём вас!'), ['leading-trailing-space', 'missing-hsm-tag']);
  });

  it('the body after an image address is not reported as text after the address', () => {
    const image = '[*IMAGE*]https://a.ru/x.jpg';
    assert.deepEqual(checkIds(`[#HSM#]${image}\nЖдём вас завтра![*FOOT*]Клиника`), ['body-in-header']);
    assert.deepEqual(checkIds(`[#HSM#]${image} Ждём вас завтра!`), ['body-in-header']);
  });

  it('the body in the footer is reported neither as a footer of two lines nor as too long', () => {
    assert.deepEqual(checkIds(`[#HSM#][*FOOT*]Клиника\nЖдём вас${' утром'.repeat(20)}.`), ['body-in-header']);
  });

  it('the body in the header is reported neither as a header of two lines nor as too long', () => {
    assert.deepEqual(checkIds(`[#HSM#][*HEAD*]Ждём вас!\nВ десять${' утра'.repeat(20)}.`), [
      'body-in-header',
    ]);
  });
});
