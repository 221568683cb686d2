import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ScriptedResult } from '../devices/deviceResults.mts';
import type { Widget } from '../devices/widgetDevices.mts';
import type { SimulatorControl } from './control.mts';
import * as schemas from './controlSchemas.mts';

type ById = { Params: { id: string } };
type WidgetName = Partial<Pick<Widget, 'packageId' | 'version'>>;

/** The widgets and the data store of the devices over HTTP. */
export function dataStoreApi(control: SimulatorControl) {
	return async (app: FastifyInstance): Promise<void> => {
		const done = (reply: FastifyReply) => reply.code(204).send();

		app.get<ById>('/devices/:id/data', async ({ params }) => control.storedData(params.id));
		app.get<ById>('/devices/:id/widget', async ({ params }) => control.widgetDevice(params.id));
		app.get<{ Querystring: { userId: string } }>(
			'/device-ids',
			{ schema: { querystring: schemas.userId } },
			async ({ query }) => control.deviceIds(query.userId),
		);
		app.get('/queued-commands', async () => control.queuedCommands());
		app.put<ById & { Body: { delivering: boolean } }>(
			'/queued-commands/:id',
			{ schema: { body: schemas.delivering } },
			async ({ params, body }, reply) =>
				control.setDelivering(params.id, body.delivering)
					? done(reply)
					: reply.code(404).send({ message: 'Nothing is queued with this id' }),
		);
		app.put<ById & { Body: { online: boolean } }>(
			'/devices/:id/online',
			{ schema: { body: schemas.online } },
			async ({ params, body }, reply) => {
				control.setOnline(params.id, body.online);
				return done(reply);
			},
		);
		app.post<ById & { Body: WidgetName }>(
			'/devices/:id/widget',
			{ schema: { body: schemas.widget } },
			async ({ params, body }) => {
				const { packageId, version = '1.0.0' } = body;
				const widget = packageId === undefined ? undefined : { packageId, version };
				return control.addWidget(params.id, widget);
			},
		);
		app.delete<ById & { Querystring: { packageId?: string } }>(
			'/devices/:id/widget',
			{ schema: { querystring: schemas.widgetId } },
			async ({ params, query }) => control.removeWidget(params.id, query.packageId),
		);
		app.post<ById & { Body: { arguments: unknown[]; packageId?: string } }>(
			'/devices/:id/tap',
			{ schema: { body: schemas.tap } },
			async ({ params, body }) => ({
				sent: control.tapWidget(params.id, body.arguments, body.packageId),
			}),
		);
		app.post<{ Body: ScriptedResult[] }>(
			'/device-results',
			{ schema: { body: schemas.deviceResults } },
			async ({ body }, reply) => {
				control.scriptDeviceResults(body);
				return done(reply);
			},
		);
		app.put<{ Body: { limit: number | null } }>(
			'/data-store-rate',
			{ schema: { body: schemas.limit } },
			async ({ body }, reply) => {
				control.setDataStoreRate(body.limit ?? Infinity);
				return done(reply);
			},
		);
	};
}
