/** The first usable version of each major that has one; any newer major will do as well. */
const FIRST_USABLE = { 20: 19, 22: 12, 24: 0 };

/** True for a Node.js that the tools of this repository run on. */
export function isUsableNode(version) {
	const [major, minor] = version.split('.').map(Number);
	if (major > 24) return true;
	return major in FIRST_USABLE && minor >= FIRST_USABLE[major];
}

/** Ends this process with one sentence if its Node.js is too old for everything else here. */
export function checkNodeVersion(version = process.versions.node) {
	if (isUsableNode(version)) return;
	console.error(
		`Node.js 20.19, 22.12, 24 or newer is needed and this is ${version}: install a current one from https://nodejs.org and start again.`,
	);
	process.exit(1);
}
