// Runs the suite of test/vscode/suite inside a real VS Code extension host:
//   node scripts/host/run-suite.mjs node|web|desktop [--grep TEXT] [--reversed] [--verbose]
// Exit code: 0 all passed, 1 a test failed, none was run or VS Code did not finish, 77 it cannot run here.
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../test/layers.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { runInDesktop } from './desktop.mjs';
import { removeFolder, temporaryFolder } from './processes.mjs';
import { suiteListener } from './suite-lines.mjs';
import { runInWindow } from './suite-window.mjs';

const { values, positionals } = parseArgs({
  options: {
    extension: { type: 'string', default: root },
    suite: { type: 'string', default: join(root, 'test', 'vscode', 'suite') },
    folder: { type: 'string', default: join(root, 'test', 'vscode', 'workspace') },
    grep: { type: 'string', default: '' },
    reversed: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '8' },
    verbose: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

async function main() {
  const [host] = positionals;
  if (host !== 'node' && host !== 'web' && host !== 'desktop')
    throw new Error('Name a host: node, web or desktop.');
  const tests = await bundleSuite(
    host === 'web' ? 'web' : 'node',
    values.suite,
    values.extension,
    values.grep,
    values.reversed,
  );
  // A copy: tests change files.
  const folder = await temporaryFolder('hsm-workspace-');
  await cp(values.folder, folder, { recursive: true });
  await mkdir(join(root, 'out', 'screenshots'), { recursive: true });
  const listener = suiteListener(values.verbose);
  const options = {
    extension: values.extension,
    tests,
    folder,
    onLine: listener.read,
    limit: Number(values.minutes) * 60_000,
    verbose: values.verbose,
  };
  const cause = await (host === 'desktop'
    ? runInDesktop(options)
    : runInWindow(host, { ...options, screenshot: join(root, 'out', 'screenshots', `suite-${host}.png`) }));
  await removeFolder(folder);
  return listener.finish(cause);
}

main().then(
  (code) => process.exit(code),
  (/** @type {unknown} */ error) => {
    console.error(error);
    process.exit(1);
  },
);
