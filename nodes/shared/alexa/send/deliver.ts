import type { Clock } from '../clock';
import type { Failure } from '../failure';
import { type ApiAnswer, requestIdOf } from './answer';
import { backoffMs, RETRY_AFTER_MAX_MS } from './delay';
import { explain } from './explain';
import type { Addressee } from './meanings';
import type { Pacer } from './pacer';
import type { SendPool } from './pool';
import { retryAfterMs } from './retryAfter';
import { isRepeated, RETRY_TABLE, situationOf } from './retryTable';
import type { Waits } from './wait';

/** A token of one grant, as a request used it. */
export interface UsedToken {
	key: string;
	token: string;
}

/** Decides whether a refusal is the token's fault; see `TokenBroker`. */
export interface TokenJudge {
	prove(token: string): void;
	doubt(key: string, token: string, mayBeSubscription: boolean): boolean;
}

/** One request that may be called several times. */
export interface Delivery {
	addressee: Addressee;
	call(): Promise<{ answer: ApiAnswer; used?: UsedToken }>;
	/** The id is derived, so a 409 means that an earlier run has sent the very same. */
	isDuplicateSuccess: boolean;
	maxRetries: number;
	retryAmbiguous: boolean;
}

export interface DeliveryTools {
	clock: Clock;
	pool: SendPool;
	pacer: Pacer;
	waits: Waits;
	judge: TokenJudge;
}

export type Outcome =
	| { ok: true; statusCode: number; requestId: string | null; duplicate: boolean; attempts: number }
	| { ok: false; failure: Failure };

/** A refused token is replaced at most this often for one request. */
const MAX_NEW_TOKENS = 2;

/** Calls until it is accepted, final, or out of tries; holds a slot of the pool except while it waits. */
export async function deliver(delivery: Delivery, tools: DeliveryTools): Promise<Outcome> {
	const { addressee, maxRetries, retryAmbiguous } = delivery;
	let attempts = 0;
	let newTokens = 0;
	let ambiguous = false;
	for (;;) {
		await tools.pacer.turn();
		if (tools.waits.cancelled) return { ok: false, failure: cancelled(attempts) };
		const called = await tools.waits.race(delivery.call());
		if (!called) return { ok: false, failure: cancelled(attempts, 'perhapsSent') };
		const { answer, used } = called;
		if (answer.kind === 'refused') {
			const { code, message, description } = answer;
			return { ok: false, failure: { code, message, description, attempts } };
		}
		attempts++;
		if (answer.kind === 'cancelled') return { ok: false, failure: cancelled(attempts) };
		const situation = situationOf(answer);
		if (situation === 'accepted' || isDuplicate(answer, delivery, ambiguous)) {
			if (used && situation === 'accepted') tools.judge.prove(used.token);
			return accepted(answer, situation !== 'accepted', attempts, [addressee.userId, used?.token]);
		}
		if (
			isTokenRefusal(answer) &&
			used &&
			newTokens < MAX_NEW_TOKENS &&
			tools.judge.doubt(used.key, used.token, mayBeSubscription(answer, addressee))
		) {
			newTokens++;
			continue;
		}
		const asked =
			answer.kind === 'answer'
				? retryAfterMs(answer.headers['retry-after'], tools.clock.now())
				: undefined;
		const isOver =
			attempts - newTokens > maxRetries || !isRepeated(situation, addressee.kind, retryAmbiguous);
		if (isOver || (asked ?? 0) > RETRY_AFTER_MAX_MS) {
			return failed(explain(answer, situation, addressee, used?.token), attempts, asked);
		}
		ambiguous ||= RETRY_TABLE[situation].ambiguous;
		const delayMs = asked ?? backoffMs(attempts - newTokens, tools.clock.random());
		await tools.pool.pause(() => tools.waits.wait(delayMs));
	}
}

/** Amazon answers 403 also where the customer has not subscribed. */
const mayBeSubscription = (answer: ApiAnswer, { kind, userId }: Addressee) =>
	answer.kind === 'answer' && answer.statusCode === 403 && kind === 'event' && userId !== undefined;

const isTokenRefusal = (answer: ApiAnswer) =>
	answer.kind === 'answer' && (answer.statusCode === 401 || answer.statusCode === 403);

const isDuplicate = (
	answer: ApiAnswer,
	{ addressee, isDuplicateSuccess }: Delivery,
	ambiguous: boolean,
) =>
	answer.kind === 'answer' &&
	answer.statusCode === 409 &&
	addressee.kind === 'event' &&
	(isDuplicateSuccess || ambiguous);

const accepted = (
	answer: ApiAnswer,
	duplicate: boolean,
	attempts: number,
	secrets: ReadonlyArray<string | undefined>,
): Outcome => ({
	ok: true,
	statusCode: answer.kind === 'answer' ? answer.statusCode : 0,
	requestId: requestIdOf(answer, secrets) ?? null,
	duplicate,
	attempts,
});

function failed(
	meaning: Omit<Failure, 'attempts'>,
	attempts: number,
	askedMs: number | undefined,
): Outcome {
	const isLong = askedMs !== undefined && askedMs > RETRY_AFTER_MAX_MS;
	const retryAfterSeconds = Math.ceil((askedMs ?? 0) / 1000);
	if (!isLong) return { ok: false, failure: { ...meaning, attempts } };
	const description = `${meaning.description} Amazon asks to wait ${retryAfterSeconds} seconds.`;
	return { ok: false, failure: { ...meaning, description, attempts, retryAfterSeconds } };
}

/** The execution was stopped; what was called before may have arrived. */
export function cancelled(attempts: number, sent?: 'perhapsSent'): Failure {
	const isUntouched = attempts === 0 && sent === undefined;
	return {
		code: 'CANCELLED',
		message: isUntouched
			? 'The execution was stopped before this was sent'
			: 'The execution was stopped while this was being sent',
		description: isUntouched
			? 'Nothing was sent for this item.'
			: 'A request for this item was under way or about to be made; Amazon may have taken it.',
		attempts,
	};
}
