/** In CI a missing program is a failure: nothing may be left out unseen. */
export const inCi = () => !['', '0', 'false'].includes(process.env.CI ?? '');
