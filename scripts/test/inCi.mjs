/** There a missing program is a failure: nothing may be left out unseen. */
export function inCi(env = process.env) {
	return !['', '0', 'false'].includes(env.CI ?? '');
}
