import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../../alexa/lib/failure';
import { sendWithRetry, type DeliveryTools } from '../../alexa/delivery/sendWithRetry';
import { RateLimit } from '../../alexa/delivery/rateLimit';
import { runInOrder, Concurrency } from '../../alexa/delivery/concurrency';
import { createCancellation } from '../../alexa/delivery/cancellation';
import { yieldToEventLoop } from '../runtime/yieldToEventLoop';
import { callApi } from '../http/callApi';
import { clock } from '../runtime/clock';
import type { RequestOrFailure } from './itemRequests';
import { invalidItem } from './errors';
import type { Region } from '../../alexa/amazon/regions';
import { reasonOf } from '../../alexa/input/problem';
import type { RunOutput } from './output';
import type { UsableCredential } from './runCredentials';
import type { SendOptions } from '../parameters/sendOptions';
import { tokenCache } from '../credential/tokenCache';
import type { Success, ItemRequest, RequestContent } from './request';

/** What one request came to. */
export type RequestResult =
	| { accepted: boolean; json: IDataObject }
	| { failure: Failure; mayTokenBeRevoked?: () => boolean };

/** What all requests of a run share. */
export interface SendRun {
	context: IExecuteFunctions;
	options: SendOptions;
}

/**
 * Sends with bounded concurrency; the output items are in the order of the requests. If the run ends before all have been
 * sent, `requests` goes on with the first that has not.
 */
export async function sendRequests(
	run: SendRun,
	requests: Iterator<RequestOrFailure, unknown>,
	output: RunOutput,
): Promise<INodeExecutionData[]> {
	const waits = createCancellation(clock, run.context.getExecutionCancelSignal());
	const pool = new Concurrency(run.options.concurrency);
	const pacer = new RateLimit(run.options.requestsPerSecond, clock, waits);
	const tools = { clock, pool, pacer, waits, tokens: tokenCache };
	const isOver = () => waits.cancelled || output.isOver;
	// what fails before it is sent awaits nothing, and there may be very many of it
	const letOthersRun = yieldToEventLoop();
	try {
		return await runInOrder(requests, pool, isOver, async (each) => {
			await letOthersRun();
			return output.add(each, 'request' in each ? await sendRequest(run, each, tools) : each);
		});
	} finally {
		waits.dispose();
	}
}

async function sendRequest(
	{ context, options }: SendRun,
	{ request, credential }: { request: ItemRequest; credential: UsableCredential },
	tools: DeliveryTools,
): Promise<RequestResult> {
	const { recipient, onDuplicate, retryAmbiguous, region, path } = request;
	const { maxRetries } = options;
	const timeoutMs = Math.ceil(options.timeoutSeconds * 1000);
	// made at the first call, which may come late, and the same for all that follow
	let content: MadeContent | undefined;
	const call = async () => {
		content ??= makeContent(request);
		if (!content.ok) return { answer: { kind: 'refused', ...content.failure } as const };
		const { body } = content;
		return await callApi(context, credential, { region, path, body, timeoutMs });
	};
	const outcome = await sendWithRetry(
		{ recipient, onDuplicate, retryAmbiguous, maxRetries, call },
		tools,
	);
	if (!outcome.ok) return outcome;
	const toJson = content?.ok ? content.toJson : () => ({});
	return { accepted: outcome.accepted, json: describeSuccess(context, region, toJson, outcome) };
}

type MadeContent =
	| { ok: true; body: string; toJson: RequestContent['toJson'] }
	| { ok: false; failure: Failure };

function makeContent(request: ItemRequest): MadeContent {
	const content = request.contentAt(clock.now());
	if (!content.ok) return { ok: false, failure: invalidItem(content.problems) };
	return { ok: true, body: JSON.stringify(content.body), toJson: content.toJson };
}

/** Amazon has the request, whatever happens here: a fault of this package must not look like one of the request. */
function describeSuccess(
	context: IExecuteFunctions,
	region: Region,
	toJson: RequestContent['toJson'],
	success: Success,
): IDataObject {
	try {
		return toJson(success);
	} catch (error) {
		const { accepted, duplicate, statusCode, requestId, attempts } = success;
		const outputError = `Amazon has taken this request. The rest of the output is missing because of a fault in the package n8n-nodes-alexa: ${reasonOf(error)}. Please report it.`;
		context.logger.error(outputError, { nodeName: context.getNode().name });
		return { accepted, duplicate, region, requestId, statusCode, attempts, outputError };
	}
}
