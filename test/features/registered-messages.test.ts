// What the checks of registered templates say and offer, for each way in which parts can differ.
import assert from 'node:assert/strict';
import { RegisteredIndex, type Finding, type LocalizedText } from '../../server/src/service';
import { contextOf } from '../support/check';
import { checkById } from '../support/check';
import { ednaRow } from '../support/edna-rows';
import { indexOfRows } from '../support/registered';
import { applyEdits } from '../../server/src/service/vocabulary/edited-text';

function find(id: string, text: string, rows: readonly object[] | RegisteredIndex): readonly Finding[] {
  const registered = rows instanceof RegisteredIndex ? rows : indexOfRows(rows);
  const findings: Finding[] = [];
  checkById(id).run({ ...contextOf(text), registered }, 'error', findings);
  return findings;
}

const BODY = 'Ваш заказ готов к выдаче.';
const row = (content: object, more: object = {}): object =>
  ednaRow(1, BODY, { content: { text: BODY, ...content }, ...more });

const TEXT_HEADER = { header: { headerType: 'TEXT', text: 'Заказ готов' } };
const IMAGE_HEADER = { header: { headerType: 'IMAGE' } };

describe('registered parts that differ', () => {
  /** The first message, and what its suggestion makes of the text. */
  const shown = (text: string, content: object, more: object = {}): [LocalizedText, string | undefined] => {
    const [finding] = find('registered-parts-differ', text, [row(content, more)]);
    assert.ok(finding);
    const [suggestion] = finding.suggestions();
    return [finding.message, suggestion && applyEdits(text, suggestion.edits).text];
  };

  it('removes a footer and a header that are not registered', () => {
    const [footer, withoutFooter] = shown(`[#HSM#]${BODY}[*FOOT*]Магазин`, {});
    assert.match(footer.en, /^“t1” is registered without a footer\./);
    assert.match(footer.ru, /зарегистрирован без подписи\./);
    assert.equal(withoutFooter, `[#HSM#]${BODY}`);
    const [header, withoutHeader] = shown(`[#HSM#]${BODY}[*HEAD*]Заказ`, {});
    assert.match(header.en, /is registered without a header\./);
    assert.equal(withoutHeader, `[#HSM#]${BODY}`);
  });

  it('takes the registered text header, in place of an image too', () => {
    const fixed = `[#HSM#]${BODY}[*HEAD*]Заказ готов`;
    const [message, added] = shown(`[#HSM#]${BODY}`, TEXT_HEADER);
    assert.match(message.en, /with the text header “Заказ готов”\./);
    assert.match(message.ru, /с текстовым заголовком «Заказ готов»\./);
    assert.equal(added, fixed);
    assert.equal(shown(`[#HSM#]${BODY}[*IMAGE*]https://example.com/1.png`, TEXT_HEADER)[1], fixed);
    const both = `[#HSM#]${BODY}[*HEAD*]Заказ готов[*IMAGE*]https://example.com/1.png`;
    assert.equal(shown(both, TEXT_HEADER)[1], fixed);
  });

  it('says that an image alone is registered, and offers nothing without its address', () => {
    const both = `[#HSM#]${BODY}[*HEAD*]Заказ[*IMAGE*]https://example.com/1.png`;
    const [message, fixed] = shown(both, IMAGE_HEADER);
    assert.match(message.en, /is registered with an image only\./);
    assert.match(message.ru, /с изображением и больше ничем\./);
    assert.equal(fixed, undefined);
  });

  it('says which header BPMSoft cannot write, and offers nothing', () => {
    const [message, fixed] = shown(`[#HSM#]${BODY}`, { header: { headerType: 'VIDEO' } });
    assert.match(message.en, /is registered with a video, which BPMSoft has no tag for\./);
    assert.equal(fixed, undefined);
    const [other] = shown(`[#HSM#]${BODY}`, { header: { headerType: 'HOLOGRAM' } });
    assert.match(other.en, /with a header of another kind/);
  });

  it('states the status of a template that cannot be sent, in its own word where it is unknown', () => {
    const text = `[#HSM#]${BODY}[*FOOT*]Магазин`;
    assert.match(shown(text, {}, { status: 'REJECTED' })[0].en, /^“t1” \(rejected\) is registered/);
    assert.match(shown(text, {}, { status: 'frozen' })[0].ru, /^Шаблон «t1» \(FROZEN\) зарегистрирован/);
  });

  it('cuts a long footer in the message between characters', () => {
    const [message] = shown(`[#HSM#]${BODY}`, { footer: { text: `${'я'.repeat(23)}😀 и ещё` } });
    assert.match(message.en, /with the footer “я{23}…”/);
  });
});

