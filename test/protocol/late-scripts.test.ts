import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { buildServer } from '../support/built-server';
import { connectClient } from '../support/lsp';
import { CHECKS } from '../../server/src/service';

/** docs/decisions/0013-first-diagnostics.md. */
describe('protocol: the scripts of the server that wait', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hsm-late-'));
  const log: string[] = [];

  /** The codes of the findings in a text, from a server that was just started. */
  async function codesOf(text: string): Promise<unknown[]> {
    const server = spawn(process.execPath, [join(folder, 'server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const client = connectClient(server.stdout, server.stdin, { locale: 'ru', configuration: () => ({}) });
    client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      log.push(message);
    });
    try {
      await client.initialize();
      await client.open('file:///folder/a.hsm', text);
      return (await client.pull('file:///folder/a.hsm')).map(({ code }) => code);
    } finally {
      client.connection.dispose();
      server.kill();
    }
  }

  before(async function () {
    this.timeout(120_000);
    await buildServer(folder);
  });
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(() => void log.splice(0));

  it('hold patterns with Unicode properties as texts', () => {
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    let texts = 0;
    for (const name of scripts) {
      const source = readFileSync(join(folder, name), 'utf8');
      texts += source.match(/new RegExp\("[^"]*\\\\p\{/g)?.length ?? 0;
      const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest);
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) assert.doesNotMatch(node.text, /\\p\{/i, name);
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
    assert.ok(texts > 20, String(texts));
  });

  it('are not needed for findings, but for what findings say', async () => {
    rmSync(join(folder, 'features.js'));
    rmSync(join(folder, 'checking.js'));
    const text = '[#HSM#]Здравствуйте, {{2}}! Заказ {{1}}  ждёт вас на складе.[*head*]Заказ';
    const found = await codesOf(text);
    assert.deepEqual(log, []);
    for (const code of ['variable-order', 'double-space', 'tag-case']) assert.ok(found.includes(code), code);
  });

  it('are none of them needed for a template without findings', async () => {
    rmSync(join(folder, 'said.js'), { force: true });
    assert.deepEqual(await codesOf('[#HSM#]Здравствуйте! Ваш заказ ждёт вас на складе до вечера.'), []);
    assert.deepEqual(log, []);
  });

  it('keep nothing of a check from those who read it in one piece', () => {
    for (const check of CHECKS) {
      assert.ok(check.title.ru.length > 0 && check.why.en.length > 0, check.id);
      assert.ok(check.examples.bad.length > 0, check.id);
    }
  });
});
