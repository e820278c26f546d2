// Lists with fields that are missing, unknown or written in another way, and replies that are no list.
import assert from 'node:assert/strict';
import { readRegisteredList, type RegisteredTemplate } from '../../server/src/service';
import { indexOfRows } from '../support/registered';

const FILE = { name: 'list.json', uri: 'file:///list.json' };

/** Why a file is not a list, in English and Russian. */
function refusal(value: unknown): { readonly kind: string; readonly en: string; readonly ru: string } {
  const read = readRegisteredList(typeof value === 'string' ? value : JSON.stringify(value), FILE);
  assert.ok(!read.ok, 'it was read as a list');
  return { kind: read.problem.kind, ...read.problem.message };
}

/** The only template of a list with this row. */
function template(row: object): RegisteredTemplate {
  const [only] = indexOfRows([row]).templates;
  assert.ok(only);
  return only;
}

const edna = (content: object): RegisteredTemplate =>
  template({
    id: 1,
    name: 'a',
    channelType: 'WHATSAPP',
    status: 'APPROVED',
    content: { text: 'Привет', ...content },
  });
const mango = (content: object, more: object = {}): RegisteredTemplate =>
  template({ id: 1, name: 'a', content: { text: 'Привет', buttons: [], ...content }, ...more });
const meta = (...components: object[]): RegisteredTemplate =>
  template({ name: 'a', status: 'APPROVED', components: [{ type: 'BODY', text: 'Привет' }, ...components] });

describe('a row of Edna', () => {
  it('has no header where its type is none, and one of another kind where it is unknown', () => {
    assert.equal(edna({ header: { headerType: 'NONE', text: 'x' } }).header, undefined);
    const { header } = edna({ header: { headerType: ' Hologram ' } });
    assert.deepEqual(header?.kind === 'other' && header.raw, 'Hologram');
  });
});

describe('a row of Mango', () => {
  it('is approved where it states no status, and else what it states', () => {
    assert.equal(mango({}).status.known, 'APPROVED');
    assert.equal(mango({}, { status: 'PAUSED' }).status.known, 'PAUSED');
  });

  it('has buttons of another kind where the type is missing or unknown', () => {
    const { buttons } = mango({
      buttons: [{ text: 'Да' }, { buttonType: 'FLOW' }, { buttonType: 'url', url: '' }],
    });
    assert.deepEqual(buttons, [
      { kind: 'other', text: 'Да' },
      { kind: 'other', text: '' },
      { kind: 'url', text: '' },
    ]);
  });

  it('has a text header without a type', () => {
    const { header } = mango({ header: { text: 'Заказ' } });
    assert.equal(header?.kind === 'text' && header.content.text, 'Заказ');
  });

  it('is left out without a text', () => {
    const row = { id: 1, name: 'a', content: { text: ' ', buttons: [] } };
    assert.equal(refusal([row]).kind, 'no-texts');
    const read = readRegisteredList(
      JSON.stringify([row, { ...row, content: { text: 'Да', buttons: [] } }]),
      FILE,
    );
    assert.ok(read.ok);
    assert.equal(read.value.templates.length, 1);
    assert.match(read.value.incomplete?.en ?? '', /text/);
  });
});

describe('a row of Meta', () => {
  it('has offers, cards and buttons whose texts are missing', () => {
    const card = {
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Кресло' },
        { type: 'BUTTONS', buttons: [{ type: 'URL' }] },
      ],
    };
    const { extras } = meta({ type: 'LIMITED_TIME_OFFER' }, { type: 'CAROUSEL', cards: [card] });
    assert.deepEqual(extras, [
      { kind: 'limited-time-offer', text: '', expires: false },
      { kind: 'carousel', cards: [{ header: undefined, text: '', buttons: [{ kind: 'url', text: '' }] }] },
    ]);
  });

  it('has a text header without a format', () => {
    const { header } = meta({ type: 'HEADER', text: 'Заказ' });
    assert.equal(header?.kind === 'text' && header.content.text, 'Заказ');
  });

  it('has a name or a text that was written as a number', () => {
    assert.equal(template({ id: 5, name: 77, components: [{ type: 'BODY', text: 12 }] }).body.text, '12');
  });
});

describe('a reply that is no list', () => {
  it('is an error with its code, whatever its form', () => {
    for (const [reply, code] of [
      [{ errors: [{ code: 'denied' }] }, 'denied'],
      [{ code: 401, description: 'x' }, '401'],
      [{ status: '500' }, '500'],
      [{ code: 'access-denied' }, 'access-denied'],
    ] as const) {
      const { kind, en, ru } = refusal(reply);
      assert.equal(kind, 'error-reply', JSON.stringify(reply));
      assert.ok(en.includes(`(${code})`) && ru.includes(`(${code})`), en);
    }
  });

  it('is an error without a code where it only has a message', () => {
    const { kind, en, ru } = refusal({ message: 'Что-то пошло не так' });
    assert.equal(kind, 'error-reply');
    assert.match(en, /answered with an error;/);
    assert.match(ru, /ответил ошибкой:/);
  });

  it('is no error with a code of success', () => {
    assert.equal(refusal({ code: 200 }).kind, 'other-json');
    assert.equal(refusal({ code: 'OK' }).kind, 'other-json');
  });

  it('is a notification, which names what it knows', () => {
    const known = refusal({ type: 'message_matcher.status', payload: { name: 'order', status: 'PAUSED' } });
    assert.match(known.en, /one template “order” \(PAUSED\), without/);
    const unknown = refusal({ type: 'message_matcher.status', payload: {} });
    assert.match(unknown.en, /one template, without/);
    assert.match(unknown.ru, /об одном шаблоне, текста/);
    const value = { message_template_name: 'order', new_category: 'MARKETING' };
    const fromMeta = refusal({ object: 'whatsapp_business_account', entry: [{ changes: [{ value }] }] });
    assert.match(fromMeta.ru, /об одном шаблоне «order» \(MARKETING\), текста/);
  });

  it('is refused at once where it is large and cannot be a list', () => {
    assert.equal(refusal(' '.repeat(1_000_001)).kind, refusal('просто текст').kind);
    assert.equal(refusal(`[${'{"a":1},'.repeat(130_000)}{}]`).kind, 'other-json');
  });
});
