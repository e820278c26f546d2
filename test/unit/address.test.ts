import assert from 'node:assert/strict';
import { pathBelow, pathFrom } from '../../server/src/service/project/address';

describe('the path of a file below a folder', () => {
  for (const [folder, address, below, from] of [
    ['file:///a/', 'file:///a/b.hsm', 'b.hsm', 'b.hsm'],
    ['file:///a/', 'file:///a/%D0%BE.hsm', 'о.hsm', 'о.hsm'],
    ['file:///a/', 'file:///a/50%25%zz.hsm', '50%25%zz.hsm', '50%25%zz.hsm'],
    ['file:///c:/a/', 'file:///c%3A/a/b.hsm', 'b.hsm', 'b.hsm'],
    ['file:///a/c/', 'file:///a/b/d.hsm', undefined, '../b/d.hsm'],
    ['file:///a/', 'vscode-vfs:///a/b.hsm', undefined, undefined],
    ['file://one/a/', 'file://other/a/b.hsm', undefined, undefined],
    ['', 'untitled:1', undefined, undefined],
  ] as const)
    it(`${address} from ${folder || 'nowhere'}`, () => {
      assert.equal(pathBelow(folder, address), below);
      assert.equal(pathFrom(folder, address), from);
    });
});
