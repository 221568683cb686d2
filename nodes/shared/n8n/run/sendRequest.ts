import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { type Region, REGIONS } from '../../alexa/amazon/regions';
import { stageOfPath } from '../../alexa/amazon/services';
import {
	type DeliveryTools,
	type FailedDelivery,
	sendWithRetry,
	type Success,
} from '../../alexa/delivery/sendWithRetry';
import { reasonOf } from '../../alexa/input/problem';
import { shortUserId } from '../../alexa/input/userId';
import { backoffMs } from '../../alexa/lib/backoff';
import type { Failure } from '../../alexa/lib/failure';
import { fail, ok, type Result } from '../../alexa/lib/result';
import { callApi } from '../http/callApi';
import type { SendOptions } from '../parameters/sendOptions';
import { clock } from '../runtime/clock';
import { invalidItem } from './errors';
import type { ItemRequest, RequestContent } from './itemRequests';
import type { ItemCredential } from './runCredentials';

/** What one request came to. */
type RequestResult = Result<{ accepted: boolean; json: IDataObject }, FailedDelivery>;

interface Sending {
	context: IExecuteFunctions;
	options: SendOptions;
	request: ItemRequest;
	credential: ItemCredential;
	tools: DeliveryTools & { isStopped(): boolean };
}

/** Sends one request, with all calls that its responses ask for. */
export async function sendRequest(sending: Sending): Promise<RequestResult> {
	const { request, options, tools } = sending;
	let retriesLeft = options.maxRetries;
	let content: RequestContent | undefined;
	/** Of the calls before this one. */
	let attempts = 0;
	let earlier: Received | undefined;
	/** How often a success was followed by a retry. */
	let askedAgain = 0;
	for (;;) {
		const sent = await call(sending, content, retriesLeft);
		if (!sent.ok) {
			const { failure } = sent.error;
			const counted = { ...failure, attempts: failure.attempts + attempts };
			const recovered = request.recover?.(counted, sent.error.isAmbiguous === true);
			if (recovered) return ok({ accepted: true, json: recovered });
			if (!earlier) return fail({ ...sent.error, failure: tell(counted, request) });
			earlier.content.retryFailed?.(counted);
			const success = { ...earlier.success, attempts: counted.attempts };
			return conclude(sending, { ...earlier, success });
		}
		const calls = sent.value.success.attempts;
		const success = { ...sent.value.success, attempts: calls + attempts };
		retriesLeft = Math.max(0, retriesLeft - (calls - 1));
		({ content } = sent.value);
		attempts = success.attempts;
		content.receive?.(success);
		const received = { content, success };
		const next = content.next?.(success, retriesLeft > 0);
		if (next?.kind !== 'call') return conclude(sending, received);
		if (next.isRetry) {
			earlier = received;
			retriesLeft--;
			askedAgain++;
			const delayMs = backoffMs(askedAgain, clock.random());
			await tools.concurrency.pause(() => tools.cancellation.wait(delayMs));
			if (tools.cancellation.canceled) return conclude(sending, received);
		}
		content = next.content;
	}
}

/** A call that succeeded. */
interface Received {
	content: RequestContent;
	success: Success;
}

/** The output of a success, unless its response says that it is none. */
function conclude(sending: Sending, { content, success }: Received): RequestResult {
	const next = content.next?.(success, false);
	if (next?.kind === 'failure') return fail({ failure: tell(next.failure, sending.request) });
	return ok({ accepted: success.accepted, json: describeSuccess(sending, content, success) });
}

async function call(
	{ context, options, request, credential, tools }: Sending,
	prepared: RequestContent | undefined,
	maxRetries: number,
): Promise<Result<Received, FailedDelivery>> {
	const { recipient, onDuplicate, retryAmbiguous = false, region } = request;
	const timeoutMs = Math.ceil(options.timeoutSeconds * 1000);
	// made at the first call, which may come late, and the same for all that follow
	let made = prepared;
	let body: string | undefined;
	const callOnce = async () => {
		if (!made) {
			const content = request.contentAt(clock.now());
			if (!content.ok)
				return { response: { kind: 'refused', ...invalidItem(content.error) } as const };
			made = content.value;
		}
		body ??= made.body && JSON.stringify(made.body);
		const { method = 'POST' } = request;
		const path = made.path ?? request.path;
		return await callApi(context, credential, {
			region,
			method,
			path,
			timeoutMs,
			...(body === undefined ? {} : { body }),
		});
	};
	const delivery = { recipient, onDuplicate, retryAmbiguous, maxRetries, call: callOnce };
	const sent = await sendWithRetry(
		// A request that has begun is brought to its end.
		prepared ? delivery : { ...delivery, isStopped: tools.isStopped },
		tools,
	);
	return sent.ok ? ok({ success: sent.value, content: made as RequestContent }) : sent;
}

/** Adds what was tried: last in the description, after what to do. */
function tell(failure: Failure, { recipient, region, path }: ItemRequest): Failure {
	const { service, userId, to } = recipient;
	const tried = [
		to ?? (userId === undefined ? 'everyone subscribed' : `user ${String(shortUserId(userId))}`),
		REGIONS[region].label,
		...(service === 'proactiveEvents' ? [stageOfPath(path)] : []),
	];
	return { ...failure, description: `${failure.description}\n\nTried: ${tried.join(', ')}.` };
}

/** Amazon has the request, whatever happens here: a fault of this package must not look like one of the request. */
function describeSuccess(
	{ context, request }: { context: IExecuteFunctions; request: { region: Region } },
	content: RequestContent,
	success: Success,
): IDataObject {
	try {
		return content.toJson(success);
	} catch (error) {
		const { accepted, duplicate, statusCode, requestId, attempts } = success;
		const { region } = request;
		const outputError = `Amazon accepted this request. The rest of the output is missing because of a bug in the package n8n-nodes-alexa: ${reasonOf(error)}. Please report it.`;
		context.logger.error(outputError, { nodeName: context.getNode().name });
		return { accepted, duplicate, region, requestId, statusCode, attempts, outputError };
	}
}
