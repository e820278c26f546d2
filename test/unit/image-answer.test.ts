import assert from 'node:assert/strict';
import { findImageFault, type ImageAnswer } from '../../client/src/preview/image-answer';
import { LIMITS } from '../../server/src/service/vocabulary/limits';

const MOST = LIMITS.imageBytes.value;
const answer = (extra: Partial<ImageAnswer>): ImageAnswer => ({
  status: 200,
  contentType: 'image/jpeg',
  contentLength: '',
  ...extra,
});

describe('what the server of an image answers', () => {
  for (const [what, given, kind] of [
    ['an image', {}, undefined],
    ['an image in capitals, with a parameter', { contentType: 'IMAGE/PNG; q=1' }, undefined],
    ['nothing about the type', { contentType: '' }, undefined],
    ['not found', { status: 404, contentType: 'text/html' }, 'not-found'],
    ['gone', { status: 410 }, 'not-found'],
    ['sign in', { status: 401 }, 'refused'],
    ['forbidden', { status: 403 }, 'refused'],
    ['a failure', { status: 503 }, 'error'],
    ['a web page', { contentType: 'text/html; charset=utf-8' }, 'web-page'],
    ['another kind of image', { contentType: 'image/webp' }, 'wrong-type'],
    ['exactly the largest image', { contentLength: String(MOST) }, undefined],
    ['one byte more', { contentLength: String(MOST + 1) }, 'too-large'],
    ['an invalid length', { contentLength: '9e9' }, undefined],
    ['a large file of another kind', { contentType: 'video/mp4', contentLength: '99999999' }, 'wrong-type'],
  ] as const) {
    it(`${what}: ${kind ?? 'no fault'}`, () => {
      assert.equal(findImageFault(answer(given), MOST)?.kind, kind);
    });
  }
  it('gives the numbers that the author needs', () => {
    assert.deepEqual(findImageFault(answer({ status: 404 }), MOST), { kind: 'not-found', status: 404 });
    assert.deepEqual(findImageFault(answer({ contentLength: ' 7000000 ' }), MOST), {
      kind: 'too-large',
      bytes: 7_000_000,
    });
    assert.deepEqual(findImageFault(answer({ contentType: 'image/gif' }), MOST), {
      kind: 'wrong-type',
      type: 'image/gif',
    });
  });
});
