import { readFileSync } from 'node:fs';
import { changesOf } from './changelog.mjs';

// Prints what CHANGELOG.md says of a version, as the text of its release on GitHub, where links need a whole address.
const [version] = process.argv.slice(2);

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const [repository] = JSON.parse(manifest).homepage.split('#');
const text = changesOf(version);
if (text === undefined) {
	console.error(`CHANGELOG.md has no section for ${version}.`);
	process.exit(1);
}
console.log(text.replace(/\]\((?![a-z]+:|#)/g, `](${repository}/blob/v${version}/`));
