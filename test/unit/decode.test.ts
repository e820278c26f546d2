import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decode, decodeForReading } from '../../server/src/service';

function decodeText(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  return decoded.ok ? decoded.value.text : undefined;
}

describe('the text of a file in a folder', () => {
  const text = '[#HSM#]Ваш заказ готов 📦';

  it('is read as UTF-8, with or without a byte-order mark', () => {
    assert.equal(decodeText(Buffer.from(text)), text);
    assert.equal(decodeText(Buffer.from(`\ufeff${text}`)), text);
  });

  it('is read as UTF-16 when a byte-order mark says so', () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    assert.equal(decodeText(little), text);
    assert.equal(decodeText(Buffer.from(little).swap16()), text);
  });

  it('keeps a NUL character, which is a finding of its own', () => {
    assert.equal(decodeText(Buffer.from('[#HSM#]При\0вет')), '[#HSM#]При\0вет');
  });

  it('replaces letters of another encoding', () => {
    const windows1251 = Buffer.from([...Buffer.from('[#HSM#]'), 0xcf, 0xf0, 0xe8]);
    assert.equal(decodeText(windows1251), '[#HSM#]\ufffd\ufffd\ufffd');
  });

  it('is nothing for a picture', () => {
    assert.equal(decodeText(readFileSync('images/icon.png')), undefined);
  });

  it('is the beginning of a file that is only read, a letter for each byte, when it is not text', () => {
    assert.match(decodeForReading(readFileSync('images/icon.png')), /^\u0089PNG\r\n[^]{990,}$/);
    assert.equal(decodeForReading(Buffer.from('[{"id"', 'utf16le')), '[\0{\0"\0i\0d\0"\0');
    assert.equal(decodeForReading(Buffer.from('\ufeff[ё]', 'utf16le')), '[ё]');
  });

  it('is empty for an empty file', () => {
    assert.equal(decodeText(new Uint8Array()), '');
  });
});
