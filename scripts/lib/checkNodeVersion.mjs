/**
 * The first usable version of each major that has one; any newer major will do as well.
 * @type {Record<number, number>}
 */
const FIRST_USABLE = { 20: 19, 22: 12, 24: 0 };

/**
 * True for a Node.js that the tools of this repository run on.
 * @param {string} version
 */
export function isUsableNode(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const first = FIRST_USABLE[major];
	return major > 24 || (first !== undefined && minor >= first);
}

/** Ends this process with one sentence if its Node.js is too old for everything else here. */
export function checkNodeVersion() {
	const version = process.versions.node;
	if (isUsableNode(version)) return;
	console.error(
		`Node.js 20.19, 22.12 or 24, or newer (not 21 or 23), is needed and this is ${version}: install a current one from https://nodejs.org and start again.`,
	);
	process.exit(1);
}
