import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Service } from '../alexa/amazon/services';
import { CredentialSnapshot } from './credential/snapshot';
import { errorModeOf, failureItem } from './failureOutput';
import { parametersIn } from './parameters';
import { readCredential } from './readCredential';
import { type Prepare, readEntries } from './readEntries';
import { readSendOptions } from './sendOptions';
import { sendUnits, type UnitResult } from './sendUnits';
import {
	invalidCredentialError,
	invalidItemsError,
	type ItemFailure,
	sendError,
} from './stopError';
import type { Unit } from './unit';

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
	const stopAtFailure = mode === 'stop';
	const credential = await readCredential(context, mode);
	if (!(credential instanceof CredentialSnapshot)) {
		if (stopAtFailure) throw invalidCredentialError(context.getNode(), credential);
		return items.map((item, itemIndex) => failureItem(credential, mode, item, itemIndex));
	}
	const parametersOf = parametersIn(context);
	const entries = readEntries(context, credential, parametersOf, prepare);
	const units = entries.flatMap((entry) => ('unit' in entry ? [entry.unit] : []));
	const invalid = entries.flatMap((entry) => ('unit' in entry ? [] : [entry]));
	if (stopAtFailure && invalid.length > 0) throw invalidItemsError(context.getNode(), invalid);
	const { options } = readSendOptions(parametersOf(0).options);
	const results = await sendUnits({ context, credential, service, options, stopAtFailure }, units);
	if (stopAtFailure) throwFirstFailure(context, units, results);
	const inOrder = results[Symbol.iterator]();
	return entries.map((entry): INodeExecutionData => {
		if (!('unit' in entry)) {
			return failureItem(entry.failure, mode, items[entry.itemIndex], entry.itemIndex);
		}
		const { itemIndex, region } = entry.unit;
		const result = inOrder.next().value as UnitResult;
		return result.state === 'sent'
			? { json: result.json, pairedItem: { item: itemIndex } }
			: failureItem(result.failure, mode, items[itemIndex], itemIndex, region);
	});
}

/** A run that was stopped by hand has not failed: n8n shows it as stopped if the node returns. */
function throwFirstFailure(
	context: IExecuteFunctions,
	units: readonly Unit[],
	results: readonly UnitResult[],
): void {
	const failures = units.flatMap(({ itemIndex, region }, index): ItemFailure[] => {
		const result = results[index];
		return result?.state === 'failed' && result.failure.code !== 'CANCELLED'
			? [{ itemIndex, region, failure: result.failure }]
			: [];
	});
	const [first] = failures;
	if (!first) return;
	const sent = results.filter(({ state }) => state === 'sent').length;
	const notSent = units.length - sent - failures.length;
	throw sendError(context.getNode(), first, { sent, failed: failures.length, notSent });
}
