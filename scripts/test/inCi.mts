/** In CI a missing program is a failure: nothing may be left out unseen. */
export const inCi = ({ CI = '' }: NodeJS.ProcessEnv = process.env): boolean =>
	!['', '0', 'false'].includes(CI);
