import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegisteredList, type RegisteredList } from '../../server/src/service';

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
