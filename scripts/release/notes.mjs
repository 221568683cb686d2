import { readFileSync } from 'node:fs';

// Prints what CHANGELOG.md says of a version, as the text of its release on GitHub.
const [version = ''] = process.argv.slice(2);

const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
const section = changelog
	.split(/^## /m)
	.slice(1)
	.find((each) => each.replace(/^\[/, '').match(/^[\w.+-]+/)?.[0] === version);
if (section === undefined) {
	console.error(`CHANGELOG.md has no section for ${version}.`);
	process.exit(1);
}
console.log(section.split('\n').slice(1).join('\n').trim());
