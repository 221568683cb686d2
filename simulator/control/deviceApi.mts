import type { FastifyInstance } from 'fastify';
import type { DeviceChange } from '../devices/deviceChange.mts';
import type { SimulatorControl } from './control.mts';
import * as schemas from './controlSchemas.mts';

type ById = { Params: { id: string } };

/** The simulated Echos over HTTP. */
export function deviceApi(control: SimulatorControl) {
	return async (app: FastifyInstance): Promise<void> => {
		const noSuch = { message: 'There is no device with this id' };
		const exists = (id: string) => control.devices().some((device) => device.id === id);

		app.get('/devices', async () => control.devices());
		app.put<{ Body: DeviceChange }>(
			'/devices',
			{ schema: { body: schemas.device } },
			async (request) => control.putDevice(request.body),
		);
		app.put<ById & { Body: DeviceChange }>(
			'/devices/:id',
			{ schema: { body: schemas.deviceSwitches } },
			async (request, reply) => {
				const { id } = request.params;
				if (!exists(id)) return reply.code(404).send(noSuch);
				return control.putDevice({ ...request.body, id });
			},
		);
		app.delete<ById>('/devices/:id', async (request, reply) =>
			control.removeDevice(request.params.id)
				? reply.code(204).send()
				: reply.code(404).send(noSuch),
		);
		app.post<ById>('/devices/:id/read', async (request, reply) => {
			const sentences = control.readNotifications(request.params.id);
			return sentences ? { sentences } : reply.code(404).send(noSuch);
		});
	};
}
