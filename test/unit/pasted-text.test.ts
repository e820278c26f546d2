import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formattingToPlainText, parseFormatting } from '../../server/src/service';
import { pastedText, type Copied } from '../../server/src/service/pasting';

const START = { before: '', after: '' };

/** What programs put on the clipboard, shortened where it says nothing of the text. */
const CLIPBOARDS: readonly [string, Copied, string][] = [
  [
    'Word',
    {
      text: 'Скидка 20\u00a0% до\u00a0конца мая\r\nНе пропустите!\r\nСтарая цена 500\u00a0₽\r\n',
      html: `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!--
p.MsoNormal {margin:0cm; font-size:11.0pt;}
--></style></head><body lang=RU><!--StartFragment-->
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Скидка 20&nbsp;%</b> до&nbsp;конца
мая<o:p></o:p></p>
<p class=MsoNormal><i>Не <b>пропустите!</b></i></p>
<p class=MsoNormal><s>Старая цена</s> 500&nbsp;₽</p>
<!--EndFragment--></body></html>`,
    },
    '*Скидка 20 %* до конца мая\n_Не_ *_пропустите!_*\n~Старая цена~ 500 ₽',
  ],
  [
    'a list of Word',
    {
      text: 'Возьмите:\r\n·\tпаспорт\r\n·\tполис\r\n1)\tпервый\r\n2)\tвторой\r\n',
      html: `<p class=MsoNormal>Возьмите:</p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>паспорт</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>полис</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1)<span>&nbsp;&nbsp;</span></span>первый</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2)<span>&nbsp;&nbsp;</span></span>второй</p>`,
    },
    'Возьмите:\n- паспорт\n- полис\n1. первый\n2. второй',
  ],
  [
    'Excel',
    {
      text: 'Заказ\t42\r\nСумма\t1\u00a0500 ₽\r\n',
      html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
td {mso-style-parent:style0; font-weight:400;}
.xl65 {mso-style-parent:style0; font-weight:700;}
--></style></head><body><table><!--StartFragment--><tr height=20><td class=xl65 width=64>Заказ</td><td align=right>42</td></tr>
<tr><td class=xl65>Сумма</td><td>1&nbsp;500 ₽</td></tr><!--EndFragment--></table></body></html>`,
    },
    '*Заказ* 42\n*Сумма* 1 500 ₽',
  ],
  [
    'Google Docs',
    {
      text: 'Расписание\n\nПонедельник: 10:00\nВторник',
      html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">Расписание</span></h2><br><p dir="ltr" style="margin-top:0pt"><span style="font-weight:700;font-style:normal;text-decoration:none;white-space:pre-wrap;">Понедельник</span><span style="font-weight:400;white-space:pre-wrap;">: 10:00</span></p><p><span style="font-weight:400;font-style:italic;text-decoration:line-through;white-space:pre-wrap;">Вторник</span></p></b>`,
    },
    'Расписание\n\n*Понедельник*: 10:00\n_~Вторник~_',
  ],
  [
    'a web page',
    {
      text: 'Акция\u200b\n\nТолько до конца мая — подробности здесь.\n\nЛёд\nПламя',
      html: `<meta charset="utf-8"><h1>Акция\u200b</h1><p>Только <strong>до конца мая</strong> —
 подробности <a href="https://example.com/may">здесь</a>.</p><script>alert(1)</script><ul><li>Лёд</li><li><p>Пламя</p></li></ul>`,
    },
    '*Акция*\n\nТолько *до конца мая* — подробности здесь: https://example.com/may.\n\n- Лёд\n- Пламя',
  ],
  [
    'Telegram',
    {
      text: 'Привет! 👋 Завтра в 10:00, см. example.com и +7 (495) 000-00-00',
      html: `<span class="text">Привет! <img class="emoji" alt="👋" src="x.png"> <strong>Завтра</strong> в <em>10:00</em>, см. <a href="https://example.com/">example.com</a> и <a href="tel:+74950000000">+7 (495) 000-00-00</a></span>`,
    },
    'Привет! 👋 *Завтра* в _10:00_, см. example.com и +7 (495) 000-00-00',
  ],
  [
    'WhatsApp on the web',
    {
      text: 'Готово\nЖдём вас',
      html: `<span dir="ltr" class="selectable-text copyable-text" style="white-space: pre-wrap;"><strong class="selectable-text">Готово</strong>\nЖдём <del>вас</del></span>`,
    },
    '*Готово*\nЖдём ~вас~',
  ],
  [
    'an assistant’s answer',
    {
      text: 'Шаги\nОплатите\nПолучите код A-1\n\nЦитата',
      html: `<h3>Шаги</h3><ol start="3"><li><p>Оплатите</p></li><li><p>Получите код <code>A-1</code></p></li></ol><blockquote><p>Цитата</p></blockquote>`,
    },
    '*Шаги*\n3. Оплатите\n4. Получите код `A-1`\n\n> Цитата',
  ],
];

