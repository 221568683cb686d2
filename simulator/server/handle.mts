import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { readBody, type Call } from '../amazon/call.mts';
import { failed } from '../amazon/checks.mts';
import { answersAlone, faultResponse } from '../faults/faultResponse.mts';
import { faultName } from '../faults/faults.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { RecordedRequest } from '../state/recordedRequest.mts';
import { logLine } from '../state/requestLog.mts';
import type { SimulatedResponse } from './responses.mts';
import { breakConnection, send, sendFaulty, sendGarbage } from './sendResponse.mts';

type Process = (call: Call) => SimulatedResponse;

/** Records a call, lets the service or a scripted fault answer it, and sends that. */
export async function handle(
	amazon: AmazonState,
	call: Call,
	requestId: string,
	reply: FastifyReply,
	process: Process,
): Promise<FastifyReply> {
	readBody(call);
	if (call.service === 'lwa') amazon.counters.exchange();
	const record = amazon.log.arrive(call, requestId);
	const fault = amazon.faults.take(call);
	if (!fault) {
		const response = process(call);
		note(amazon, record, response.status, response);
		return send(reply, response);
	}
	record.fault = faultName(fault);
	// Not kept alive for it: closing the simulator must not have to wait.
	if (fault.delayMs) await wait(fault.delayMs, undefined, { ref: false });
	if (fault.reset === 'beforeProcessing') {
		const outcome = 'the connection was reset; the service did not see the call';
		note(amazon, record, 'reset', faulty({ outcome }, undefined));
		return breakConnection(reply);
	}
	if (fault.garbage) {
		const outcome = 'what came back was no HTTP; the service did not see the call';
		note(amazon, record, 'reset', faulty({ outcome }, undefined));
		return sendGarbage(reply);
	}
	const seen = fault.reset === 'afterProcessing' || !answersAlone(fault);
	const processed = seen ? process(call) : undefined;
	if (fault.reset === 'afterProcessing' && processed) {
		const outcome = `the connection was reset after ${processed.status}: ${processed.outcome}`;
		note(amazon, record, 'reset', faulty({ ...processed, outcome }, processed));
		return breakConnection(reply);
	}
	const response = faultResponse(fault, call, processed);
	note(amazon, record, response.status, faulty(response, processed));
	return sendFaulty(reply, response, fault);
}

type Noted = Pick<
	SimulatedResponse,
	'outcome' | 'tokenFingerprint' | 'checks' | 'reached' | 'reaches'
>;

/** What the service itself looked at, if it saw the call, and that a fault came in between. */
function faulty(noted: Noted, processed: SimulatedResponse | undefined): Noted {
	const checks = [...(processed?.checks ?? []), failed('Scripted fault', noted.outcome)];
	return { ...noted, checks, ...(processed?.reached && { reached: processed.reached }) };
}

function note(
	amazon: AmazonState,
	record: RecordedRequest,
	status: number | 'reset',
	response: Noted,
): void {
	record.status = status;
	record.outcome = response.outcome;
	if (response.tokenFingerprint !== undefined) record.tokenFingerprint = response.tokenFingerprint;
	record.checks = response.checks ?? [];
	if (response.reached) record.reached = response.reached;
	if (response.reaches) record.reaches = response.reaches;
	amazon.feed.request(record);
	if (amazon.print) amazon.print(logLine(record));
}
