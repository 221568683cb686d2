import type { FastifyInstance } from 'fastify';
import { streamApi } from '../echo/stream.mts';
import type { Fault } from '../faults/faults.mts';
import { refuseForeignPages } from '../server/foreignPages.mts';
import { skillApi } from '../skill/skillApi.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { ClientSettings } from '../state/clients.mts';
import type { RequestFilter } from '../state/requestLog.mts';
import type { UserSettings } from '../state/users.mts';
import type { SimulatorControl } from './control.mts';
import { answerControlErrors } from './controlErrors.mts';
import * as schemas from './controlSchemas.mts';
import { dataStoreApi } from './dataStoreApi.mts';
import { deviceApi } from './deviceApi.mts';

/** The control over HTTP: the same capabilities, but for setTokenResponse, which takes a function. */
export function controlApi(control: SimulatorControl, amazon: AmazonState) {
	return async (app: FastifyInstance): Promise<void> => {
		app.removeAllContentTypeParsers();
		app.addContentTypeParser(
			'application/json',
			{ parseAs: 'string' },
			app.getDefaultJsonParser('error', 'error'),
		);
		app.addContentTypeParser('*', (_request, payload, done) => {
			payload.resume();
			done(null, undefined);
		});
		answerControlErrors(app);
		refuseForeignPages(app);
		await app.register(deviceApi(control));
		await app.register(dataStoreApi(control));
		await app.register(skillApi(control));
		await app.register(streamApi(amazon));

		app.get<{ Querystring: RequestFilter }>(
			'/requests',
			{ schema: { querystring: schemas.requestFilter } },
			async (request) => control.requests(request.query),
		);
		app.get('/pending', async () => control.pending());
		app.get('/counts', async () => control.counts());

		const act = <Body,>(
			method: 'POST' | 'PUT' | 'DELETE',
			url: string,
			body: object | undefined,
			action: (body: Body) => void,
		) =>
			app.route({
				method,
				url,
				...(body && { schema: { body } }),
				handler: async (request, reply) => {
					action(request.body as Body);
					return reply.code(204).send();
				},
			});

		act('DELETE', '/requests', undefined, () => control.clearRequests());
		act('POST', '/reset', undefined, () => control.reset());
		act('POST', '/revoke-tokens', undefined, () => control.revokeTokens());
		act<ClientSettings[]>('PUT', '/clients', schemas.clients, (clients) =>
			control.setClients(clients),
		);
		act<{ seconds: number }>('PUT', '/token-lifetime', schemas.lifetime, (body) =>
			control.setTokenLifetime(body.seconds),
		);
		act<{ seconds: number }>('PUT', '/server-token-lifetime', schemas.lifetime, (body) =>
			control.setServerTokenLifetime(body.seconds),
		);
		act<{ userId: string } & UserSettings>(
			'PUT',
			'/users',
			schemas.user,
			({ userId, ...settings }) => control.setUser(userId, settings),
		);
		act<UserSettings | { unknown: true }>('PUT', '/default-user', schemas.defaultUser, (body) =>
			control.setDefaultUser('unknown' in body ? undefined : body),
		);
		act<{ limit: number | null }>('PUT', '/notification-limit', schemas.limit, (body) =>
			control.setNotificationLimit(body.limit ?? undefined),
		);
		act<{ userId: string; referenceId: string }>('POST', '/read', schemas.read, (body) =>
			control.markRead(body.userId, body.referenceId),
		);
		act<Omit<Fault, 'times'> & { times?: number | null }>(
			'POST',
			'/faults',
			schemas.fault,
			(body) => {
				const { times = 1, ...fault } = body;
				control.addFault({ ...fault, times: times === null || times === 0 ? Infinity : times });
			},
		);
	};
}
