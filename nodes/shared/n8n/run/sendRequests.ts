import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../../alexa/lib/failure';
import { sendWithRetry, type DeliveryTools } from '../../alexa/delivery/sendWithRetry';
import { RateLimit } from '../../alexa/delivery/rateLimit';
import { runInOrder, Concurrency } from '../../alexa/delivery/concurrency';
import { createCancellation } from '../../alexa/delivery/cancellation';
import { yieldToEventLoop } from '../runtime/yieldToEventLoop';
import { callApi } from '../http/callApi';
import { clock } from '../runtime/clock';
import type { RequestOrProblems } from './itemRequests';
import { invalidItem } from './errors';
import { expressionProblem, reasonOf } from '../../alexa/input/problem';
import type { RunOutput } from './output';
import type { UsableCredential } from './runCredentials';
import type { SendOptions } from '../parameters/sendOptions';
import { tokenCache } from '../credential/tokenCache';
import type { Success, ItemRequest, RequestContent } from './request';

/** What one request came to. */
export type UnitResult =
	| { accepted: boolean; json: IDataObject }
	| { failure: Failure; mayTokenBeRevoked?: () => boolean };

/** What all requests of a run share. */
export interface SendRun {
	context: IExecuteFunctions;
	options: SendOptions;
}

/**
 * Sends with bounded concurrency; the output items are in the order of the entries. If the run ends before all have been
 * sent, `entries` goes on with the first that has not.
 */
export async function sendEntries(
	run: SendRun,
	entries: Iterator<RequestOrProblems, unknown>,
	output: RunOutput,
): Promise<INodeExecutionData[]> {
	const waits = createCancellation(clock, run.context.getExecutionCancelSignal());
	const pool = new Concurrency(run.options.concurrency);
	const pacer = new RateLimit(run.options.requestsPerSecond, clock, waits);
	const tools = { clock, pool, pacer, waits, tokens: tokenCache };
	const isOver = () => waits.cancelled || output.isOver;
	// what fails before it is sent awaits nothing, and there may be very many of it
	const breathe = yieldToEventLoop();
	try {
		return await runInOrder(entries, pool, isOver, async (entry) => {
			await breathe();
			const isUnit = 'unit' in entry;
			return output.add(
				entry,
				isUnit ? await sendUnit(run, entry.unit, entry.credential, tools) : entry,
			);
		});
	} finally {
		waits.dispose();
	}
}

async function sendUnit(
	{ context, options }: SendRun,
	unit: ItemRequest,
	credential: UsableCredential,
	tools: DeliveryTools,
): Promise<UnitResult> {
	const { addressee, onDuplicate, retryAmbiguous, region, path } = unit;
	const { maxRetries } = options;
	const timeoutMs = Math.ceil(options.timeoutSeconds * 1000);
	// made at the first call, which may come late, and the same for all that follow
	let request: MadeRequest | undefined;
	const call = async () => {
		request ??= makeRequest(unit);
		if (!request.ok) return { answer: { kind: 'refused', ...request.failure } as const };
		const { body } = request;
		return await callApi(context, credential, { region, path, body, timeoutMs });
	};
	const outcome = await sendWithRetry(
		{ addressee, onDuplicate, retryAmbiguous, maxRetries, call },
		tools,
	);
	if (!outcome.ok) return outcome;
	const toJson = request?.ok ? request.toJson : () => ({});
	return { accepted: outcome.accepted, json: describeSuccess(context, unit, toJson, outcome) };
}

type MadeRequest =
	| { ok: true; body: string; toJson: RequestContent['toJson'] }
	| { ok: false; failure: Failure };

/** A value that an expression gave may throw at any look at it; nothing of its item has been sent then. */
function makeRequest(unit: ItemRequest): MadeRequest {
	try {
		const request = unit.request(clock.now());
		if (!request.ok) return { ok: false, failure: invalidItem(request.problems) };
		return { ok: true, body: JSON.stringify(request.body), toJson: request.toJson };
	} catch (error) {
		return { ok: false, failure: invalidItem([expressionProblem('One of the fields', error)]) };
	}
}

/** Amazon has the request, whatever happens here: a fault of this package must not look like one of the request. */
function describeSuccess(
	context: IExecuteFunctions,
	{ region }: ItemRequest,
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
