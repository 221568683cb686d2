import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { SERVICES, type Service } from '../alexa/amazon/services';
import type { Failure } from '../alexa/failure';
import { deliver, type DeliveryTools } from '../alexa/send/deliver';
import { Pacer } from '../alexa/send/pacer';
import { SendPool } from '../alexa/send/pool';
import { runInOrder } from '../alexa/send/runInOrder';
import { createWaits } from '../alexa/send/wait';
import { createBreather } from './breather';
import { broker } from './broker';
import { callApi } from './callApi';
import { clock } from './clock';
import type { CredentialSnapshot } from './credential/snapshot';
import type { Entry } from './entry';
import { invalidItem } from './invalidItem';
import { expressionFlaw } from './parameters';
import type { SendOptions } from './sendOptions';
import type { Unit } from './unit';

/** What one request came to. */
export type UnitResult = { sent: IDataObject } | { failure: Failure };

/** What all requests of a run share. */
export interface SendRun<Output> {
	context: IExecuteFunctions;
	credential: CredentialSnapshot;
	service: Service;
	options: SendOptions;
	/** Whether no further request is to start. */
	isOver(): boolean;
	/** Takes the result of an entry as soon as it is there, and gives what is to be kept of it. */
	settle(entry: Entry, result: UnitResult): Output;
}

/**
 * Sends with bounded concurrency; the outputs are in the order of the entries. Where the run is over before all have
 * been sent, `entries` goes on with the first that has not.
 */
export async function sendEntries<Output>(
	run: SendRun<Output>,
	entries: Iterator<Entry, unknown>,
): Promise<Output[]> {
	const waits = createWaits(clock, run.context.getExecutionCancelSignal());
	const pool = new SendPool(run.options.concurrency);
	const pacer = new Pacer(run.options.requestsPerSecond, clock, waits);
	const tools = { clock, pool, pacer, waits, judge: broker };
	const isOver = () => waits.cancelled || run.isOver();
	// what fails before it is sent awaits nothing, and there may be very many of it
	const breathe = createBreather();
	try {
		return await runInOrder(entries, pool, isOver, async (entry) => {
			await breathe();
			const isUnit = 'unit' in entry;
			return run.settle(entry, isUnit ? await sendSafely(run, entry.unit, tools) : entry);
		});
	} finally {
		waits.dispose();
	}
}

/** A value that an expression gave may throw at any look at it; that is the trouble of its item alone. */
async function sendSafely<Output>(
	run: SendRun<Output>,
	unit: Unit,
	tools: DeliveryTools,
): Promise<UnitResult> {
	try {
		return await sendUnit(run, unit, tools);
	} catch (error) {
		return { failure: invalidItem([], [expressionFlaw('One of the fields', error)]) };
	}
}

async function sendUnit<Output>(
	{ context, credential, service, options }: SendRun<Output>,
	unit: Unit,
	tools: DeliveryTools,
): Promise<UnitResult> {
	const { addressee, isDuplicateSuccess, retryAmbiguous } = unit;
	// made at the first call, which may come late, and the same for all that follow
	let request: ReturnType<Unit['request']> | undefined;
	let body: string | undefined;
	const call = async () => {
		request ??= unit.request(clock.now());
		if (!request.ok)
			return { answer: { kind: 'refused', ...invalidItem(request.problems, []) } as const };
		body ??= JSON.stringify(request.body);
		return await callApi(context, credential, {
			region: unit.region,
			path: unit.path,
			body,
			scope: SERVICES[service].scope,
			timeoutMs: Math.ceil(options.timeoutSeconds * 1000),
		});
	};
	const { maxRetries } = options;
	const outcome = await deliver(
		{ addressee, isDuplicateSuccess, retryAmbiguous, maxRetries, call },
		tools,
	);
	return outcome.ok ? { sent: request?.ok ? request.toJson(outcome) : {} } : outcome;
}
