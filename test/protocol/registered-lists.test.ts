import assert from 'node:assert/strict';
import { ServerRequest, type JudgeListResult, type NameListsResult } from '../../server/src/shell/protocol';
import { ednaRow } from '../support/edna-rows';
import { withServer } from '../support/lsp';

describe('protocol: lists that the client gets', () => {
  const list = (count: number): string =>
    JSON.stringify(Array.from({ length: count }, (_, index) => ednaRow(index, `Текст ${index}`)));

  it('judges a list and says why it is worse, in the language of the user', () =>
    withServer({}, async ({ connection }) => {
      const judge = (text: string, kept?: string): Promise<JudgeListResult> =>
        connection.sendRequest(
          ServerRequest.judgeList.method,
          kept === undefined ? { text } : { text, kept },
        );
      assert.deepEqual(await judge(list(3)), { kind: 'good', templates: 3, approved: 3, why: '' });
      assert.equal((await judge(list(1), list(9))).why, 'The new list has 1 template, the kept one 9.');
      assert.equal((await judge('<html>')).kind, 'useless');
    }));
  it('adds lists to a configuration and leaves the rest of it as it is', () =>
    withServer({}, async ({ connection }) => {
      const name = (text: string): Promise<NameListsResult> =>
        connection.sendRequest(ServerRequest.nameLists.method, { text, pattern: 'registered/*.json' });
      assert.deepEqual(await name(''), {
        patterns: [],
        text: '{\n  "registered": "registered/*.json"\n}\n',
      });
      assert.deepEqual(await name('{\n  // mine\n  "category": "utility"\n}\n'), {
        patterns: [],
        text: '{\n  // mine\n  "category": "utility",\n  "registered": "registered/*.json"\n}\n',
      });
      assert.deepEqual(await name('{ "registered": "old.json" }'), {
        patterns: ['old.json'],
        text: '{ "registered": ["old.json", "registered/*.json"] }',
      });
      const named = '{ "registered": ["registered/*.json"] }';
      assert.deepEqual(await name(named), { patterns: ['registered/*.json'], text: named });
      assert.deepEqual(await name('{ "registered": '), { patterns: [] });
    }));
});
