// Prints what the changelog says about the version of package.json: the text of a release.
import { readFileSync } from 'node:fs';
import { section } from './changelog.mjs';

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
console.log(section(readFileSync('CHANGELOG.md', 'utf8'), version) ?? '');
