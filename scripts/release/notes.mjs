import { readFileSync } from 'node:fs';

// Prints what CHANGELOG.md says of a version, as the text of its release on GitHub, where links need a whole address.
const [version = ''] = process.argv.slice(2);

/** @param {string} name */
const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const changelog = read('CHANGELOG.md');
const [repository] = JSON.parse(read('package.json')).homepage.split('#');
const section = changelog
	.split(/^## /m)
	.slice(1)
	.find((each) => each.replace(/^\[/, '').match(/^[\w.+-]+/)?.[0] === version);
if (section === undefined) {
	console.error(`CHANGELOG.md has no section for ${version}.`);
	process.exit(1);
}
const text = section.split('\n').slice(1).join('\n').trim();
console.log(text.replace(/\]\((?![a-z]+:|#)/g, `](${repository}/blob/v${version}/`));
