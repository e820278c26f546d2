import assert from 'node:assert/strict';
import { CHECKS } from '../server/src/service';
import { circlesOf, mayImport, namesExportedBy, placeOf, SERVICE, serviceGraph } from './support/floors';
import { filesBelow, readText } from './support/repository';

describe('floors of the service', () => {
  const graph = serviceGraph();

  it('hold every file', () => {
    assert.ok(graph.size > 200, `only ${graph.size} files`);
    assert.deepEqual(
      [...graph.keys()].filter((path) => placeOf(path) === undefined),
      [],
    );
  });

  it('are not imported from a lower floor or from a sibling room', () => {
    const up: string[] = [];
    for (const [path, targets] of graph) {
      const from = placeOf(path);
      for (const target of targets) {
        const to = placeOf(target);
        if (from && to && !mayImport(from, to)) up.push(`${path} imports ${target}`);
      }
    }
    assert.deepEqual(up, []);
  });

  it('have no circular imports, types included', () => {
    assert.deepEqual(
      circlesOf(graph).map((circle) => circle.join(' → ')),
      [],
    );
  });

  it('hold each check in the wing of its group', () => {
    for (const { id, group } of CHECKS) {
      assert.ok(graph.has(`${SERVICE}/checks/${group}/${id}`), `${id} is not in checks/${group}/`);
    }
  });

  it('export only what other rooms or tests use', () => {
    const outside = ['server', 'client', 'scripts', 'bench', 'test']
      .flatMap((folder) => filesBelow(folder))
      .filter((path) => /\.(?:ts|mjs|cjs)$/.test(path) && !path.startsWith(`${SERVICE}/`));
    const words = new Set(outside.flatMap((path) => readText(path).match(/\w+/g) ?? []));
    for (const door of ['index', 'hand-over', 'reports/index']) {
      const names = namesExportedBy(`${SERVICE}/${door}.ts`);
      assert.ok(names.length > 10, `only ${names.length} names in ${door}`);
      assert.deepEqual(
        names.filter((name) => !words.has(name)),
        [],
        door,
      );
    }
  });

  it('report an upward import and a circular import', () => {
    const text = placeOf(`${SERVICE}/text/emoji`);
    const check = placeOf(`${SERVICE}/checks/text/tab-character`);
    const wing = placeOf(`${SERVICE}/checks/image/image-extension`);
    assert.ok(text && check && wing);
    assert.equal(mayImport(check, text), true);
    assert.equal(mayImport(text, check), false);
    assert.equal(mayImport(check, wing), false);
    assert.deepEqual(
      circlesOf(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
      [['b', 'c', 'b']],
    );
  });
});
