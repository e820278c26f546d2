import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasOnlyPlainRuns } from '../../server/src/service/model/plain-runs';
import { parseTemplate } from '../../server/src/service/syntax/parser';
import { parseFormatting } from '../../server/src/service/text/formatting/formatting';
import { findFormattingDefects } from '../../server/src/service/text/formatting/defects';
import { check } from '../support/check';

/** The findings of the checks of contents about a body. */
function contentFindings(body: string): string[] {
  return check(`[#HSM#]${body}`, { allowPlaceholders: true })
    .filter(({ check: { group } }) => group === 'content')
    .map((finding) => finding.check.id);
}

/** Asks about a body; what follows it must not matter. */
function isPlain(text: string): boolean {
  return hasOnlyPlainRuns(parseTemplate(`[#HSM#]${text}[*FOOT*]*_~\`\`\``));
}

describe('texts whose formatting needs no closer look', () => {
  const plain = [
    'Добрый день!',
    '*Важно:* завтра _не работаем_, ~вчера~ и `код`',
    '* пункт\n* другой *пункт*\n- третий',
    '> *цитата*',
    '*_оба_*, _a *b* c_',
    '```много\nстрок * и _```.',
    '«*Ромашка*» 🌼*да*🌼',
  ];
  for (const text of plain) {
    it(JSON.stringify(text), () => {
      assert.equal(isPlain(text), true);
    });
  }

  it('never have a defect', () => {
    const pieces = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '```',
      ' ',
      '\n',
      'я',
      'a',
      '1',
      '.',
      '🌼',
      '> ',
      '- ',
    );
    let plainTexts = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        if (!isPlain(text)) return;
        plainTexts++;
        const defects = findFormattingDefects(parseFormatting(text));
        assert.deepEqual(Object.values(defects).flat(), [], JSON.stringify(text));
      }),
      { numRuns: 4000 },
    );
    assert.ok(plainTexts > 200, `only ${plainTexts} texts were plain`);
  });
});

describe('checks of formatting together', () => {
  const cases: [string, string[]][] = [
    ['**Важно** завтра', ['markdown-bold']],
    ['Наберите *100# или *105*1# и ждите', []],
    ['Важно *завтра * утром', ['format-inner-space']],
    ['Сверх*скидка* завтра', ['format-glued']],
    ['Важно *завтра\nутром* рано', ['format-across-lines']],
    ['Важно *завтра утром', ['format-unclosed']],
    ['# Важно\r\nзавтра', ['markdown-syntax']],
    ['Важно <br> завтра', ['html-tag']],
    ['2 * 3 = 6, ~20 минут, snake_case_name и ____', []],
    ['Цена 100 ₽*\n*без доставки', []],
    ['Ссылка https://example.ru/a_b_c*d и {{order_id}}, *готово*', []],
  ];
  for (const [body, expected] of cases) {
    it(`${JSON.stringify(body)}: ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(contentFindings(body), expected);
    });
  }
});

describe('checks of what a message asks for', () => {
  const cases: [string, string[]][] = [
    ['Пришлите фото вашего паспорта менеджеру.', ['asks-sensitive-data']],
    ['Назовите ПИН-код оператору.', ['asks-sensitive-data']],
    ['Please send us your credit card number.', ['asks-sensitive-data']],
    ['Не сообщайте никому код и пароль.', []],
    ['Никогда не просите отправить пароль.', []],
    ['Банк никогда не попросит назвать CVV.', []],
    ['Введите пароль в личном кабинете.', []],
    ['Назовите пароль {{1}} на входе.', []],
    ['Назовите пин-код 4821 у двери.', []],
    ['Отправьте заявку, а паспорт возьмите с собой.', []],
    ['Отправьте, пожалуйста, скан паспорта.', ['asks-sensitive-data']],
    ['Сообщаем, что ваш загранпаспорт готов.', []],
    ['Укажите номер карты лояльности.', []],
    ['Передайте ветеринару паспорт питомца.', []],
    ['Картой можно оплатить на месте, напишите нам.', []],
    ['Ваш код для входа: {{1}}. Никому его не сообщайте.', ['one-time-code']],
    ['Одноразовый пароль 482193 действует 5 минут.', ['one-time-code']],
    ['Код домофона 4821.', []],
    ['Введите код из сообщения.', []],
  ];
  for (const [body, expected] of cases) {
    it(`${body} ${expected.join(', ')}`, () => {
      assert.deepEqual(contentFindings(body), expected);
    });
  }
});
