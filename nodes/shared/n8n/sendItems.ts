import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Service } from '../alexa/amazon/services';
import { checkItemsBeforeSending, type ItemReader } from './checkedItems';
import { CredentialSnapshot } from './credential/snapshot';
import { regionOf } from './credential/target';
import { entriesInTurn } from './entriesInTurn';
import { entriesOf, type Prepare } from './entry';
import { errorModeOf, failureItem } from './failureOutput';
import { parametersIn } from './parameters';
import { readCredential } from './readCredential';
import { RunOutput } from './runOutput';
import { sendEntries, type SendRun } from './sendEntries';
import { readSendOptions } from './sendOptions';
import { invalidCredentialError } from './stopError';

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
	service: Service,
	prepare: Prepare,
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	if (items.length === 0) return [];
	const mode = errorModeOf(context);
	const credential = await readCredential(context, mode);
	if (!(credential instanceof CredentialSnapshot)) {
		if (mode === 'stop') throw invalidCredentialError(context.getNode(), credential);
		return items.map((item, itemIndex) => failureItem(credential, mode, item, itemIndex));
	}
	const signal = context.getExecutionCancelSignal();
	const region = regionOf(credential.fields);
	const reader: ItemReader = {
		parametersOf: parametersIn(context),
		entriesFor: (parameters) => entriesOf(parameters, region, prepare),
		isCancelled: () => signal?.aborted ?? false,
	};
	const run = { context, credential, service, options: optionsOf(reader) };
	return mode === 'stop'
		? await sendUntilFailure(run, items, reader)
		: await sendAll(run, items, reader, new RunOutput(mode, items));
}

type Run = Omit<SendRun<INodeExecutionData>, 'isOver' | 'settle'>;

/** Those of the first item count for the run. */
const optionsOf = ({ parametersOf }: ItemReader) =>
	readSendOptions(parametersOf(0).options).options;

/** A run that was stopped by hand has not failed: n8n shows it as stopped if the node returns. */
async function sendUntilFailure(
	run: Run,
	items: INodeExecutionData[],
	reader: ItemReader,
): Promise<INodeExecutionData[]> {
	const node = run.context.getNode();
	const { parameters, units } = await checkItemsBeforeSending(node, items.length, reader);
	const output = new RunOutput('stop', items);
	const parametersOf = (itemIndex: number) =>
		parameters[itemIndex] ?? reader.parametersOf(itemIndex);
	const result = await sendAll(run, items, { ...reader, parametersOf }, output);
	output.throwFirstFailure(node, units);
	return result;
}

async function sendAll(
	run: Run,
	items: INodeExecutionData[],
	{ parametersOf, entriesFor, isCancelled }: ItemReader,
	output: RunOutput,
): Promise<INodeExecutionData[]> {
	const read = (itemIndex: number) => entriesFor(parametersOf(itemIndex));
	const entries = entriesInTurn(items.length, read, isCancelled);
	const sent = await sendEntries(
		{
			...run,
			isOver: () => output.isOver,
			settle: (entry, result) => output.settle(entry, result),
		},
		entries,
	);
	const unsent = output.isOver ? [] : Array.from(entries, (entry) => output.unsent(entry));
	return [...sent, ...unsent];
}
