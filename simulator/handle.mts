import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Answer } from './answers.mts';
import { readBody, type Call } from './call.mts';
import { failed } from './checks.mts';
import { answersAlone, faultAnswer } from './faultAnswer.mts';
import { faultName } from './faults.mts';
import type { RecordedRequest } from './recordedRequest.mts';
import { logLine } from './requestLog.mts';
import type { Standin } from './standin.mts';

type Process = (call: Call) => Answer;

/** Records a call, lets the service or a scripted fault answer it, and sends that. */
export async function handle(
	standin: Standin,
	call: Call,
	requestId: string,
	reply: FastifyReply,
	process: Process,
): Promise<FastifyReply> {
	readBody(call);
	if (call.service === 'lwa') standin.counters.exchange();
	const record = standin.log.arrive(call, requestId);
	const fault = standin.faults.take(call);
	if (!fault) {
		const answer = process(call);
		note(standin, record, answer.status, answer);
		return send(reply, answer);
	}
	record.fault = faultName(fault);
	// Not kept alive for it: closing the stand-in must not have to wait.
	if (fault.delayMs) await wait(fault.delayMs, undefined, { ref: false });
	if (fault.reset === 'beforeProcessing') {
		const outcome = 'the connection was reset; the service did not see the call';
		note(standin, record, 'reset', faulty({ outcome }, undefined));
		return breakConnection(reply);
	}
	const seen = fault.reset === 'afterProcessing' || !answersAlone(fault);
	const processed = seen ? process(call) : undefined;
	if (fault.reset === 'afterProcessing' && processed) {
		const outcome = `the connection was reset after ${processed.status}: ${processed.outcome}`;
		note(standin, record, 'reset', faulty({ ...processed, outcome }, processed));
		return breakConnection(reply);
	}
	const answer = faultAnswer(fault, call, processed);
	note(standin, record, answer.status, faulty(answer, processed));
	return fault.truncate ? sendHalf(reply, answer) : send(reply, answer);
}

type Noted = Pick<Answer, 'outcome' | 'tokenFingerprint' | 'checks' | 'reached' | 'reaches'>;

/** What the service itself looked at, if it saw the call, and that a fault came in between. */
function faulty(noted: Noted, processed: Answer | undefined): Noted {
	const checks = [...(processed?.checks ?? []), failed('Scripted fault', noted.outcome)];
	return { ...noted, checks, ...(processed?.reached && { reached: processed.reached }) };
}

function note(
	standin: Standin,
	record: RecordedRequest,
	status: number | 'reset',
	answer: Noted,
): void {
	record.status = status;
	record.outcome = answer.outcome;
	if (answer.tokenFingerprint !== undefined) record.tokenFingerprint = answer.tokenFingerprint;
	record.checks = answer.checks ?? [];
	if (answer.reached) record.reached = answer.reached;
	if (answer.reaches) record.reaches = answer.reaches;
	standin.feed.request(record);
	if (standin.print) standin.print(logLine(record));
}

function send(reply: FastifyReply, answer: Answer): FastifyReply {
	reply.code(answer.status);
	if (answer.headers) reply.headers(answer.headers);
	if (answer.body === undefined) return reply.send();
	// As bytes: for a string Fastify would add a charset of its own to the content type.
	reply.header('content-type', answer.contentType ?? 'application/json');
	return reply.send(Buffer.from(answer.body));
}

function sendHalf(reply: FastifyReply, answer: Answer): FastifyReply {
	reply.hijack();
	const body = Buffer.from(answer.body ?? '');
	const headers: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(reply.getHeaders())) {
		if (value !== undefined) headers[name] = String(value);
	}
	Object.assign(headers, answer.headers, {
		'content-type': answer.contentType ?? 'application/json',
		'content-length': body.length,
	});
	reply.raw.writeHead(answer.status, headers);
	reply.raw.write(body.subarray(0, Math.floor(body.length / 2)), () => reply.raw.socket?.destroy());
	return reply;
}

function breakConnection(reply: FastifyReply): FastifyReply {
	reply.hijack();
	const { socket } = reply.raw;
	// A TLS socket cannot send a reset by itself; its client sees the connection end all the same.
	if (socket && 'encrypted' in socket) socket.destroy();
	else socket?.resetAndDestroy();
	return reply;
}
