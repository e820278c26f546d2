// Pictures of messages, drawn by a program that answers as a browser would, or does not.
import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hsmWith, TestFolder, type Ran } from '../support/cli';

/** The beginning of a PNG of this height in pixels, as `printf` of a shell writes it. */
const png = (height: number): string => `${'\\0'.repeat(23)}\\${height.toString(8).padStart(3, '0')}`;

/** A program for a shell that measures a page and draws a picture of a height. */
const browser = (measured: string, drawn: number): string => `#!/bin/sh
for word in "$@"; do
  [ "$word" = --dump-dom ] && echo '<html ${measured}>'
  [ "\${word#--screenshot=}" = "$word" ] || printf '${png(drawn)}' > "\${word#--screenshot=}"
  [ "\${word#file://}" = "$word" ] || cp "\${word#file://}" "$PAGE"
done
`;

describe('a picture of a message', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder({
      'a.hsm': '[#HSM#]Заказ {{1}} готов.',
      'hsm.config.json': '{ "samples": { "Образец": { "1": "А-1" } } }',
    });
    process.env['PAGE'] = folder.file('page.html');
  });
  afterEach(() => {
    folder.remove();
    delete process.env['PAGE'];
  });

  const draw = async (program: string, ...args: string[]): Promise<Ran> => {
    folder.write('browser', program);
    chmodSync(folder.file('browser'), 0o755);
    return hsmWith(
      { CHROMIUM: folder.file('browser') },
      folder.path,
      'render',
      'a.hsm',
      '--out',
      'a.png',
      ...args,
    );
  };

  it('is written when the browser has drawn the whole, with places marked where no samples are named', async () => {
    const { code, errors } = await draw(browser('data-measured="100"', 200));
    assert.equal(code, 0, errors);
    assert.equal(readFileSync(folder.file('a.png')).readUInt32BE(20), 200);
    assert.match(folder.read('page.html'), /data-marks="on"/);
    await draw(browser('data-measured="100"', 200), '--samples', 'Образец');
    assert.match(folder.read('page.html'), /data-marks="off"/);
    assert.match(folder.read('page.html'), /А-1/);
  });

  const REFUSED: readonly (readonly [what: string, program: string, says: RegExp])[] = [
    ['cannot be measured', browser('', 200), /The page could not be measured\./],
    ['would be too high', browser('data-measured="40000"', 200), /40,?000.*32,?000/],
    ['was drawn in part only', browser('data-measured="120"', 200), /It drew only 200 of 240 pixels\./],
    ['ends with an error', '#!/bin/sh\necho no display >&2\nexit 3\n', /no display/],
    ['does not start', '#!/no/where\n', /ENOENT|no such file/],
  ];
  for (const [what, program, says] of REFUSED)
    it(`is not written when it ${what}`, async () => {
      const { code, errors } = await draw(program);
      assert.equal(code, 2);
      assert.match(errors, says);
      assert.throws(() => readFileSync(join(folder.path, 'a.png')), /ENOENT/);
    });
});
