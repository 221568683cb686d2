import { readFileSync } from 'node:fs';

// Before a release is published, and before its packages are installed: its tag, the version of the package and the
// changelog agree.
const [tag = ''] = process.argv.slice(2);

/** @param {string} name */
const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json'));
const headings = [...read('CHANGELOG.md').matchAll(/^## \[?([\w.+-]+)/gm)].map(([, name]) => name);

const problems = [
	tag !== `v${version}` &&
		`The tag "${tag}" is not "v${version}": tag the commit whose package.json has that version.`,
	!headings.includes(version) &&
		`CHANGELOG.md has no section for ${version}: give "Unreleased" that name.`,
].filter((problem) => problem !== false);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
