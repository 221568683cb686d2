import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { type Parameters, parametersIn } from '../parameters/parameters';
import { readSendOptions, type SendOptions } from '../parameters/sendOptions';
import { invalidCredentialError } from './errors';
import {
	type BuildRequests,
	requestsInTurn,
	requestsOf,
	validateBeforeSending,
} from './itemRequests';
import { type ErrorMode, errorModeOf, failureItem, RunOutput } from './output';
import {
	credentialOf,
	isUnresolved,
	loadRunCredentials,
	type ResolvedCredential,
	toItemCredential,
} from './runCredentials';
import { sendRequests } from './sendRequests';

/**
 * Sends all input items, each as one request (an event for several regions as one each). In the continue modes every
 * request ends in one output item, in the order of the input. In stop mode all items are checked before the first is
 * sent. A run that was stopped by hand has not failed: n8n shows it as stopped if the node returns.
 *
 * @throws {NodeOperationError} in stop mode, listing the invalid items
 * @throws {NodeApiError} in stop mode, for the first request that failed
 */
export async function sendItems(
	context: IExecuteFunctions,
	buildRequests: BuildRequests,
	presets: Partial<SendOptions> = {},
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	if (items.length === 0) return [];
	const node = context.getNode();
	const mode = errorModeOf(context);
	const credentials = await loadRunCredentials(context, interpretIn(mode));
	if (credentials.isShared && !credentials.credential.ok) {
		const { error: failure } = credentials.credential;
		if (mode === 'stop') throw invalidCredentialError(node, failure);
		return items.map((item, itemIndex) => failureItem(failure, mode, item, itemIndex));
	}
	const parametersOf = parametersIn(context);
	const build = (parameters: Parameters) =>
		requestsOf(parameters, credentialOf(credentials, parameters.itemIndex), buildRequests);
	const isCanceled = () => context.getExecutionCancelSignal()?.aborted ?? false;
	const validated =
		mode === 'stop'
			? await validateBeforeSending(node, items.length, { parametersOf, build, isCanceled })
			: undefined;
	const read = validated?.requestsOf ?? ((itemIndex: number) => build(parametersOf(itemIndex)));
	const requests = requestsInTurn(items.length, read, isCanceled);
	// those of the first item count for the run
	const { options } = readSendOptions(parametersOf(0), presets);
	const output = new RunOutput(mode, items);
	const sent = await sendRequests(context, options, requests, output);
	const unsent = output.isStopped ? [] : Array.from(requests, (request) => output.unsent(request));
	output.finish(context);
	if (validated) output.throwFirstFailure(node, validated.requestCount);
	return [...sent, ...unsent];
}

/**
 * If there is no credential at all, n8n's own error is the clearest in stop mode. In the continue modes n8n would hand
 * the input on as if it had been sent.
 */
const interpretIn = (mode: ErrorMode) => (resolved: ResolvedCredential) => {
	if (mode === 'stop' && !resolved.ok && !isUnresolved(resolved.error)) throw resolved.error;
	return toItemCredential(resolved);
};
