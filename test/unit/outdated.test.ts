import assert from 'node:assert/strict';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { isOutdated } from '../../client/src/outdated';

describe('an answer that came too late', () => {
  for (const code of [
    LSPErrorCodes.ContentModified,
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ServerCancelled,
  ]) {
    it(`is not a failure: ${code}`, () => assert.ok(isOutdated(new ResponseError(code, 'changed'))));
  }
  it('is not any other error', () => {
    assert.ok(!isOutdated(new ResponseError(ErrorCodes.InternalError, 'changed')));
    assert.ok(!isOutdated(new Error('changed')));
    assert.ok(!isOutdated(undefined));
  });
});
