import { expect } from 'vitest';
import type { RecordedRequest } from '../../../simulator/index.mts';

/** Of each request that the nodes make, whatever their fields hold. */
const USUAL = [
	'accept',
	'accept-encoding',
	'authorization',
	'connection',
	'content-length',
	'content-type',
	'host',
	'user-agent',
];

export const expectUsualHeaders = (requests: readonly RecordedRequest[]): void =>
	expect([
		...new Set(requests.map(({ headers }) => Object.keys(headers).sort().join(' '))),
	]).toEqual(requests.length > 0 ? [USUAL.join(' ')] : []);
