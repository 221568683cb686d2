import { parsedBody } from '../input/json';
import { backoffMs, RETRY_AFTER_MAX_MS, retryAfterMs } from '../lib/backoff';
import type { Clock } from '../lib/clock';
import type { Failure } from '../lib/failure';
import { fail, ok, type Result } from '../lib/result';
import type { UsedToken } from '../lwa/exchange';
import type { TokenCache } from '../lwa/tokenCache';
import {
	type ApiResponse,
	type FailureSituation,
	hideSecretsIn,
	requestIdOf,
	type Situation,
	situationOf,
} from './apiResponse';
import { type Cancellation, canceled } from './cancellation';
import type { Concurrency, RateLimit } from './concurrency';
import { afterEarlierTries, explainFailure, withLongWait } from './explainFailure';
import type { Recipient } from './failureTexts';
import {
	isRepeated,
	isTokenRefusal,
	meaningOfDuplicate,
	type OnDuplicate,
	refusedUserId,
	RETRY_POLICY,
} from './retryPolicy';

/** Decides whether a refusal is the fault of the token. */
export type TokenStanding = Pick<
	TokenCache,
	'markAccepted' | 'markRejected' | 'watchForRevocation'
>;

/** One request that may be called several times. */
export interface Delivery {
	recipient: Recipient;
	call(): Promise<{ response: ApiResponse; used?: UsedToken }>;
	onDuplicate: OnDuplicate;
	maxRetries: number;
	retryAmbiguous: boolean;
	/** Whether a request that was not called yet is to be left out, because another one has failed. */
	isStopped?(): boolean;
}

export interface DeliveryTools {
	clock: Clock;
	concurrency: Concurrency;
	rateLimit: RateLimit;
	cancellation: Cancellation;
	tokens: TokenStanding;
}

export interface Success {
	/** False if Amazon already has a notification with the same key, which no one has compared. */
	accepted: boolean;
	statusCode: number;
	requestId: string | null;
	duplicate: boolean;
	attempts: number;
	/** Of the data store, which alone answers with one. */
	body?: unknown;
}

export interface FailedDelivery {
	failure: Failure;
	/** An earlier try may have arrived. */
	isAmbiguous?: boolean;
	/** Only for a refusal that was put down to the user; to be asked when the run has ended. */
	mayTokenBeRevoked?: () => boolean;
}

/** A refused token is replaced at most this often for one request. */
const MAX_NEW_TOKENS = 2;

/** What the calls of one request have come to so far. */
interface Progress {
	attempts: number;
	newTokens: number;
	/** The token that was replaced last. */
	refused?: UsedToken;
	/** A try that failed may have arrived. */
	ambiguous: boolean;
}

/** A call that was tried, whether Amazon has responded or not. */
interface Tried<Kind extends Situation> {
	response: Extract<ApiResponse, { kind: 'response' | 'noResponse' }>;
	situation: Kind;
	used: UsedToken | undefined;
}

type NotAccepted = Tried<FailureSituation>;

/** Calls until it is accepted, final, or out of tries; occupies a slot of the concurrency except while it waits. */
export async function sendWithRetry(
	delivery: Delivery,
	tools: DeliveryTools,
): Promise<Result<Success, FailedDelivery>> {
	const progress: Progress = { attempts: 0, newTokens: 0, ambiguous: false };
	for (;;) {
		const called = await callInTurn(delivery, tools, progress);
		if (!called.ok) return fail({ failure: called.error, isAmbiguous: progress.ambiguous });
		const tried = called.value;
		if (tried.situation === 'accepted') {
			if (tried.used) tools.tokens.markAccepted(tried.used, progress.refused);
			return ok(successOf(tried, 'new', delivery, progress));
		}
		const duplicate = meaningOfDuplicate(tried.response, delivery);
		if (duplicate !== 'failure') return ok(successOf(tried, duplicate, delivery, progress));
		if (takesNewToken(tried, delivery, tools, progress)) continue;
		const askedMs = askedWaitMs(tried, tools.clock);
		if (isFinal(tried, delivery, progress) || (askedMs ?? 0) > RETRY_AFTER_MAX_MS) {
			return fail(failedDelivery(tried, delivery, tools, progress, askedMs));
		}
		progress.ambiguous ||= RETRY_POLICY[tried.situation].ambiguous;
		const delayMs = askedMs ?? backoffMs(countedTries(progress), tools.clock.random());
		await tools.concurrency.pause(() => tools.cancellation.wait(delayMs));
	}
}

