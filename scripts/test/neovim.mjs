// Whether the set-up for Neovim in docs/editors.md works: an editor without windows opens a template with it.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './layers.mjs';
import { cannotRun } from './run-layer.mjs';

/** The first version with `vim.lsp.config`. */
const NEW = [0, 11];

/** What the editor does once it has started: waits for findings, asks for an explanation, says what it got. */
const SCRIPT = `
vim.cmd('edit a.hsm')
local found = vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end)
local codes = {}
for _, one in ipairs(vim.diagnostic.get(0)) do
  table.insert(codes, one.code or (one.user_data or { lsp = {} }).lsp.code or '')
end
local position = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = 0, character = 3 } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', position, 10000)
io.stdout:write(vim.inspect({ found = found, codes = codes, hover = answers }))
vim.cmd('qall!')
`;

function main() {
  const { stdout: version, error } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  if (error) {
    console.log('Neovim is not installed');
    process.exitCode = cannotRun;
    return;
  }
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(version) ?? [];
  const isNew = Number(major) > Number(NEW[0]) || Number(minor) >= Number(NEW[1]);
  const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');
  const blocks = Array.from(page.matchAll(/^```lua\n([^]*?)^```/gm), ([, block = '']) => block);
  const setUp = blocks[isNew ? 0 : 1];
  if (blocks.length !== 2 || setUp === undefined)
    throw new Error('docs/editors.md has no two set-ups in Lua.');

  const folder = mkdtempSync(join(tmpdir(), 'hsm-neovim-'));
  try {
    for (const name of ['bin', 'config/nvim', 'data', 'state', 'cache'])
      mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'config/nvim/init.lua'), setUp);
    writeFileSync(join(folder, 'script.lua'), SCRIPT);
    writeFileSync(join(folder, 'a.hsm'), '[#HSM#]Здравствуйте![*FOOTER*]Команда');
    const program = join(root, 'dist', 'cli', 'hsm.js');
    writeFileSync(join(folder, 'bin/hsm'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(folder, 'bin/hsm'), 0o755);
    const { stdout, stderr } = spawnSync('nvim', ['--headless', '-c', 'luafile script.lua'], {
      ...{ cwd: folder, encoding: 'utf8', timeout: 60_000 },
      env: {
        ...process.env,
        PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_DATA_HOME: join(folder, 'data'),
        XDG_STATE_HOME: join(folder, 'state'),
        XDG_CACHE_HOME: join(folder, 'cache'),
      },
    });
    console.log(`Neovim ${major}.${minor}:\n${stdout}\n${stderr}`);
    for (const wanted of ['misspelled-tag', '\\[#HSM#\\]'])
      if (!new RegExp(wanted).test(stdout)) throw new Error(`Neovim did not show ${wanted}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
