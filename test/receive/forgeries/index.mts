import { bodies } from './bodies.mts';
import { certificates } from './certificates.mts';
import { certificateUrls } from './certificateUrls.mts';
import type { Forgery } from './forgery.mts';
import { signatures } from './signatures.mts';
import { skillIds } from './skillIds.mts';
import { timestamps } from './timestamps.mts';

/** All forged and damaged requests, by what is wrong with them. */
export const FORGERIES: Readonly<Record<string, readonly Forgery[]>> = {
	'certificate address': certificateUrls,
	certificate: certificates,
	signature: signatures,
	body: bodies,
	timestamp: timestamps,
	'skill id': skillIds,
};

export type { Forgery };
