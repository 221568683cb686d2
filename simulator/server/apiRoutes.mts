import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Call } from '../amazon/call.mts';
import { runCommands } from '../amazon/dataStore/commands.mts';
import { cancelCommands, queuedResult } from '../amazon/dataStore/queue.mts';
import { createEvent } from '../amazon/proactiveEvents.mts';
import { sendMessage } from '../amazon/skillMessaging.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { SimulatedResponse } from './responses.mts';
import type { Region } from './hosts.mts';

/** What the route knows about a call. */
export type Address = Pick<Call, 'service' | 'region' | 'stage' | 'userId'>;

export type Serve = (
	request: FastifyRequest,
	reply: FastifyReply,
	address: Address,
	process: (call: Call) => SimulatedResponse,
) => Promise<FastifyReply>;

/** Longer than the simulator takes, so that it refuses the rest itself. */
const LONGEST_COMMANDS_BYTES = 4_000_000;

/** The services as one region serves them. */
export function addApis(
	app: FastifyInstance,
	amazon: AmazonState,
	region: Region,
	serve: Serve,
): void {
	const events = { service: 'proactiveEvents', region } as const;
	// The endpoint list prints the live path with a slash at its end, the operation table without; clients use both.
	for (const path of ['/v1/proactiveEvents', '/v1/proactiveEvents/']) {
		app.post(`/${region}${path}`, (request, reply) =>
			serve(request, reply, { ...events, stage: 'live' }, (call) =>
				createEvent(amazon, call, region, 'live'),
			),
		);
	}
	app.post(`/${region}/v1/proactiveEvents/stages/development`, (request, reply) =>
		serve(request, reply, { ...events, stage: 'development' }, (call) =>
			createEvent(amazon, call, region, 'development'),
		),
	);
	app.post<{ Params: { userId: string } }>(
		`/${region}/v1/skillmessages/users/:userId`,
		(request, reply) => {
			const { userId } = request.params;
			if (userId === '') return reply.callNotFound();
			return serve(
				request as FastifyRequest,
				reply,
				{ service: 'skillMessaging', region, userId },
				(call) => sendMessage(amazon, call, region, userId),
			);
		},
	);
	addDataStore(app, amazon, region, serve);
}

type ById = { Params: { id: string } };

function addDataStore(
	app: FastifyInstance,
	amazon: AmazonState,
	region: Region,
	serve: Serve,
): void {
	const address = { service: 'dataStore', region } as const;
	const root = `/${region}/v1/datastore`;
	app.post(`${root}/commands`, { bodyLimit: LONGEST_COMMANDS_BYTES }, (request, reply) =>
		serve(request, reply, address, (call) => runCommands(amazon, call, region)),
	);
	app.get<ById>(`${root}/queue/:id`, (request, reply) =>
		serve(request as FastifyRequest, reply, address, (call) =>
			queuedResult(amazon, call, { id: request.params.id, region }),
		),
	);
	app.post<ById>(`${root}/queue/:id/cancel`, (request, reply) =>
		serve(request as FastifyRequest, reply, address, (call) =>
			cancelCommands(amazon, call, { id: request.params.id, region }),
		),
	);
}
