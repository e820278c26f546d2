// `HSM: Check All Templates` and the list of templates over ten thousand files: what the client does, without a window.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { folderTemplate } from './command-line.mjs';
import { inTurns, median, printTable } from './measure.mjs';
import { Session } from './session.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const server = join(root, 'dist', 'server', 'server.js');
/** As in client/src/folder/templates.ts. */
const BATCH = 40;

function* batchesOf(files) {
  for (let start = 0; start < files.length; start += BATCH) yield files.slice(start, start + BATCH);
}

const readBatch = (batch) => Promise.all(batch.map((file) => readFile(file, 'utf8')));

/** The least that any check of all files does: reads them in the same batches. */
async function readAll(files) {
  const start = performance.now();
  for (const batch of batchesOf(files)) await readBatch(batch);
  return performance.now() - start;
}

/** The same picture over every message, as many a company has it. */
function withOneImage(text) {
  return `${text.replace(/\[\*IMAGE\*\][^[]*/, '')}[*IMAGE*]https://shop.example.ru/banner.png`;
}

/** Reads the files in batches, sends them to the server and collects the findings. Returns the time in ms, the entries and the server's memory. */
async function checkAll(files, change = (text) => text) {
  const session = new Session(server);
  await session.start({ initializationOptions: { configFiles: true, folderIndex: true } });
  const start = performance.now();
  const entries = [];
  let longest = 0;
  let findings = 0;
  await session.connection.sendRequest('hsm/indexFiles', { files: [], restart: true, diagnostics: true });
  for (const batch of batchesOf(files)) {
    const texts = await readBatch(batch);
    const batchFiles = batch.map((file, index) => ({
      uri: pathToFileURL(file).href,
      text: change(texts[index]),
    }));
    const asked = performance.now();
    const result = await session.connection.sendRequest('hsm/indexFiles', {
      files: batchFiles,
      diagnostics: true,
    });
    longest = Math.max(longest, performance.now() - asked);
    entries.push(...result.entries);
    for (const { items } of result.diagnostics) findings += items.length;
  }
  const took = performance.now() - start;
  const memory = session.memory();
  await session.stop();
  if (entries.length !== files.length || findings === 0) throw new Error('Not every file was checked.');
  return { took, longest, memory, entries };
}

async function importArrange() {
  const outfile = join(root, 'out', 'bench', 'arrange.mjs');
  await build({
    entryPoints: [join(root, 'client', 'src', 'folder', 'arrange.ts')],
    ...{ outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' },
  });
  return import(pathToFileURL(outfile).href);
}

export async function folder({ quick }) {
  const place = mkdtempSync(join(tmpdir(), 'hsm-bench-'));
  try {
    const count = quick ? 2000 : 10_000;
    const files = Array.from({ length: count }, (_, index) =>
      join(place, String(index % 100), `${index}.hsm`),
    );
    for (let sub = 0; sub < 100; sub++) mkdirSync(join(place, String(sub)));
    files.forEach((file, index) => writeFileSync(file, folderTemplate(index)));
    await readAll(files); // the system's cache
    const bare = [];
    const checks = [];
    const alike = [];
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      bare.push(await readAll(files));
      checks.push(await checkAll(files));
      alike.push(await checkAll(files, withOneImage));
    }
    const took = median(checks.map((one) => one.took));
    const tookAlike = median(alike.map((one) => one.took));
    const { arrange } = await importArrange();
    const { entries } = checks[0];
    const { compare } = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' });
    const names = entries.map(({ uri }) => uri);
    const lists = inTurns(
      {
        'sort the bare names': () => [...names].sort(compare),
        'by name': () => arrange(entries, { sort: 'name', filter: '' }, 'ru'),
        'by problems': () => arrange(entries, { sort: 'problems', filter: '' }, 'ru'),
        'a filter that fits many': () => arrange(entries, { sort: 'name', filter: 'заказ' }, 'ru'),
        'a filter that fits none': () => arrange(entries, { sort: 'name', filter: 'нет такого' }, 'ru'),
      },
      { rounds: 3, minimum: 1, warmUp: 1 },
    );
    printTable(
      `Check All Templates, ${count} files`,
      ['', 'ms', 'ratio'],
      [
        ['read all files', median(bare), 1],
        ['read and check all files', took, took / median(bare)],
        ['the same with one image in all', tookAlike, tookAlike / median(bare)],
        ['longest wait of another request', median(checks.map(({ longest }) => longest)), '–'],
        ['memory of the server then, MB', median(checks.map(({ memory }) => memory)), '–'],
      ],
    );
    const sorted = lists['sort the bare names'];
    printTable(
      `The list of ${count} templates`,
      ['', 'ms', 'ratio'],
      Object.entries(lists).map(([name, time]) => [name, time, time / sorted]),
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
