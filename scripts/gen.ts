/**
 * Writes every generated file: the registry of checks and what is derived from it. `--check` writes nothing and
 * exits with 1 when a file would change.
 */
import { generateRegistry } from './gen/registry';
import { writeGenerated, type GeneratedFile } from './gen/write';

async function main(): Promise<void> {
  const checkOnly = process.argv.includes('--check');
  // The registry first: everything else is made from the checks that it lists.
  let changed = await writeGenerated([await generateRegistry()], checkOnly);
  // Loaded only now, so that they see the registry that was just written.
  const { generateBrokenExamples } = await import('./gen/examples');
  const { generateConfigSchema } = await import('./gen/config-schema');
  const { generateDocs } = await import('./gen/docs');
  const { generateManifest } = await import('./gen/manifest');
  const { generateConfigurationPage } = await import('./gen/configuration');
  const { generateDetection } = await import('./gen/detection');
  const files: GeneratedFile[] = [
    ...generateDocs(),
    ...(await generateManifest()),
    ...(await generateBrokenExamples()),
    generateConfigSchema(),
    ...(await generateConfigurationPage()),
    generateDetection(),
  ];
  changed += await writeGenerated(files, checkOnly);
  // Made from the manifest as it is now.
  const { generateReference } = await import('./gen/reference');
  changed += await writeGenerated(await generateReference(), checkOnly);
  if (checkOnly && changed > 0) {
    console.error(`${changed} generated files are not up to date: run "npm run gen".`);
    process.exitCode = 1;
  }
}

void main();
