import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import {
	type DeliveryTools,
	type FailedDelivery,
	sendWithRetry,
	type Success,
} from '../../alexa/delivery/sendWithRetry';
import type { Failure } from '../../alexa/lib/failure';
import { fail, ok, type Result } from '../../alexa/lib/result';
import { stageOfPath } from '../../alexa/amazon/services';
import { shortUserId } from '../../alexa/input/userId';
import { Concurrency, RateLimit, runInOrder } from '../../alexa/delivery/concurrency';
import { createCancellation } from '../../alexa/delivery/cancellation';
import { clock, yieldToEventLoop } from '../runtime/clock';
import { callApi } from '../http/callApi';
import type { ItemRequest, RequestOrFailure } from './itemRequests';
import { invalidItem } from './errors';
import { type Region, REGIONS } from '../../alexa/amazon/regions';
import { reasonOf } from '../../alexa/input/problem';
import type { RunOutput } from './output';
import type { ItemCredential } from './runCredentials';
import type { SendOptions } from '../parameters/sendOptions';
import { tokenCache } from '../credential/tokenCache';

/** What one request came to. */
export type RequestResult = Result<{ accepted: boolean; json: IDataObject }, FailedDelivery>;

/**
 * Sends with bounded concurrency; the output items are in the order of the requests. If the run ends before all have been
 * sent, `requests` goes on with the first that has not.
 */
export async function sendRequests(
	context: IExecuteFunctions,
	options: SendOptions,
	requests: Iterator<RequestOrFailure, unknown>,
	output: RunOutput,
): Promise<INodeExecutionData[]> {
	const waits = createCancellation(clock, context.getExecutionCancelSignal());
	const pool = new Concurrency(options.concurrency);
	const pacer = new RateLimit(options.requestsPerSecond, clock, waits);
	const tools = { clock, pool, pacer, waits, tokens: tokenCache };
	const isOver = () => waits.cancelled || output.isOver;
	// what fails before it is sent awaits nothing, and there may be very many of it
	const letOthersRun = yieldToEventLoop();
	try {
		return await runInOrder(requests, pool, isOver, async (each) => {
			await letOthersRun();
			return each.ok
				? output.add(each.value.request, await sendRequest(context, options, each.value, tools))
				: output.addFailure(each.error);
		});
	} finally {
		waits.dispose();
	}
}

async function sendRequest(
	context: IExecuteFunctions,
	options: SendOptions,
	{ request, credential }: { request: ItemRequest; credential: ItemCredential },
	tools: DeliveryTools,
): Promise<RequestResult> {
	const { recipient, onDuplicate, retryAmbiguous, region, path } = request;
	const { maxRetries, timeoutSeconds } = options;
	const timeoutMs = Math.ceil(timeoutSeconds * 1000);
	// made at the first call, which may come late, and the same for all that follow
	let made: { body: string; toJson: (success: Success) => IDataObject } | undefined;
	const call = async () => {
		if (!made) {
			const content = request.contentAt(clock.now());
			if (!content.ok)
				return { response: { kind: 'refused', ...invalidItem(content.error) } as const };
			made = { body: JSON.stringify(content.value.body), toJson: content.value.toJson };
		}
		return await callApi(context, credential, { region, path, body: made.body, timeoutMs });
	};
	const sent = await sendWithRetry(
		{ recipient, onDuplicate, retryAmbiguous, maxRetries, call },
		tools,
	);
	if (!sent.ok)
		return fail({ ...sent.error, failure: withWhatWasTried(sent.error.failure, request) });
	const json = describeSuccess(context, region, made?.toJson ?? (() => ({})), sent.value);
	return ok({ accepted: sent.value.accepted, json });
}

/** Last in the description, after what to do. */
function withWhatWasTried(failure: Failure, { recipient, region, path }: ItemRequest): Failure {
	const { service, userId } = recipient;
	const tried = [
		userId === undefined ? 'everyone subscribed' : `user ${String(shortUserId(userId))}`,
		REGIONS[region].label,
		...(service === 'proactiveEvents' ? [stageOfPath(path)] : []),
	];
	return { ...failure, description: `${failure.description}\n\nTried: ${tried.join(', ')}.` };
}

/** Amazon has the request, whatever happens here: a fault of this package must not look like one of the request. */
function describeSuccess(
	context: IExecuteFunctions,
	region: Region,
	toJson: (success: Success) => IDataObject,
	success: Success,
): IDataObject {
	try {
		return toJson(success);
	} catch (error) {
		const { accepted, duplicate, statusCode, requestId, attempts } = success;
		const outputError = `Amazon accepted this request. The rest of the output is missing because of a bug in the package n8n-nodes-alexa: ${reasonOf(error)}. Please report it.`;
		context.logger.error(outputError, { nodeName: context.getNode().name });
		return { accepted, duplicate, region, requestId, statusCode, attempts, outputError };
	}
}
