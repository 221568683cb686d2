import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import type { Fault } from '../faults/faults.mts';
import type { SimulatedResponse } from './responses.mts';

const PIECES = 10;

export function send(reply: FastifyReply, response: SimulatedResponse): FastifyReply {
	reply.code(response.status);
	if (response.headers) reply.headers(response.headers);
	if (response.body === undefined) return reply.send();
	// As bytes: for a string Fastify would add a charset of its own to the content type.
	reply.header('content-type', response.contentType ?? 'application/json');
	return reply.send(Buffer.from(response.body));
}

/** The answer in the way that the fault wants it sent. */
export function sendFaulty(
	reply: FastifyReply,
	response: SimulatedResponse,
	fault: Fault,
): FastifyReply {
	if (fault.truncate) return sendHalf(reply, response);
	if (!fault.gzip && !fault.dripMs) return send(reply, response);
	const body = Buffer.from(response.body ?? JSON.stringify({ message: 'Request accepted' }));
	reply.code(response.status).header('content-type', response.contentType ?? 'application/json');
	if (response.headers) reply.headers(response.headers);
	if (fault.gzip) reply.header('content-encoding', 'gzip');
	const bytes = fault.gzip ? gzipSync(body) : body;
	return reply.send(fault.dripMs ? Readable.from(drip(bytes, fault.dripMs)) : bytes);
}

async function* drip(bytes: Buffer, pauseMs: number) {
	const length = Math.ceil(bytes.length / PIECES);
	for (let start = 0; start < bytes.length; start += length) {
		await wait(pauseMs, undefined, { ref: false });
		yield bytes.subarray(start, start + length);
	}
}

export function sendGarbage(reply: FastifyReply): FastifyReply {
	reply.hijack();
	reply.raw.socket?.end('this is no HTTP\r\n\r\n');
	return reply;
}

function sendHalf(reply: FastifyReply, response: SimulatedResponse): FastifyReply {
	reply.hijack();
	const body = Buffer.from(response.body ?? '');
	const headers: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(reply.getHeaders())) {
		if (value !== undefined) headers[name] = String(value);
	}
	Object.assign(headers, response.headers, {
		'content-type': response.contentType ?? 'application/json',
		'content-length': body.length,
	});
	reply.raw.writeHead(response.status, headers);
	reply.raw.write(body.subarray(0, Math.floor(body.length / 2)), () => reply.raw.socket?.destroy());
	return reply;
}

export function breakConnection(reply: FastifyReply): FastifyReply {
	reply.hijack();
	const { socket } = reply.raw;
	// A TLS socket cannot send a reset by itself; its client sees the connection end all the same.
	if (socket && 'encrypted' in socket) socket.destroy();
	else socket?.resetAndDestroy();
	return reply;
}
