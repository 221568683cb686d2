import Fastify, { type FastifyInstance } from 'fastify';
import type { SimulatorControl } from '../control/control.mts';
import { controlApi } from '../control/controlApi.mts';
import { pageRoutes } from '../echo/pageRoutes.mts';
import type { Standin } from '../state/amazonState.mts';

/** Options that the control API relies on: it refuses what it was not told of. */
export const strictAjv = {
	customOptions: { coerceTypes: false, removeAdditional: false },
} as const;

/** The page and the control alone, in plain http: a browser does not know the certificate of the stand-in. */
export function buildPageServer(standin: Standin, control: SimulatorControl): FastifyInstance {
	const app = Fastify({ forceCloseConnections: true, ajv: strictAjv });
	app.setNotFoundHandler((_request, reply) =>
		reply.code(404).send({ message: 'The page of the simulated Echo is at /echo' }),
	);
	addPage(app, standin, control);
	return app;
}

export function addPage(app: FastifyInstance, standin: Standin, control: SimulatorControl): void {
	void app.register(pageRoutes);
	void app.register(controlApi(control, standin), { prefix: '/_simulator' });
}
