import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, DEFAULT_CHECK_OPTIONS, parseTemplate } from '../server/src/service';
import { printCanonical } from './support/print';
import { checkIds } from './support/check';
import { hsm } from './support/cli';
import { fixAll } from './support/fix-all';

const FOLDER = join(__dirname, '..', 'examples');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

describe('examples', () => {
  const good = readdirSync(FOLDER).filter((name) => name.endsWith('.hsm'));

  it('are the two messages of the manual and ten templates', () => {
    assert.equal(good.length, 12);
  });

  for (const name of good) {
    it(`${name} has no findings and is in canonical form`, async () => {
      const text = read(name);
      const { code, output } = await hsm('check', '--format', 'json', join(FOLDER, name));
      assert.deepEqual(JSON.parse(output), []);
      assert.equal(code, 0);
      assert.equal(printCanonical(parseTemplate(text)), text);
    });
  }

  it("the manual's text-only message has the length of the manual's sample", () => {
    assert.equal(read('bpmsoft-manual-text.hsm').length, 430);
  });

  it("the manual's garbled message gets its footer back", () => {
    const text = read('broken/bpmsoft-manual-image.hsm');
    assert.ok(checkIds(text).includes('image-trailing-text'));
    const repaired = fixAll(text, DEFAULT_CHECK_OPTIONS, {}).text;
    assert.ok(repaired.endsWith('opisanie-lisitsy.jpg[*FOOT*]с вами, команда BPMSoft.'), repaired);
    assert.ok(!checkIds(repaired).includes('image-trailing-text'));
  });
});

describe('broken examples', () => {
  let found: { file: string; check: string }[] = [];
  before(async () => {
    const { output } = await hsm('check', '--format', 'json', join(FOLDER, 'broken'));
    found = JSON.parse(output) as typeof found;
  });

  for (const check of CHECKS) {
    it(`${check.id} is found in its file`, () => {
      const paths = [join('broken', `${check.id}.hsm`), join('broken', check.id, 'template.hsm')];
      const ids = found
        .filter(({ file }) => paths.some((path) => file.endsWith(path)))
        .map((finding) => finding.check);
      assert.ok(ids.includes(check.id), `found instead: ${ids.join(', ')}`);
    });
  }
});
