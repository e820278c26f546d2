import assert from 'node:assert/strict';
import { CHECKS, DELIVERY_CODES, findDeliveryCodes } from '../../server/src/service';

describe('codes of messages that were not delivered', () => {
  for (const { code, meaning, advice, reference, date } of DELIVERY_CODES) {
    it(`${code} is explained in both languages, with a source`, () => {
      for (const { en, ru } of [meaning, advice]) {
        assert.match(en, /^[A-Z][^а-яё]*\.$/i);
        assert.match(ru, /^[A-ZА-ЯЁ].*[а-яё].*\.$/);
        assert.ok(en.length <= 160 && ru.length <= 160, en);
      }
      assert.match(reference, /^https:|^docs\//);
      assert.match(date, /^\d{4}-\d\d-\d\d$/);
      assert.deepEqual(
        findDeliveryCodes(code).map((found) => found.code),
        [code],
      );
    });
  }

  it('includes each code that a check names', () => {
    const known = new Set(DELIVERY_CODES.map(({ code }) => code));
    const named = CHECKS.flatMap(({ refusedWith }) => refusedWith);
    assert.deepEqual(
      named.filter((code) => !known.has(code)),
      [],
    );
    assert.ok(named.includes('2388299'));
  });

  it('belongs to a check wherever Meta refuses the text of a template', () => {
    const named = new Set(CHECKS.flatMap(({ refusedWith }) => refusedWith));
    const codes = DELIVERY_CODES.filter(({ when, isAboutText }) => when === 'registration' && isAboutText);
    const without = codes.map(({ code }) => code).filter((code) => !named.has(code));
    // A file does not say whether its variables have examples, or what its buttons hold.
    assert.deepEqual(without, ['2388043']);
  });

  const pasted: [string, string[]][] = [
    ['132000', ['132000']],
    ['(#132012) Parameter format does not match format in the created template', ['132012']],
    ['{"error":{"code":100,"error_subcode":2388299}}', ['2388299']],
    ['Error: MATCHED-TEMPLATE-NOT-FOUND', ['matched-template-not-found']],
    ['{"status":"undelivered","error":"not-template-match","code":131053}', ['not-template-match', '131053']],
    ['(#131026) Message undeliverable', ['131026']],
    ['131049: not delivered to maintain healthy ecosystem engagement', ['131049']],
    ['132000 and again 132000', ['132000']],
    ['call +7 900 132 00 00', []],
    ['999999', []],
    ['', []],
  ];
  for (const [text, codes] of pasted) {
    it(`finds ${codes.join(' and ') || 'none'} in “${text}”`, () =>
      assert.deepEqual(
        findDeliveryCodes(text).map(({ code }) => code),
        codes,
      ));
  }
});
