import assert from 'node:assert/strict';
import { ServerRequest, type WhyResult } from '../../server/src/shell/protocol';
import { withServer } from '../support/lsp';

describe('protocol: why a message was not delivered', () => {
  it('answers with a page about the nearest template', () =>
    withServer({}, async ({ connection }) => {
      const answer: WhyResult = await connection.sendRequest(ServerRequest.why.method, {
        sent: '[#HSM#]Ваш заказ А-1 готов к выдаче, ждём\u00a0вас.',
        code: 'not-template-match',
        files: [
          {
            uri: 'file:///work/a.hsm',
            text: '[#HSM#]Ваш заказ {{1}} готов к выдаче, ждём вас.',
            name: 'a.hsm',
          },
        ],
      });
      assert.match(answer.markdown, /^# Why was it not delivered\?\n/);
      assert.match(answer.markdown, /## The nearest template\\: a\\\.hsm/);
      assert.match(answer.markdown, /U\\\+00A0 NO\\-BREAK SPACE/);
      assert.match(answer.markdown, /not\\-template\\-match — Edna/);
    }));
});
