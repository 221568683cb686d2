import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changesOf } from './changelog.mjs';

// Whether this commit may be released: before it is tagged (without an argument), and in the workflow that the tag
// starts (with the tag). It needs no packages.
const [tag] = process.argv.slice(2);

const ROOT = new URL('../../', import.meta.url);

/** @param {string} name */
const read = (name) => readFileSync(new URL(name, ROOT), 'utf8');

const { version } = JSON.parse(read('package.json'));

/** Pages that a user reads before anything is installed. */
const READ_FIRST = ['package.json', 'README.md', 'SECURITY.md', 'CONTRIBUTING.md'];

const tagExists = () =>
	execFileSync('git', ['tag', '--list', `v${version}`], {
		cwd: fileURLToPath(ROOT),
		encoding: 'utf8',
	}).trim() !== '';

/** @param {RegExp} pattern */
const pagesWith = (pattern) => READ_FIRST.filter((page) => pattern.test(read(page))).join(', ');

const unpublished = pagesWith(/not on npm yet/i);
const invented = pagesWith(/[\w-]\.example\b(?!\.com)/);

const problems = [
	tag !== undefined &&
		tag !== `v${version}` &&
		`The tag "${tag}" is not "v${version}": tag the commit whose package.json has that version.`,
	tag === undefined &&
		tagExists() &&
		`There is a tag v${version} already: raise the version in package.json.`,
	!/^\d+\.\d+\.\d+$/.test(version) &&
		`"${version}" is not three numbers: publish.yml publishes what everyone is to install.`,
	!changesOf(version) &&
		`CHANGELOG.md has no section for ${version}, or an empty one: give "Unreleased" that name.`,
	changesOf('Unreleased') &&
		'CHANGELOG.md has changes under "Unreleased": move them to the version.',
	unpublished && `"not on npm yet" is in ${unpublished}: describe the installation from npm.`,
	invented && `An address that ends in .example is in ${invented}: enter the real one.`,
].filter((problem) => problem);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
