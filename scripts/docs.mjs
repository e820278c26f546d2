// `npm run docs [-- --serve]`: builds the documentation site in out/site; --serve shows it at http://localhost:4173.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, serve } from 'vitepress';
import { stageSite } from './docs/stage.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { serve: { type: 'boolean', default: false } } });
const stage = join(root, 'out', 'docs');

// VitePress fails on a link that leads nowhere.
await stageSite(root, stage);
await build(stage, { outDir: join(root, 'out', 'site') });
if (values.serve) await serve({ root: stage, port: 4173 });
else console.log(`The site is in ${join('out', 'site')}. Show it: npm run docs -- --serve`);
