import assert from 'node:assert/strict';
import {
  DEFAULT_CHECK_OPTIONS,
  parseTemplate,
  renderExport,
  runChecks,
  type ExportedMessage,
  type Language,
} from '../../server/src/service';
import { HOSTILE_TEMPLATES } from '../support/hostile';

function message(name: string, template: string, extra: Partial<ExportedMessage> = {}): ExportedMessage {
  const document = parseTemplate(template);
  const { findings } = runChecks({ document, options: DEFAULT_CHECK_OPTIONS }, {});
  return { name, document, findings, nearPercent: 90, ...extra };
}

/** The page without its style, which must not end before its end. */
const page = (messages: readonly ExportedMessage[], language: Language = 'en'): string =>
  renderExport(messages, { language, title: 'Templates', style: 'p{color:red}</style><script>' }).replace(
    /<style>.*?<\/style>/s,
    '',
  );

describe('exported page', () => {
  it('has the message, its lengths and its problems', () => {
    const html = page([message('a.hsm', '[#HSM#]Привет, {1}![*FOOT*]Команда')]);
    assert.match(html, /Привет, /);
    assert.match(html, /12 of 1,024/);
    assert.match(html, /7 of 60/);
    assert.match(html, /data-severity="error"/);
  });
  it('has the lengths of what it draws: a damaged tag is a part of the body', () => {
    const damaged = '[#HSM#]Заказ готов[*FOOTER*]Магазин';
    assert.match(page([message('a.hsm', damaged)]), /28 of 1,024/);
    assert.match(page([message('a.hsm', damaged, { view: 'meant' })]), /11 of 1,024.*7 of 60/s);
  });
  it('colours a length from the share of the limit on that the check near-limit has', () => {
    const one = (nearPercent: number): string =>
      page([message('a.hsm', `[#HSM#]Привет[*HEAD*]${'я'.repeat(45)}`, { nearPercent })]);
    assert.match(one(70), /data-state="near"><dt>Header/);
    assert.match(one(90), /data-state="fits"><dt>Header/);
  });
  it('speaks Russian', () => {
    const html = page([message('a.hsm', '[#HSM#]Привет')], 'ru');
    assert.match(html, /<html lang="ru"/);
    assert.match(html, /6 из 1\u00a0024/);
  });
  it('fills the places and names the set', () => {
    const filled = message('a.hsm', '[#HSM#]Привет, {{1}}!', {
      values: { '1': 'Ева' },
      sampleSet: 'Короткие',
    });
    const html = page([filled]);
    assert.match(html, /Ева/);
    assert.match(html, /Sample values: Короткие/);
  });
  it('has a table of contents for several messages, none for one', () => {
    const one = message('a.hsm', '[#HSM#]а');
    assert.doesNotMatch(page([one]), /<nav/);
    const html = page([one, message('папка/б.hsm', 'б')]);
    assert.match(html, /<a href="#message-2">папка\/б\.hsm<\/a> — errors: 1/);
    assert.match(html, /id="message-2"/);
  });
  it('shows the whole text, and needs nothing from outside but images', () => {
    const html = page([message('a.hsm', `[#HSM#]${'строка\n'.repeat(20)}конец[*IMAGE*]https://a.ru/x.jpg`)]);
    assert.doesNotMatch(html, /data-fold|<button|<link|<script/);
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'; img-src https:/);
    assert.match(html, /data-state="loaded"/);
  });
  for (const [address, en, ru] of [
    ['http://a.ru/x.jpg', /its address must begin with https:/, /адрес должен начинаться с https:/],
    ['картинка.jpg', /not a complete web address/, /не полный веб-адрес/],
    ['https://a.ru/x.gif', /a file of type \.gif\. WhatsApp shows/, /файл типа \.gif\. WhatsApp показывает/],
    ['', /The image has no address/, /У изображения нет адреса/],
  ] as const) {
    it(`says in the bubble why the image will not come: ${address || 'no address'}`, () => {
      const bubble = (language: Language): string =>
        /<article.*<\/article>/s.exec(
          page([message('a.hsm', `[#HSM#]т[*IMAGE*]${address}`)], language),
        )?.[0] ?? '';
      assert.match(bubble('en'), en);
      assert.match(bubble('ru'), ru);
    });
  }

  it('has a text for an image that does not come, with its address', () => {
    const html = page([message('a.hsm', '[#HSM#]т[*IMAGE*]https://a.ru/b/лиса.jpg?x=1&y="2"')]);
    assert.match(html, / alt="Header image: %D0%BB%D0%B8%D1%81%D0%B0\.jpg"/);
    assert.match(
      html,
      / data-missing="The image could not be loaded\. [^"]*:\nhttps:\/\/a\.ru\/b\/лиса\.jpg\?x=1&amp;y=/,
    );
  });

  it('takes names, titles and texts as text', () => {
    for (const hostile of HOSTILE_TEMPLATES) {
      const html = page([message(hostile, hostile, { sampleSet: hostile })]).replace(/="[^"<>]*"/g, '=""');
      assert.doesNotMatch(html, /<script|<iframe|<object|<base|<form|<[a-z][^<>]*\son\w+=/i, hostile);
    }
  });
});
