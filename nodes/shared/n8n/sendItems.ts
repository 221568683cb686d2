import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isRegion, type Region } from '../alexa/amazon/regions';
import { SERVICES, type Service } from '../alexa/amazon/services';
import type { Failure } from '../alexa/failure';
import type { Problem } from '../alexa/problem';
import { deliver, cancelled, type Outcome } from '../alexa/send/deliver';
import { Pacer } from '../alexa/send/pacer';
import { SendPool } from '../alexa/send/pool';
import { runInOrder } from '../alexa/send/runInOrder';
import { createWaits } from '../alexa/send/wait';
import { broker } from './broker';
import { callApi } from './callApi';
import { clock } from './clock';
import { CredentialSnapshot } from './credential/snapshot';
import { checkCredential, endpointsOf } from './credential/target';
import { type ErrorMode, errorModeOf, failureItem } from './failureOutput';
import { invalidItem } from './invalidItem';
import { Parameters } from './parameters';
import { readSendOptions } from './sendOptions';
import { invalidItemsError, type ItemFailure, sendError } from './stopError';
import type { Prepared, Unit } from './unit';

/** Reads the fields of one item; `credentialRegion` is meant where the user left the region to the credential. */
export type Prepare = (parameters: Parameters, credentialRegion: Region) => Prepared;

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
	const { region } = credential.fields;
	const credentialProblems = checkCredential(credential.fields);
	const prepared = items.map((_, itemIndex) => {
		const parameters = new Parameters(context, itemIndex);
		const result = prepare(parameters, isRegion(region) ? region : 'na');
		return checkItem(result, parameters, credentialProblems);
	});
	const invalid = prepared.flatMap((result, itemIndex): ItemFailure[] =>
		result.ok ? [] : [{ itemIndex, failure: result.failure }],
	);
	if (mode === 'stop' && invalid.length > 0) throw invalidItemsError(context.getNode(), invalid);
	const units = prepared.flatMap((result) => (result.ok ? result.units : []));
	const outcomes = await sendUnits(context, credential, service, units, mode);
	if (mode === 'stop') throwFirstFailure(context, units, outcomes);
	const results = new Map(units.map((unit, index) => [unit, outcomes[index] ?? cancelled(0)]));
	return prepared.flatMap((result, itemIndex) =>
		result.ok
			? result.units.map((unit) => toItem(unit, results.get(unit) ?? cancelled(0), mode, items[itemIndex]))
			: [failureItem(result.failure, mode, items[itemIndex], itemIndex)],
	);
}

type Checked = { ok: true; units: Unit[] } | { ok: false; failure: Failure };

function checkItem(result: Prepared, parameters: Parameters, credentialProblems: Problem[]): Checked {
	const { problems: optionProblems } = readSendOptions(parameters.readCollection('options', 'Options'));
	const problems = [...credentialProblems, ...(result.ok ? [] : result.problems), ...optionProblems];
	return result.ok && problems.length === 0 && parameters.flaws.length === 0
		? { ok: true, units: result.units }
		: { ok: false, failure: invalidItem(problems, parameters.flaws) };
}

async function sendUnits(
	context: IExecuteFunctions,
	credential: CredentialSnapshot,
	service: Service,
	units: readonly Unit[],
	mode: ErrorMode,
): Promise<Array<Outcome | undefined>> {
	if (units.length === 0) return [];
	const { options } = readSendOptions(new Parameters(context, 0).readCollection('options', 'Options'));
	const { apiBaseUrls } = endpointsOf(credential.fields);
	const waits = createWaits(clock, context.getExecutionCancelSignal());
	const pool = new SendPool(options.concurrency);
	const pacer = new Pacer(options.requestsPerSecond, clock, waits);
	let hasFailed = false;
	const send = async (unit: Unit): Promise<Outcome> => {
		const call = {
			url: `${apiBaseUrls[unit.region]}${unit.path}`,
			body: JSON.stringify(unit.body),
			scope: SERVICES[service].scope,
			timeoutMs: options.timeoutSeconds * 1000,
		};
		const outcome = await deliver(
			{ ...unit, maxRetries: options.maxRetries, call: async () => await callApi(context, credential, call) },
			{ clock, pool, pacer, waits, judge: broker },
		);
		hasFailed ||= !outcome.ok;
		return outcome;
	};
	try {
		return await runInOrder(units, pool, () => waits.cancelled || (mode === 'stop' && hasFailed), send);
	} finally {
		waits.dispose();
	}
}

function throwFirstFailure(
	context: IExecuteFunctions,
	units: readonly Unit[],
	outcomes: ReadonlyArray<Outcome | undefined>,
): void {
	const failures = units.flatMap(({ itemIndex }, index): ItemFailure[] => {
		const outcome = outcomes[index] ?? (context.getExecutionCancelSignal()?.aborted ? cancelled(0) : undefined);
		return outcome && !outcome.ok ? [{ itemIndex, failure: outcome.failure }] : [];
	});
	const [first] = failures;
	if (!first) return;
	const sent = outcomes.filter((outcome) => outcome?.ok).length;
	const failed = outcomes.filter((outcome) => outcome && !outcome.ok).length;
	throw sendError(context.getNode(), first, { sent, failed, notSent: units.length - sent - failed });
}

const toItem = (
	unit: Unit,
	outcome: Outcome,
	mode: ErrorMode,
	input: INodeExecutionData | undefined,
): INodeExecutionData =>
	outcome.ok
		? { json: unit.toJson(outcome), pairedItem: { item: unit.itemIndex } }
		: failureItem(outcome.failure, mode, input, unit.itemIndex, unit.region);