describe('several registered templates with one text', () => {
  const messages = (...more: readonly object[]): string[] =>
    find(
      'registered-ambiguous',
      `[#HSM#]${BODY}`,
      more.map((one, index) => ({ ...ednaRow(index + 1, BODY), ...one })),
    ).map(({ message }) => message.en);

  it('counts those that are not named', () => {
    assert.match(messages({}, {}, {}, {}).join(), /^“t1” and “t2” \(and 2 more\) both fit/);
    assert.match(messages({}, {}).join(), /^“t1” and “t2” both fit/);
  });

  it('are no matter where only one of a language is approved', () => {
    assert.deepEqual(messages({}, { status: 'REJECTED' }), []);
    assert.deepEqual(messages({}, { language: 'EN' }), []);
    assert.deepEqual(messages({}, { language: '' }), []);
  });

  it('are ambiguous where neither states its language, and are named by number without a name', () => {
    const [first, second] = [{ language: '', name: '' }, { language: '' }];
    assert.match(messages(first, second).join(), /^no\. 1 and “t2” both/);
    const nameless = messages({ name: '', id: undefined }, { id: undefined });
    assert.match(nameless.join(), /^a nameless template and “t2” both/);
  });
});

describe('a text that is not registered', () => {
  /** The message, and what the suggestion makes of the text. */
  const shown = (body: string, registered: string): [string, string, string | undefined] => {
    const text = `[#HSM#]${body}`;
    const [finding] = find('not-registered', text, [ednaRow(1, registered)]);
    assert.ok(finding);
    const [suggestion] = finding.suggestions();
    const { en, ru } = finding.message;
    return [en, ru, suggestion && applyEdits(text, suggestion.edits).text];
  };

  it('is compared with the closest template: what it has more, and what it lacks', () => {
    const registered = 'Ваш заказ готов к выдаче сегодня вечером.';
    const [en, ru, shorter] = shown(registered.replace('готов', 'уже готов'), registered);
    assert.match(en, /The closest is “t1”: without “уже.*”\.$/);
    assert.match(ru, /Ближайший шаблон — «t1»: без «уже.*»\.$/);
    assert.equal(shorter, `[#HSM#]${registered}`);
    const [enLonger, ruLonger, longer] = shown(registered.replace('готов ', ''), registered);
    assert.match(enLonger, /“t1”: with “готов.*”\.$/);
    assert.match(ruLonger, /«t1»: с текстом «готов.*»\.$/);
    assert.equal(longer, `[#HSM#]${registered}`);
  });

  it('keeps the values, and is not replaced where a placeholder would take the place of one', () => {
    const registered = 'Ваш заказ {{1}} готов и ждёт вас до вечера.';
    const [, , fixed] = shown('Ваш заказ А-1 ждёт вас до вечера.', registered);
    assert.equal(fixed, '[#HSM#]Ваш заказ А-1 готов и ждёт вас до вечера.');
    const [, , replaced] = shown('Ваш заказ\nготов и ждёт вас до вечера.', registered);
    assert.equal(replaced, undefined);
  });
});

describe('buttons of a registered template', () => {
  it('are named up to three, and the others counted', () => {
    const buttons = ['Раз', 'Два', 'Три', 'Четыре', 'Пять'].map((text) => ({
      buttonType: 'QUICK_REPLY',
      text,
    }));
    const content = { text: BODY, keyboard: { rows: [{ buttons }] } };
    const [finding] = find('registered-has-buttons', `[#HSM#]${BODY}`, [ednaRow(1, BODY, { content })]);
    assert.match(finding?.message.en ?? '', /“Раз”, “Два”, “Три”, 2 more/);
    assert.match(finding?.message.ru ?? '', /«Раз», «Два», «Три», ещё 2/);
  });
});

describe('registered characters that differ', () => {
  const message = (body: string, registered: string): LocalizedText | undefined =>
    find('registered-characters-differ', `[#HSM#]${body}`, [ednaRow(1, registered)])[0]?.message;

  it('are placed by the word after them, else by the word before them', () => {
    assert.match(message('Заказ  готов', 'Заказ готов')?.en ?? '', /“готов”/);
    assert.match(message('Заказ готов\u200b', 'Заказ готов')?.en ?? '', /after “готов”/);
    assert.match(message('Заказ готов\u200b', 'Заказ готов')?.ru ?? '', /после «готов»/);
  });
});
