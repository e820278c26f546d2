import assert from 'node:assert/strict';
import { askedWordsOf } from '../../server/src/service/checks/content/_asked-words';
import { ONE_TIME_CODE, SENSITIVE } from '../../server/src/service/checks/content/_sensitive-words';
import { parseTemplate } from '../../server/src/service/syntax/parser';

/** One text for every branch of the pattern, in Russian and English. */
const SENSITIVE_TEXTS = [
  'номер карты',
  'номер вашей банковской карты',
  'реквизиты карты',
  'данные по вашей карте карточки',
  'срок действия карты',
  'фото карт',
  'скан Карточки',
  'копию карты',
  'CVV',
  'cvc2',
  'ПИН',
  'пин-код',
  'пинкод',
  'пароль',
  'ПАРОЛЯ',
  'паспорт',
  'загранпаспорт',
  'паспортные данные',
  'СНИЛС',
  'кодовое слово',
  'девичью фамилию',
  'номер банковского счета',
  'номер расчётного счёта',
  'credit card',
  'debit cards',
  'bank card',
  'payment cards',
  'card number',
  'card details',
  'password',
  'Passwords',
  'passport number',
  'PIN',
  'pin code',
  'SSN',
  'social security',
  'bank account',
  'national id',
  'IBAN',
];

/** The same for the pattern of one-time codes, with Kazakh and Turkish. */
const CODE_TEXTS = [
  'код подтверждения',
  'пароль для входа',
  'Код авторизации',
  'код верификации',
  'код безопасности',
  'одноразовый пароль',
  'проверочный код',
  'растау коды',
  'verification code',
  'Confirmation password',
  'one-time passcode',
  'one time pin',
  'onetime code',
  'login code',
  'log-in code',
  'sign-in code',
  'signin code',
  'authentication code',
  'security code',
  'OTP',
  'passcode',
  'doğrulama kodunuz',
  'onay kodu',
  'tek kullanımlık şifre',
];

describe('words that ask', () => {
  for (const text of SENSITIVE_TEXTS) {
    it(`“${text}” has a word of the list by which the pattern is tried`, () => {
      const document = parseTemplate(`[#HSM#]Пришлите ${text}, пожалуйста`);
      const { requests, sensitive } = askedWordsOf(document);
      assert.match(` ${text} `, SENSITIVE);
      assert.equal(requests.length, 1);
      assert.ok(sensitive.length > 0);
    });
  }

  for (const text of CODE_TEXTS) {
    it(`“${text}” has words of both lists by which the pattern is tried`, () => {
      const { codes, codeKinds } = askedWordsOf(parseTemplate(`[#HSM#]Ваш ${text}: 1234, никому`));
      assert.match(text, ONE_TIME_CODE);
      assert.ok(codeKinds.length > 0);
      assert.ok(codes.length > 0);
    });
  }

  it('a word can be of two lists', () => {
    const { codes, sensitive } = askedWordsOf(parseTemplate('[#HSM#]Ваш пароль готов'));
    assert.deepEqual(codes, [{ start: 11, end: 17 }]);
    assert.deepEqual(sensitive, codes);
  });
});
