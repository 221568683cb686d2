import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** What is answered; `break` instead of it or in the middle. */
export interface Reply {
	status?: number;
	statusText?: string;
	headers?: Record<string, string>;
	body?: string;
	break?: 'reset' | 'half' | 'garbled' | 'silent';
}

export interface HostileAmazon {
	url: string;
	lwa: Reply;
	api: Reply;
	/** The paths that were asked for. */
	asked: string[];
}

/** A server that answers whatever it is told, however foolish: what Amazon's or a gateway's might. */
export function useHostileAmazon(): HostileAmazon {
	const amazon: HostileAmazon = { url: '', lwa: {}, api: {}, asked: [] };
	const server = createServer((request, response) => {
		request.resume().once('end', () => {
			amazon.asked.push(request.url ?? '');
			send(request, response, request.url?.startsWith('/auth/') ? amazon.lwa : amazon.api);
		});
	});
	beforeAll(async () => {
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		amazon.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	return amazon;
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
	const { status = 202, statusText = 'Said', headers = {}, body = '' } = reply;
	if (reply.break === 'silent') return;
	if (reply.break === 'reset') {
		request.socket.resetAndDestroy();
		return;
	}
	if (reply.break === 'garbled') {
		request.socket.end(`HTTP/1.1 400 ${statusText}\r\n${body}\r\n: no name\r\n\r\n`);
		return;
	}
	const length = Buffer.byteLength(body);
	const isHalf = reply.break === 'half';
	response.writeHead(status, statusText, { ...headers, 'content-length': length });
	if (!isHalf) response.end(body);
	else response.write(body.slice(0, length / 2), () => request.socket.destroy());
}
