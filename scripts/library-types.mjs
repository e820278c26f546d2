// Writes the types of the library, one file beside its module: part of `npm pack`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const entry = join(root, 'server', 'src', 'library', 'index.ts');

// The entry states every type itself, so that its declarations follow from its text alone and need no bundler.
const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(entry, 'utf8'), {
  fileName: entry,
  reportDiagnostics: true,
  compilerOptions: { strict: true, isolatedDeclarations: true, removeComments: false },
});
const problems = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
if (/^import\b/m.test(outputText)) problems.push('The types of the library import something.');
if (problems.length > 0) throw new Error(problems.join('\n'));
mkdirSync(join(root, 'dist', 'library'), { recursive: true });
writeFileSync(join(root, 'dist', 'library', 'index.d.mts'), outputText);
