import type { Fault } from '../fault.mts';
import { answers } from './answers.mts';
import { clocks } from './clocks.mts';
import { connections } from './connections.mts';
import { lwa } from './lwa.mts';
import { retryAfter } from './retryAfter.mts';
import { statuses } from './statuses.mts';
import { tokens } from './tokens.mts';

/** All faults, by what goes wrong. */
export const MATRIX: Readonly<Record<string, readonly Fault[]>> = {
	'Statuses of Alexa': statuses,
	'Retry-After': retryAfter,
	'Answers of Alexa': answers,
	Connections: connections,
	'Login with Amazon': lwa,
	'Tokens and secrets': tokens,
	Clock: clocks,
};