/** One call, when its turn has come. Fails if nothing was called, or if no one waited for its response. */
async function callInTurn(
	delivery: Delivery,
	{ rateLimit, cancellation }: DeliveryTools,
	progress: Progress,
): Promise<Result<Tried<'accepted'> | NotAccepted, Failure>> {
	await rateLimit.turn();
	const isLeftOut = progress.attempts === 0 && delivery.isStopped?.();
	if (cancellation.canceled || isLeftOut) return fail(canceled(progress.attempts));
	const called = await cancellation.race(delivery.call());
	if (!called) return fail(canceled(progress.attempts, 'perhapsSent'));
	const { response, used } = called;
	if (response.kind === 'refused') {
		const { code, message, description } = afterEarlierTries(response, progress.ambiguous);
		return fail({ code, message, description, attempts: progress.attempts });
	}
	progress.attempts++;
	if (response.kind === 'canceled') return fail(canceled(progress.attempts));
	return ok({ response, situation: situationOf(response), used });
}

function successOf(
	{ response, used }: Tried<Situation>,
	kind: 'new' | 'sent' | 'notSent',
	{ recipient: { service, userId } }: Delivery,
	{ attempts }: Progress,
): Success {
	const body = response.kind === 'response' ? response.body : undefined;
	return {
		accepted: kind !== 'notSent',
		duplicate: kind !== 'new',
		attempts,
		statusCode: response.kind === 'response' ? response.statusCode : 0,
		requestId: requestIdOf(response, [userId, used?.token]) ?? null,
		...(service === 'dataStore' && { body: hideSecretsIn(parsedBody(body), [used?.token]) }),
	};
}

/** Whether the refusal was the token's fault, so that the next call brings another one. */
function takesNewToken(
	{ response, used }: NotAccepted,
	{ recipient }: Delivery,
	{ tokens }: DeliveryTools,
	progress: Progress,
): boolean {
	if (!used || progress.newTokens >= MAX_NEW_TOKENS) return false;
	if (!isTokenRefusal(response, recipient.service)) return false;
	if (!tokens.markRejected(used, refusedUserId(response, recipient))) return false;
	progress.newTokens++;
	progress.refused = used;
	return true;
}

/** A call that only brought a new token counts as none. */
const countedTries = ({ attempts, newTokens }: Progress) => attempts - newTokens;

const isFinal = ({ situation }: NotAccepted, delivery: Delivery, progress: Progress): boolean =>
	countedTries(progress) > delivery.maxRetries ||
	!isRepeated(situation, delivery.recipient.service, delivery.retryAmbiguous);

const askedWaitMs = ({ response }: NotAccepted, clock: Clock): number | undefined =>
	response.kind === 'response'
		? retryAfterMs(response.headers['retry-after'], clock.now())
		: undefined;

function failedDelivery(
	{ response, situation, used }: NotAccepted,
	{ recipient }: Delivery,
	{ tokens }: DeliveryTools,
	{ attempts, ambiguous }: Progress,
	askedMs: number | undefined,
): FailedDelivery {
	const meaning = explainFailure(response, situation, { recipient, ambiguous, token: used?.token });
	const failure = withLongWait({ ...meaning, attempts }, askedMs);
	return used && refusedUserId(response, recipient) !== undefined
		? { failure, mayTokenBeRevoked: tokens.watchForRevocation(used) }
		: { failure, isAmbiguous: ambiguous };
}
