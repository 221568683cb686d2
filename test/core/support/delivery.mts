import type { ApiAnswer, NoAnswer } from '../../../nodes/shared/alexa/send/answer.ts';
import {
	deliver,
	type Delivery,
	type Outcome,
	type TokenJudge,
	type UsedToken,
} from '../../../nodes/shared/alexa/send/deliver.ts';
import { Pacer } from '../../../nodes/shared/alexa/send/pacer.ts';
import { SendPool } from '../../../nodes/shared/alexa/send/pool.ts';
import { createWaits } from '../../../nodes/shared/alexa/send/wait.ts';
import { type FakeClock, instantClock } from './clock.mts';

export const USED: UsedToken = { key: 'key', token: 'example-token-of-no-known-shape' };

export const answer = (
	statusCode: number,
	headers: Record<string, unknown> = {},
	body: unknown = '',
): ApiAnswer & { kind: 'answer' } => ({ kind: 'answer', statusCode, headers, body });

export const noAnswer = (reason: NoAnswer, detail = ''): ApiAnswer & { kind: 'noAnswer' } => ({
	kind: 'noAnswer',
	reason,
	detail,
});

export const PAGE = answer(200, { 'content-type': 'text/html; charset=utf-8' }, '<html></html>');

export interface FakeJudge extends TokenJudge {
	proven: string[];
	doubts: number;
}

/** A judge that blames the token as often as told. */
export function fakeJudge(blames = 0): FakeJudge {
	return {
		proven: [],
		doubts: 0,
		prove(token) {
			this.proven.push(token);
		},
		doubt() {
			return this.doubts++ < blames;
		},
	};
}

interface Options extends Partial<Omit<Delivery, 'call'>> {
	judge?: FakeJudge;
	clock?: FakeClock;
	used?: UsedToken | undefined;
	signal?: AbortSignal;
	onCall?: () => void;
}

export interface Run {
	outcome: Outcome;
	calls: number;
	/** The pauses between calls, in ms. */
	pauses: number[];
	judge: FakeJudge;
}

/** Delivers a unicast event to an Amazon that gives these answers in turn, the last one for ever. */
export async function deliverTo(answers: ApiAnswer[], options: Options = {}): Promise<Run> {
	const { judge = fakeJudge(), clock = instantClock(), signal, onCall, ...delivery } = options;
	const used = 'used' in options ? options.used : USED;
	const waits = createWaits(clock, signal);
	const pool = new SendPool(1);
	await pool.enter();
	let calls = 0;
	const outcome = await deliver(
		{
			addressee: { kind: 'event', userId: 'amzn1.ask.account.EXAMPLE' },
			isDuplicateSuccess: true,
			maxRetries: 2,
			retryAmbiguous: false,
			...delivery,
			call: async () => {
				const given = answers[Math.min(calls, answers.length - 1)] ?? answer(202);
				calls++;
				onCall?.();
				return used ? { answer: given, used } : { answer: given };
			},
		},
		{ clock, pool, pacer: new Pacer(0, clock, waits), waits, judge },
	);
	return { outcome, calls, pauses: clock.sleeps, judge };
}

/** The failure of an outcome; fails the test where it was a success. */
export function failureOf({ outcome }: Run) {
	if (outcome.ok) throw new Error(`accepted: ${JSON.stringify(outcome)}`);
	return outcome.failure;
}