describe('a pasted text', () => {
  for (const [program, copied, expected] of CLIPBOARDS) {
    it(`from ${program} has WhatsApp’s signs`, () => {
      assert.equal(pastedText(copied, START), expected);
    });
  }

  it('has no sign where phones would ignore it', () => {
    const html = 'за<b>каз</b> 2<b>*</b>3 <b>слово</b>м <b>да</b>';
    assert.equal(pastedText({ text: 'заказ 2*3 словом да', html }, START), 'заказ 2*3 словом *да*');
  });

  it('respects what precedes and follows it on the line', () => {
    const copied = { text: 'вас', html: '<b>вас</b>' };
    assert.equal(pastedText(copied, { before: 'Ждём ', after: '!' }), '*вас*');
    assert.equal(pastedText(copied, { before: 'за', after: '' }), 'вас');
    assert.equal(pastedText(copied, { before: '', after: 'm' }), 'вас');
    const list = { text: 'а\nб', html: '<ul><li>а</li><li>б</li></ul>' };
    assert.equal(pastedText(list, { before: 'Возьмите:', after: '' }), '\n- а\n- б');
  });

  it('is only cleaned in a header, from a code editor and without HTML', () => {
    const bold = { text: 'Ждём\u00a0вас\tтут', html: '<b>Ждём&nbsp;вас\tтут</b>' };
    assert.equal(pastedText(bold, undefined), 'Ждём вас тут');
    assert.equal(pastedText({ text: bold.text }, START), 'Ждём вас тут');
    const editor =
      '<meta charset=\'utf-8\'><div style="color: #3b3b3b;font-weight: normal;white-space: pre;"><div><span style="font-weight: bold;">*Ждём*</span></div></div>';
    assert.equal(pastedText({ text: '*Ждём*', html: editor }, START), '*Ждём*');
  });

  it('keeps the space that separates it, and the text when the HTML has none', () => {
    assert.equal(pastedText({ text: ' вас ', html: ' <b>вас</b> ' }, START), ' *вас* ');
    assert.equal(pastedText({ text: 'вас', html: '<img src="a.png"><p hidden></p>' }, START), 'вас');
  });

  it('has the characters that HTML names', () => {
    const html =
      '<i>&laquo;5&nbsp;&lt;&#160;6&raquo;</i> &amp;nbsp; &#x2014; &unknown; &#xd800; <a href="https://e.example/?a=1&amp;b=2">x</a>';
    const text = '«5 < 6» &nbsp; — &unknown; &#xd800; x';
    assert.equal(pastedText({ text, html }, START), `_«5 < 6»_${text.slice(7)}: https://e.example/?a=1&b=2`);
  });

  it('has the numbers of a list as the page shows them, and from one where they are damaged', () => {
    const html = '<ol start=x><li>раз<li value=7>два<li>три</ol>';
    assert.equal(pastedText({ text: 'раз два три', html }, START), '1. раз\n7. два\n8. три');
  });

  it('is as bold as what is around it where a style says so', () => {
    const html = '<b>да <i style="font-weight: inherit">нет</i></b>';
    assert.equal(pastedText({ text: 'да нет', html }, START), '*да _нет_*');
  });

  it('leaves out what the page hides', () => {
    const html = '<p>да<span style="display: none">нет</span><span style="mso-hide:all">нет</span></p>';
    assert.equal(pastedText({ text: 'да', html }, START), 'да');
  });

  it('reads on a phone as the words that were copied', () => {
    const word = fc.constantFrom('а', 'б в', ' ', '1. ', '{{1}}', '-', '👋', '\u00a0', 'x:', '!', '(');
    const node = fc.tuple(
      fc.constantFrom('b', 'i', 's', 'span', 'code'),
      fc.array(word, { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 6 }), (nodes) => {
        const html = nodes.map(([tag, words]) => `<${tag}>${words.join('')}</${tag}>`).join('');
        const text = nodes.map(([, words]) => words.join('')).join('');
        assert.equal(shown(pastedText({ text, html }, START)), shown(pastedText({ text }, START)), html);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to its length', () => {
    const size = 20_000;
    for (const html of [
      '<b>а',
      '<p>',
      '<ul><li>',
      '<b>а</b> ',
      '<a href="https://e.e">а',
      '<td>',
      '&nbsp;',
      '<style>.a{',
    ])
      assert.equal(typeof pastedText({ text: 'а', html: html.repeat(size) }, START), 'string');
  });
});

/** What a phone shows, without whitespace and bullets. */
function shown(text: string): string {
  return formattingToPlainText(parseFormatting(text)).replace(/[\s•-]/g, '');
}
