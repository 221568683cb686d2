import type { Service } from '../amazon/services';
import { errorTypeOf } from '../dataStore/apiErrors';
import type { Clock } from '../lib/clock';
import type { Failure } from '../lib/failure';
import { fail, ok, type Result } from '../lib/result';
import type { UsedToken } from '../lwa/exchange';
import type { TokenCache } from '../lwa/tokenCache';
import { parsedBody } from '../input/json';
import { type ApiResponse, hideSecretsIn, requestIdOf, situationOf } from './apiResponse';
import { backoffMs, RETRY_AFTER_MAX_MS, retryAfterMs } from '../lib/backoff';
import { explainFailure } from './explainFailure';
import type { Recipient } from './failureTexts';
import type { Concurrency, RateLimit } from './concurrency';
import { isRepeated, RETRY_POLICY } from './retryPolicy';
import type { Cancellation } from './cancellation';

/** Decides whether a refusal is the fault of the token. */
export type TokenStanding = Pick<
	TokenCache,
	'markAccepted' | 'markRejected' | 'watchForRevocation'
>;

/**
 * What 409 means. The default id covers the content, so an earlier try has sent the very same: `sent`. A key may have been
 * used with another text: `notSent`, which is no failure.
 */
export type OnDuplicate = 'sent' | 'notSent' | 'failure';

/** One request that may be called several times. */
export interface Delivery {
	recipient: Recipient;
	call(): Promise<{ response: ApiResponse; used?: UsedToken }>;
	onDuplicate: OnDuplicate;
	maxRetries: number;
	retryAmbiguous: boolean;
}

export interface DeliveryTools {
	clock: Clock;
	pool: Concurrency;
	pacer: RateLimit;
	waits: Cancellation;
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

/** Calls until it is accepted, final, or out of tries; occupies a slot of the pool except while it waits. */
export async function sendWithRetry(
	delivery: Delivery,
	tools: DeliveryTools,
): Promise<Result<Success, FailedDelivery>> {
	const { recipient, maxRetries, retryAmbiguous } = delivery;
	let attempts = 0;
	let newTokens = 0;
	let refused: UsedToken | undefined;
	let ambiguous = false;
	for (;;) {
		await tools.pacer.turn();
		if (tools.waits.cancelled) return fail({ failure: cancelled(attempts) });
		const called = await tools.waits.race(delivery.call());
		if (!called) return fail({ failure: cancelled(attempts, 'perhapsSent') });
		const { response, used } = called;
		if (response.kind === 'refused') {
			const { code, message, description } = response;
			return fail({ failure: { code, message, description, attempts } });
		}
		attempts++;
		if (response.kind === 'cancelled') return fail({ failure: cancelled(attempts) });
		const situation = situationOf(response);
		const duplicate = meaningOfDuplicate(response, delivery);
		if (situation === 'accepted' || duplicate !== 'failure') {
			if (used && situation === 'accepted') tools.tokens.markAccepted(used, refused);
			const success = {
				accepted: situation === 'accepted' || duplicate === 'sent',
				duplicate: situation !== 'accepted',
				attempts,
			};
			return ok({ ...success, ...answered(response, recipient, used?.token) });
		}
		const refusedUser = refusedUserId(response, recipient);
		if (
			isTokenRefusal(response, recipient.service) &&
			used &&
			newTokens < MAX_NEW_TOKENS &&
			tools.tokens.markRejected(used, refusedUser)
		) {
			newTokens++;
			refused = used;
			continue;
		}
		const asked =
			response.kind === 'response'
				? retryAfterMs(response.headers['retry-after'], tools.clock.now())
				: undefined;
		const isOver =
			attempts - newTokens > maxRetries ||
			!isRepeated(situation, recipient.service, retryAmbiguous);
		if (isOver || (asked ?? 0) > RETRY_AFTER_MAX_MS) {
			const failure = failureOf(
				explainFailure(response, situation, { recipient, ambiguous, token: used?.token }),
				attempts,
				asked,
			);
			if (!used || refusedUser === undefined) return fail({ failure, isAmbiguous: ambiguous });
			return fail({ failure, mayTokenBeRevoked: tools.tokens.watchForRevocation(used) });
		}
		ambiguous ||= RETRY_POLICY[situation].ambiguous;
		const delayMs = asked ?? backoffMs(attempts - newTokens, tools.clock.random());
		await tools.pool.pause(() => tools.waits.wait(delayMs));
	}
}

/** Amazon answers 403 to an event also if the user has not subscribed. */
const refusedUserId = (
	response: ApiResponse,
	{ service, userId }: Recipient,
): string | undefined =>
	response.kind === 'response' && response.statusCode === 403 && service === 'proactiveEvents'
		? userId
		: undefined;

/** A skill without the data store is refused with every token. */
const isTokenRefusal = (response: ApiResponse, service: Service) =>
	response.kind === 'response' &&
	(response.statusCode === 401 || response.statusCode === 403) &&
	!(service === 'dataStore' && errorTypeOf(response.body) === 'DATASTORE_SUPPORT_REQUIRED');

function meaningOfDuplicate(
	response: ApiResponse,
	{ recipient, onDuplicate }: Delivery,
): OnDuplicate {
	const isDuplicate =
		response.kind === 'response' &&
		response.statusCode === 409 &&
		recipient.service === 'proactiveEvents';
	return isDuplicate ? onDuplicate : 'failure';
}

const answered = (
	response: ApiResponse,
	{ service, userId }: Recipient,
	token: string | undefined,
) => ({
	statusCode: response.kind === 'response' ? response.statusCode : 0,
	requestId: requestIdOf(response, [userId, token]) ?? null,
	...(service === 'dataStore' && response.kind === 'response'
		? { body: hideSecretsIn(parsedBody(response.body), [token]) }
		: {}),
});

function failureOf(
	meaning: Omit<Failure, 'attempts'>,
	attempts: number,
	askedMs: number | undefined,
): Failure {
	const isLong = askedMs !== undefined && askedMs > RETRY_AFTER_MAX_MS;
	const retryAfterSeconds = Math.ceil((askedMs ?? 0) / 1000);
	if (!isLong) return { ...meaning, attempts };
	const description = `${meaning.description}\n\nAmazon asks to wait ${retryAfterSeconds} seconds.`;
	return { ...meaning, description, attempts, retryAfterSeconds };
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
			: 'Check whether it arrived. A request for this item was in progress, and Amazon may have accepted it.',
		attempts,
	};
}
