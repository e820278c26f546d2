// `node scripts/release/check-tag.mjs vX.Y.Z`: whether the tag is a release of this version that may be published.
import { readFileSync } from 'node:fs';
import { section } from './changelog.mjs';
import { missingFields } from './owner.mjs';

/** @type {Record<string, unknown>} */
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const version = String(manifest['version']);
const problems = missingFields(manifest);
if (process.argv[2] !== `v${version}`)
  problems.push(`The tag is ${process.argv[2]}, the version ${version}.`);
if (!section(readFileSync('CHANGELOG.md', 'utf8'), version))
  problems.push(`CHANGELOG.md says nothing about ${version}.`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
