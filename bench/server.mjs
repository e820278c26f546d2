// Our server over stdio against the least server on the same library: cold start, memory, key press → diagnostics, hover,
// texts that make careless servers slow.
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Session } from './session.mjs';
import { ADVERSARIAL, template } from './texts.mjs';
import { median, printTable, quantile } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Types a letter in the middle and removes it again; ms from the change to the diagnostics, for each. */
async function keyPresses(session, uri, text, count) {
  const line = Math.floor(text.split('\n').length / 2);
  const at = { line, character: 3 };
  const times = [];
  for (let version = 2; times.length < count; version++) {
    const insert = version % 2 === 0;
    const end = insert ? at : { line, character: 4 };
    const start = performance.now();
    void session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end }, text: insert ? 'ы' : '' }],
    });
    await session.diagnostics(uri);
    times.push(performance.now() - start);
  }
  return times;
}

/** Asks what is at a variable in the middle; ms until the answer is there, for each request. */
async function hovers(session, uri, text, count) {
  const at = text.indexOf('[#Contact', text.length >> 2);
  const before = text.slice(0, at < 0 ? text.indexOf('{{') : at).split('\n');
  const position = { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 3 };
  const times = [];
  while (times.length < count) {
    const start = performance.now();
    await session.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    times.push(performance.now() - start);
  }
  return times;
}

/** One million units of every adversarial kind: ms from `didOpen` to the diagnostics. */
async function adversarial(files, quick) {
  const rows = [];
  const all = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, new Session(file)]));
  for (const session of Object.values(all)) await session.start();
  for (const [kind, make] of Object.entries(ADVERSARIAL)) {
    const text = make(1e6);
    const times = { floor: [], ours: [] };
    for (let round = 0; round < (quick ? 3 : 7); round++) {
      for (const [name, session] of Object.entries(all)) {
        const uri = `file:///${encodeURIComponent(kind)}.hsm`;
        const start = performance.now();
        await session.open(uri, text);
        times[name].push(performance.now() - start);
        void session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      }
    }
    const [floor, ours] = [median(times.floor), median(times.ours)];
    rows.push([kind, floor, ours, ours / floor]);
  }
  for (const session of Object.values(all)) await session.stop();
  rows.sort((a, b) => b[3] - a[3]);
  printTable(
    'Adversarial text, 1 M units: didOpen → diagnostics, ms',
    ['', 'least server', 'ours', 'ratio'],
    rows,
  );
}

export async function server({ quick }) {
  const floor = join(root, 'out', 'bench', 'floor-server.cjs');
  await build({
    entryPoints: [join(root, 'bench', 'floor-server.cjs')],
    outfile: floor,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const files = { floor, ours: join(root, 'dist', 'server', 'server.js') };
  const cold = { floor: [], ours: [] };
  const first = { floor: [], ours: [] };
  const memory = { floor: [], ours: [] };
  for (let round = 0; round < (quick ? 3 : 11); round++) {
    for (const [name, file] of Object.entries(files)) {
      const session = new Session(file);
      await session.start();
      await session.open('file:///first.hsm', template(1000));
      cold[name].push(session.initialize);
      first[name].push(performance.now() - session.started);
      memory[name].push(session.memory());
      await session.stop();
    }
  }
  const row = (what, { floor: a, ours: b }, q = 0.5) => [
    what,
    quantile(a, q),
    quantile(b, q),
    quantile(b, q) / quantile(a, q),
  ];
  const rows = [
    row('spawn → initialize, ms', cold),
    row('spawn → first diagnostics, ms', first),
    row('memory (RSS), one document, MB', memory),
  ];

  const sessions = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, new Session(file)]));
  for (const session of Object.values(sessions)) await session.start();
  for (const [what, size, count] of [
    ['1 KB', 1e3, 300],
    ['100 KB', 1e5, 100],
    ['1 MB', 1e6, 40],
  ]) {
    const text = template(size);
    const uri = `file:///${size}.hsm`;
    const times = { floor: [], ours: [] };
    for (const session of Object.values(sessions)) await session.open(uri, text);
    for (let round = 0; round < (quick ? 2 : 4); round++) {
      for (const [name, session] of Object.entries(sessions)) {
        times[name].push(...(await keyPresses(session, uri, text, count)).slice(10));
      }
    }
    rows.push(row(`didChange → diagnostics, ${what}, p50, ms`, times), row(`… p99, ms`, times, 0.99));
    const hovered = { floor: [], ours: [] };
    for (let round = 0; round < (quick ? 2 : 4); round++) {
      for (const [name, session] of Object.entries(sessions)) {
        hovered[name].push(...(await hovers(session, uri, text, 100)).slice(10));
      }
    }
    rows.push(row(`hover, ${what}, p50, ms`, hovered));
  }
  const thousand = { floor: [], ours: [] };
  for (const [name, session] of Object.entries(sessions)) {
    const start = performance.now();
    for (let index = 0; index < 1000; index++)
      await session.open(`file:///many-${index}.hsm`, template(1000, index));
    thousand[name].push(performance.now() - start);
    memory[name] = [session.memory()];
  }
  rows.push(
    row('1,000 documents opened and checked, ms', thousand),
    row('memory with 1,000 open, MB', memory),
  );
  const idle = { floor: [], ours: [] };
  const before = Object.values(sessions).map((session) => session.cpu());
  await delay(quick ? 2000 : 10_000);
  Object.entries(sessions).forEach(([name, session], index) =>
    idle[name].push(session.cpu() - before[index]),
  );
  rows.push(row(`CPU in ${quick ? 2 : 10} s of rest with 1,000 open, ms`, idle));
  for (const session of Object.values(sessions)) await session.stop();
  printTable('Server over stdio', ['', 'least server', 'ours', 'ratio'], rows);
  await adversarial(files, quick);
  return median(cold.ours);
}
