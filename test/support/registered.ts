import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegisteredList, RegisteredIndex, type RegisteredList } from '../../server/src/service';

/** The text of an invented list or request as a service writes it. */
export function sampleText(name: string): string {
  return readFileSync(join(__dirname, '../registered/samples', name), 'utf8');
}

/** The list in one of the samples. */
export function sampleList(name: string): RegisteredList {
  const read = readRegisteredList(sampleText(name), { name, uri: `file:///lists/${name}` });
  assert.ok(read.ok, read.ok ? '' : read.problem.message.en);
  return read.value;
}

/** The templates of a list that is written as these rows, ready to be compared with. */
export function indexOfRows(rows: readonly object[]): RegisteredIndex {
  const read = readRegisteredList(JSON.stringify(rows), { name: 'list.json', uri: 'file:///list.json' });
  assert.ok(read.ok, read.ok ? '' : read.problem.message.en);
  return new RegisteredIndex([read.value]);
}

const CARD = [
  { type: 'HEADER', format: 'IMAGE' },
  { type: 'BODY', text: 'Кресло «Бриз», *скидка* {{1}}' },
  { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Купить', url: 'https://shop.example.com' }] },
];

/** Templates of Meta with what no tag of BPMSoft can say, by the texts that fit them. */
export function extrasIndex(): RegisteredIndex {
  const templates: readonly (readonly [text: string, ...more: readonly object[]])[] = [
    ['Подборка недели', { type: 'CAROUSEL', cards: [{ components: CARD }, { components: CARD }] }],
    [
      'Скидка на всё',
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Только неделю', has_expiration: true } },
      { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', text: 'Скопировать код' }] },
    ],
    ['Можно вам позвонить?', { type: 'call_permission_request' }],
  ];
  const data = templates.map(([text, ...more], id) => ({
    ...{ id: String(id), name: `t${id}`, language: 'ru', status: 'APPROVED', category: 'MARKETING' },
    components: [{ type: 'BODY', text }, ...more],
  }));
  const read = readRegisteredList(JSON.stringify({ data }), { name: 'meta.json', uri: 'file:///meta.json' });
  assert.ok(read.ok, read.ok ? '' : read.problem.message.en);
  return new RegisteredIndex([read.value]);
}
