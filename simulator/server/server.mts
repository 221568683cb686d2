import { randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Call } from '../amazon/call.mts';
import { failed } from '../amazon/checks.mts';
import { exchange } from '../amazon/lwa.mts';
import type { SimulatorControl } from '../control/control.mts';
import { addCertificateStore } from '../skill/certificateStore.mts';
import type { AmazonState } from '../state/amazonState.mts';
import { apiRefusal, lwaRefusal } from './responses.mts';
import { addApis, type Address, type Serve } from './apiRoutes.mts';
import { handle } from './handle.mts';
import { internalUrl, regionOf, regions } from './hosts.mts';
import { addPage, strictAjv } from './pageServer.mts';

const requestIdHeader = 'x-amzn-requestid';
/** Longer than clients keep an idle connection, so that no reuse meets a closing one. */
const keepAliveTimeout = 72_000;

export function buildServer(
	amazon: AmazonState,
	control: SimulatorControl,
	tls: { key: string; cert: string } | undefined,
): FastifyInstance {
	const app = Fastify({
		serverFactory: (handler): http.Server => {
			const options = { keepAliveTimeout };
			return tls
				? https.createServer({ ...tls, ...options }, handler)
				: http.createServer(options, handler);
		},
		rewriteUrl: (request) => internalUrl(request.headers.host, request.url ?? '/'),
		genReqId: () => randomUUID(),
		forceCloseConnections: true,
		// User ids are some 230 characters, three times that when encoded.
		routerOptions: { maxParamLength: 4000 },
		ajv: strictAjv,
		// A path that cannot be decoded never gets to a hook or a route.
		frameworkErrors: (_error, request, reply) => {
			reply.header(requestIdHeader, request.id);
			void unserved(
				request as FastifyRequest,
				reply as FastifyReply,
				400,
				'The path cannot be decoded',
			);
		},
	});
	app.server.on('connection', () => amazon.counters.connection());
	app.addHook('onRequest', async (request, reply) => {
		reply.header(requestIdHeader, request.id);
		if (!regionOf(request.url)) return;
		amazon.counters.begin();
		reply.raw.once('close', () => amazon.counters.end());
	});
	// Every body is wanted as it came: for the record, and because Amazon's own checks decide about it.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

	const serve: Serve = (request, reply, address, process) =>
		handle(amazon, callOf(request, address), request.id, reply, process);

	for (const path of ['/lwa/auth/o2/token', '/lwa/auth/O2/token']) {
		app.post(path, (request, reply) =>
			serve(request, reply, { service: 'lwa' }, (call) => exchange(amazon, call)),
		);
	}
	for (const region of regions) addApis(app, amazon, region, serve);
	addCertificateStore(app, amazon, serve);

	const unserved = (
		request: FastifyRequest,
		reply: FastifyReply,
		status: number,
		message: string,
	) => {
		const region = regionOf(request.url);
		const address: Address = { service: 'unknown', ...(region && { region }) };
		return serve(request, reply, address, () => ({
			...apiRefusal(status, message),
			checks: [failed('Address', message)],
		}));
	};
	app.setNotFoundHandler((request, reply) =>
		unserved(request, reply, 404, 'Nothing is served at this host, method and path'),
	);
	// Fastify's own refusals (a content type it cannot read, a body too long) are 400: neither 413 nor 415 is in a table.
	app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
		const status = error.statusCode && error.statusCode < 500 ? 400 : 500;
		const { message } = error;
		if (!request.url.startsWith('/lwa/')) return unserved(request, reply, status, message);
		const word = status === 400 ? 'invalid_request' : 'server_error';
		return serve(request, reply, { service: 'lwa' }, () => lwaRefusal(status, word, message));
	});
	addPage(app, amazon, control);
	return app;
}

function callOf(request: FastifyRequest, address: Address): Call {
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(request.headers)) {
		if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
	}
	return {
		...address,
		method: request.method,
		host: headers.host ?? '',
		path: request.originalUrl,
		headers,
		...(headers.authorization !== undefined && { authorization: headers.authorization }),
		contentType: headers['content-type'] ?? '',
		rawBody: typeof request.body === 'string' ? request.body : '',
		body: undefined,
	};
}
