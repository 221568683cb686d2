import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isRegion, type Region } from '../alexa/amazon/regions';
import type { Service } from '../alexa/amazon/services';
import type { Failure } from '../alexa/failure';
import type { Problem } from '../alexa/problem';
import { CredentialSnapshot } from './credential/snapshot';
import { checkCredential } from './credential/target';
import { errorModeOf, failureItem } from './failureOutput';
import { invalidItem } from './invalidItem';
import { Parameters } from './parameters';
import { readSendOptions } from './sendOptions';
import { sendUnits, type UnitResult } from './sendUnits';
import { invalidItemsError, type ItemFailure, sendError } from './stopError';
import type { Prepared, Unit } from './unit';

/** Reads the fields of one item; `credentialRegion` is meant where the user left the region to the credential. */
export type Prepare = (parameters: Parameters, credentialRegion: Region) => Prepared;

/** One item of the output to be: a request, or what was found wrong before. */
type Entry = { unit: Unit } | ItemFailure;

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
	const credential = await CredentialSnapshot.read(context);
	const entries = readEntries(context, credential, prepare);
	const units = entries.flatMap((entry) => ('unit' in entry ? [entry.unit] : []));
	const invalid = entries.flatMap((entry) => ('unit' in entry ? [] : [entry]));
	const stopAtFailure = mode === 'stop';
	if (stopAtFailure && invalid.length > 0) throw invalidItemsError(context.getNode(), invalid);
	const { options } = readSendOptions(optionsOf(new Parameters(context, 0)));
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

function readEntries(
	context: IExecuteFunctions,
	{ fields }: CredentialSnapshot,
	prepare: Prepare,
): Entry[] {
	const region = isRegion(fields.region) ? fields.region : 'na';
	const credentialProblems = checkCredential(fields);
	return context.getInputData().flatMap((_, itemIndex): Entry[] => {
		const parameters = new Parameters(context, itemIndex);
		const prepared = prepare(parameters, region);
		const failure = findFailure(prepared, parameters, credentialProblems);
		if (failure) return [{ itemIndex, failure }];
		return prepared.ok ? prepared.units.map((unit) => ({ unit })) : [];
	});
}

/** Everything wrong with an item, from its fields, its options and the credential, in one failure. */
function findFailure(
	prepared: Prepared,
	parameters: Parameters,
	credentialProblems: Problem[],
): Failure | undefined {
	const { problems: optionProblems } = readSendOptions(optionsOf(parameters));
	const fieldProblems = prepared.ok ? [] : prepared.problems;
	const problems = [...credentialProblems, ...fieldProblems, ...optionProblems];
	const isGood = prepared.ok && problems.length === 0 && parameters.flaws.length === 0;
	return isGood ? undefined : invalidItem(problems, parameters.flaws);
}

const optionsOf = (parameters: Parameters) => parameters.readCollection('options', 'Options');

function throwFirstFailure(
	context: IExecuteFunctions,
	units: readonly Unit[],
	results: readonly UnitResult[],
): void {
	const failures = results.flatMap((result, index): ItemFailure[] =>
		result.state === 'failed'
			? [{ itemIndex: units[index]?.itemIndex ?? 0, failure: result.failure }]
			: [],
	);
	const [first] = failures;
	if (!first) return;
	const sent = results.filter(({ state }) => state === 'sent').length;
	const notSent = units.length - sent - failures.length;
	throw sendError(context.getNode(), first, { sent, failed: failures.length, notSent });
}
