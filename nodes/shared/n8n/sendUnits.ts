import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { SERVICES, type Service } from '../alexa/amazon/services';
import type { Failure } from '../alexa/failure';
import { cancelled, deliver, type DeliveryTools } from '../alexa/send/deliver';
import { Pacer } from '../alexa/send/pacer';
import { SendPool } from '../alexa/send/pool';
import { runInOrder } from '../alexa/send/runInOrder';
import { createWaits } from '../alexa/send/wait';
import { broker } from './broker';
import { callApi } from './callApi';
import { clock } from './clock';
import type { CredentialSnapshot } from './credential/snapshot';
import { invalidItem } from './invalidItem';
import type { SendOptions } from './sendOptions';
import type { Unit } from './unit';

/** What one request came to; `notSent` where the run was over before its turn. */
export type UnitResult =
	| { state: 'sent'; json: IDataObject }
	| { state: 'failed' | 'notSent'; failure: Failure };

/** What all requests of a run share. */
export interface SendRun {
	context: IExecuteFunctions;
	credential: CredentialSnapshot;
	service: Service;
	options: SendOptions;
	/** Whether no further request starts once one has failed. */
	stopAtFailure: boolean;
}

/** Sends with bounded concurrency; the results are in the order of the units. */
export async function sendUnits(run: SendRun, units: readonly Unit[]): Promise<UnitResult[]> {
	const waits = createWaits(clock, run.context.getExecutionCancelSignal());
	const pool = new SendPool(run.options.concurrency);
	const pacer = new Pacer(run.options.requestsPerSecond, clock, waits);
	const tools = { clock, pool, pacer, waits, judge: broker };
	let hasFailed = false;
	const isOver = () => waits.cancelled || (run.stopAtFailure && hasFailed);
	try {
		const results = await runInOrder(units, pool, isOver, async (unit) => {
			const result = await sendUnit(run, unit, tools);
			hasFailed ||= result.state === 'failed';
			return result;
		});
		return results.map((result) => result ?? { state: 'notSent', failure: cancelled(0) });
	} finally {
		waits.dispose();
	}
}

async function sendUnit(
	{ context, credential, service, options }: SendRun,
	unit: Unit,
	tools: DeliveryTools,
): Promise<UnitResult> {
	const { addressee, isDuplicateSuccess, retryAmbiguous } = unit;
	// made at the first call, which may come late, and the same for all that follow
	let request: ReturnType<Unit['request']> | undefined;
	const call = async () => {
		request ??= unit.request(clock.now());
		if (!request.ok)
			return { answer: { kind: 'refused', ...invalidItem(request.problems, []) } as const };
		return await callApi(context, credential, {
			region: unit.region,
			path: unit.path,
			body: JSON.stringify(request.body),
			scope: SERVICES[service].scope,
			timeoutMs: options.timeoutSeconds * 1000,
		});
	};
	const { maxRetries } = options;
	const outcome = await deliver(
		{ addressee, isDuplicateSuccess, retryAmbiguous, maxRetries, call },
		tools,
	);
	if (!outcome.ok) return { state: 'failed', failure: outcome.failure };
	return { state: 'sent', json: request?.ok ? request.toJson(outcome) : {} };
}
