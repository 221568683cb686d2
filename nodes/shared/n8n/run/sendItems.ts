import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import {
	validateBeforeSending,
	requestsInTurn,
	requestsOf,
	type ItemReader,
	type BuildRequests,
	type RequestOrFailure,
} from './itemRequests';
import { type ErrorMode, errorModeOf, failureItem, RunOutput } from './output';
import { parametersIn } from '../parameters/parameters';
import {
	credentialOf,
	isUnresolved,
	loadRunCredentials,
	type ResolvedCredential,
	toItemCredential,
} from './runCredentials';
import { sendRequests, type SendRun } from './sendRequests';
import { readSendOptions } from '../parameters/sendOptions';
import { invalidCredentialError } from './errors';

/**
 * Sends all input items, each as one request (an event for several regions as one each). In the continue modes every
 * request ends in one output item, in the order of the input. In stop mode all items are checked before the first is
 * sent.
 *
 * @throws {NodeOperationError} in stop mode, listing the invalid items
 * @throws {NodeApiError} in stop mode, for the first request that failed
 */
export async function sendItems(
	context: IExecuteFunctions,
	buildRequests: BuildRequests,
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	if (items.length === 0) return [];
	const mode = errorModeOf(context);
	const credentials = await loadRunCredentials(context, interpretIn(mode));
	if (credentials.isShared && !credentials.credential.ok) {
		const { error: failure } = credentials.credential;
		if (mode === 'stop') throw invalidCredentialError(context.getNode(), failure);
		return items.map((item, itemIndex) => failureItem(failure, mode, item, itemIndex));
	}
	const signal = context.getExecutionCancelSignal();
	const reader: ItemReader = {
		parametersOf: parametersIn(context),
		requestsOf: (parameters) =>
			requestsOf(parameters, credentialOf(credentials, parameters.itemIndex), buildRequests),
		isCancelled: () => signal?.aborted ?? false,
	};
	const run = { context, options: optionsOf(reader) };
	return mode === 'stop'
		? await sendUntilFailure(run, items, reader)
		: await sendAll(run, (itemIndex) => reader.requestsOf(reader.parametersOf(itemIndex)), {
				items,
				isCancelled: reader.isCancelled,
				output: new RunOutput(mode, items),
			});
}

/**
 * If there is no credential at all, n8n's own error is the clearest in stop mode. In the continue modes n8n would hand
 * the input on as if it had been sent.
 */
const interpretIn =
	(mode: ErrorMode) =>
	(resolved: ResolvedCredential): ReturnType<typeof toItemCredential> => {
		if (mode === 'stop' && !resolved.ok && !isUnresolved(resolved.error)) throw resolved.error;
		return toItemCredential(resolved);
	};

/** Those of the first item count for the run. */
const optionsOf = ({ parametersOf }: ItemReader) =>
	readSendOptions(parametersOf(0).options).options;

/** A run that was stopped by hand has not failed: n8n shows it as stopped if the node returns. */
async function sendUntilFailure(
	run: SendRun,
	items: INodeExecutionData[],
	reader: ItemReader,
): Promise<INodeExecutionData[]> {
	const node = run.context.getNode();
	const { requestsByItem, requestCount } = await validateBeforeSending(node, items.length, reader);
	const output = new RunOutput('stop', items);
	const read = (itemIndex: number) => requestsByItem[itemIndex]?.() ?? [];
	const sent = await sendAll(run, read, { items, isCancelled: reader.isCancelled, output });
	output.throwFirstFailure(node, requestCount);
	return sent;
}

interface Sending {
	items: readonly INodeExecutionData[];
	isCancelled(): boolean;
	output: RunOutput;
}

async function sendAll(
	run: SendRun,
	read: (itemIndex: number) => RequestOrFailure[],
	{ items, isCancelled, output }: Sending,
): Promise<INodeExecutionData[]> {
	const requests = requestsInTurn(items.length, read, isCancelled);
	const sent = await sendRequests(run, requests, output);
	const unsent = output.isOver ? [] : Array.from(requests, (request) => output.unsent(request));
	output.finish(run.context);
	return [...sent, ...unsent];
}
