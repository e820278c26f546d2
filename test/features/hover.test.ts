import assert from 'node:assert/strict';
import { hover, hoverAt } from '../support/features';

const FAMILY = '👨‍👩‍👧';

/** Marked text, and what the tooltip must say in each language. */
const SAYS: [string, RegExp[], RegExp[]][] = [
  [
    '[#HSM#]Ждём вас[*HE█AD*]Запись',
    [/header text/, /Meta allows 60 characters/, /Header: 6 of 60/, /> Запись/],
    [/заголовок-текст/, /Meta допускает 60 символов/, /Заголовок: 6 из 60/],
  ],
  [
    `[#HSM#]Ждём вас[*FO█OT*]Клиника ${FAMILY}`,
    [/Footer: 16 of 60 characters \(9 visible: an emoji is several\)/],
    [/Подпись: 16 из 60 символов \(видимых — 9: эмодзи идёт за несколько\)/],
  ],
  [
    '[#HS█M#]*Ждём* вас[*HEAD*]Запись[*FOOT*]Клиника',
    [/Body: 10 of 1,024/, /Header: 6 of 60/, /Footer: 7 of 60/, /> \*\*Ждём\*\* вас/],
    [/Текст: 10 из 1\u00a0024/, /Заголовок: 6 из 60/, /Подпись: 7 из 60/],
  ],
  [
    '[#HSM#]А[*IMA█GE*]https://a.ru/1.png',
    [/header image/, /`https:\/\/a\.ru\/1\.png`/],
    [/заголовок-изображение/],
  ],
  [
    '[#HSM#]Вы {{█1}} и {{1}}\nи {{1}} тут',
    [/A place for a value/, /2 more places: lines 1, 2/],
    [/ещё в 2 местах: строки 1, 2/],
  ],
  ['[#HSM#]Вы, [#Con█tact.Name#], тут', [/macro of the BPMSoft platform/], [/Макрос платформы BPMSoft/]],
  // A damaged tag: why it is marked, and not what it would be for.
  [
    '[#HSM#]А[*head█*]Б',
    [/^(?![^]*header text)[^]*in lowercase/],
    [/^(?![^]*заголовок-текст)[^]*прописными/],
  ],
  [
    '[#HSM#]А[*HEAD█ER*]Б',
    [/^(?![^]*header text)[^]*Tag with a wrong name/],
    [/^(?![^]*заголовок-текст)[^]*У тега неверное имя/],
  ],
  [
    '[#НS█M#]Ваш заказ готов.',
    [/^(?![^]*must start|[^]*Body: )[^]*Cyrillic/],
    [/^(?![^]*Текст: )[^]*кирилл/],
  ],
];

describe('hover', () => {
  for (const [marked, english, russian] of SAYS) {
    it(marked, () => {
      for (const pattern of english) assert.match(hover(marked, { language: 'en' }) ?? '', pattern);
      for (const pattern of russian) assert.match(hover(marked, { language: 'ru' }) ?? '', pattern);
    });
  }

  it('returns nothing on plain text', () => {
    assert.equal(hover('[#HSM#]Добрый д█ень, ждём вас завтра'), undefined);
  });

  it('is about the tag, the variable, the address', () => {
    assert.equal(hoverAt('[#HSM#]🎉 А[*FO█OT*]П').about, '[*FOOT*]');
    assert.equal(hoverAt('[#HSM#]Ёлка {{█1}} тут').about, '{{1}}');
    assert.equal(hoverAt('[#HSM#]А[*IMAGE*]https://a█.ru/1.png[*FOOT*]П').about, 'https://a.ru/1.png');
  });

  it('shows the image of an https address only', () => {
    assert.match(hover('[#HSM#]А[*IMAGE*]https://a█.ru/1.png') ?? '', /!\[]\(https:\/\/a\.ru\/1\.png\)/);
    for (const address of [
      'http://a█.ru/1.png',
      'javascript:█alert(1)',
      'file:///█etc/passwd',
      'data:image/█png;base64,AA',
    ]) {
      assert.ok(!(hover(`[#HSM#]А[*IMAGE*]${address}`) ?? '').includes('!['), address);
    }
    const tricky = hover('[#HSM#]А[*IMAGE*]https://a█.ru/1.png)![x](https://evil.ru/x.png') ?? '';
    assert.equal(tricky.match(/!\[/g)?.length, 1);
    assert.ok(!tricky.includes('](https://evil'));
  });

  it('says why something is marked, who demands it, since when, and where its page is', () => {
    const marked = `[#HSM#]А[*HEAD*]${'я'.repeat(61)}█`;
    const text = hover(marked) ?? '';
    assert.match(text, /\*\*Header too long\*\*/);
    assert.match(text, /at most 60 characters/);
    assert.match(text, /\[Meta — stated on this page]\(https:\/\/developers\.facebook\.com/);
    assert.match(text, /2026-11-22/);
    assert.match(text, /\(hsm-check:\/en\/header-too-long\.md\)/);
    const command = hover(marked, { explainCommand: 'hsm.explainCheck', language: 'ru' }) ?? '';
    assert.match(command, /\(command:hsm\.explainCheck\?%5B%22header-too-long%22%5D\)/);
    assert.match(command, /Заголовок слишком длинный/);
  });

  it('shows sample values', () => {
    const samples = [{ name: 'Иванова', values: { '1': 'Мария *<b>', 'Contact.Name': 'Пётр' } }];
    assert.match(hover('[#HSM#]Вы {{█1}} тут', { samples }) ?? '', /`Иванова`.*\n\n> Мария \\\*\\<b\\>/s);
    assert.match(hover('[#HSM#]Вы [#Contact.█Name#] тут', { samples }) ?? '', /> Пётр/);
  });

  describe('shows author text as text', () => {
    const attacks = [
      '<img src=x onerror=alert(1)>',
      '[a](command:evil)',
      '![a](https://evil.ru/x.png)',
      '<https://evil.ru>',
      'https://evil.ru',
      '# Title',
      '- item',
      '1. item',
      '| a | b |',
      '```js',
      '&lt;b&gt;',
      '$(alert)',
    ];
    for (const attack of attacks) {
      it(attack, () => {
        const text = hover(`[#HSM#]А[*FO█OT*]${attack}`) ?? '';
        const quote = text.slice(text.lastIndexOf('\n> ') + 3);
        assert.equal(quote.replace(/\\([!-/:-@[-`{-~])/g, '$1'), attack, 'not the same text');
        assert.ok(!/(^|[^\\])[<>[\]()&#|`$!:]/.test(quote), `${quote} holds a sign that is not escaped`);
      });
    }
    it('names of variables and samples', () => {
      const text = hover('[#HSM#]Вы {{█a`b](x)}} тут') ?? '';
      assert.match(text, /`` {{a`b]\(x\)}} ``/);
    });
    it('lone surrogates and NUL do not reach the editor', () => {
      const text = hover('[#HSM#]А[*FO█OT*]П\ud800\u0000П') ?? '';
      assert.ok(!/\p{Surrogate}/u.test(text));
      assert.ok(!text.includes('\u0000'));
    });
  });
});
