import type { ApiResponse, NoResponse } from '../../../nodes/shared/alexa/delivery/apiResponse.ts';
import {
	type Delivery,
	type FailedDelivery,
	type Success,
	sendWithRetry,
	type TokenStanding,
} from '../../../nodes/shared/alexa/delivery/sendWithRetry.ts';
import type { UsedToken } from '../../../nodes/shared/alexa/lwa/exchange.ts';
import { Concurrency, RateLimit } from '../../../nodes/shared/alexa/delivery/concurrency.ts';
import { createCancellation } from '../../../nodes/shared/alexa/delivery/cancellation.ts';
import { type FakeClock, instantClock } from './clock.mts';

export const USED: UsedToken = { key: 'key', token: 'example-token-of-no-known-shape' };

export const answer = (
	statusCode: number,
	headers: Record<string, unknown> = {},
	body: unknown = '',
): ApiResponse & { kind: 'response' } => ({ kind: 'response', statusCode, headers, body });

export const noAnswer = (
	reason: NoResponse,
	detail = '',
): ApiResponse & { kind: 'noResponse' } => ({
	kind: 'noResponse',
	reason,
	detail,
});

export const PAGE = answer(200, { 'content-type': 'text/html; charset=utf-8' }, '<html></html>');

interface FakeTokens extends TokenStanding {
	accepted: string[];
	/** The users that a refusal may have been about. */
	refusedUsers: Array<string | undefined>;
}

/** Tokens of which this many are to blame for a refusal. */
export function fakeTokens(toBlame = 0): FakeTokens {
	const accepted: string[] = [];
	const refusedUsers: Array<string | undefined> = [];
	return {
		accepted,
		refusedUsers,
		markAccepted: ({ token }) => void accepted.push(token),
		markRejected: (_used, userId) => refusedUsers.push(userId) <= toBlame,
		watchForRevocation: () => () => false,
	};
}

interface Options extends Partial<Omit<Delivery, 'call'>> {
	tokens?: FakeTokens;
	clock?: FakeClock;
	used?: UsedToken | undefined;
	signal?: AbortSignal;
	onCall?: () => void | Promise<void>;
}

type Outcome = ({ ok: true } & Success) | ({ ok: false } & FailedDelivery);

interface Run {
	outcome: Outcome;
	calls: number;
	/** The pauses between calls, in ms. */
	pauses: number[];
	tokens: FakeTokens;
}

/** Delivers a unicast event to an Amazon that gives these answers in turn, the last one for ever. */
export async function deliverTo(answers: ApiResponse[], options: Options = {}): Promise<Run> {
	const { tokens = fakeTokens(), clock = instantClock(), signal, onCall, ...delivery } = options;
	const used = 'used' in options ? options.used : USED;
	const cancellation = createCancellation(clock, signal);
	const concurrency = new Concurrency(1);
	await concurrency.enter();
	let calls = 0;
	const sent = await sendWithRetry(
		{
			recipient: { service: 'proactiveEvents', userId: 'amzn1.ask.account.EXAMPLE' },
			onDuplicate: 'sent',
			maxRetries: 2,
			retryAmbiguous: false,
			...delivery,
			call: async () => {
				const given = answers[Math.min(calls, answers.length - 1)] ?? answer(202);
				calls++;
				const pending = onCall?.();
				if (pending) await pending;
				return used ? { response: given, used } : { response: given };
			},
		},
		{
			clock,
			concurrency,
			rateLimit: new RateLimit(0, clock, cancellation),
			cancellation,
			tokens,
		},
	);
	const outcome: Outcome = sent.ok ? { ok: true, ...sent.value } : { ok: false, ...sent.error };
	return { outcome, calls, pauses: clock.sleeps, tokens };
}

/** The failure of an outcome; fails the test where it was a success. */
export function failureOf({ outcome }: Run) {
	if (outcome.ok) throw new Error(`accepted: ${JSON.stringify(outcome)}`);
	return outcome.failure;
}
