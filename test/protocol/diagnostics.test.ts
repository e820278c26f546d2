import assert from 'node:assert/strict';
import { withServer } from '../support/lsp';

const URI = 'file:///work/a.hsm';
const LONG_HEADER = `[#HSM#]Ждём вас![*HEAD*]${'я'.repeat(61)}`;

describe('protocol: diagnostics', () => {
  it('answers a pull with code, page and source', () =>
    withServer({}, async (client) => {
      await client.open(URI, LONG_HEADER);
      const [first] = await client.pull(URI);
      assert.deepEqual(
        {
          code: first?.code,
          source: first?.source,
          href: first?.codeDescription?.href,
          severity: first?.severity,
        },
        { code: 'header-too-long', source: 'hsm', href: 'hsm-check:/en/header-too-long.md', severity: 1 },
      );
    }));
});
