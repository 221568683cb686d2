import Fastify, { type FastifyInstance } from 'fastify';
import type { SimulatorControl } from '../control/control.mts';
import { controlApi } from '../control/controlApi.mts';
import { pageRoutes } from '../echo/pageRoutes.mts';
import type { AmazonState } from '../state/amazonState.mts';

/** Options that the control API relies on: it refuses what it was not told of. */
export const strictAjv = {
	customOptions: { coerceTypes: false, removeAdditional: false },
} as const;

/** The page and the control alone, in plain http: a browser does not know the certificate of the simulator. */
export function buildPageServer(amazon: AmazonState, control: SimulatorControl): FastifyInstance {
	const app = Fastify({ forceCloseConnections: true, ajv: strictAjv });
	app.setNotFoundHandler((_request, reply) =>
		reply.code(404).send({ message: 'The page of the simulated Echo is at /echo' }),
	);
	addPage(app, amazon, control);
	return app;
}

export function addPage(
	app: FastifyInstance,
	amazon: AmazonState,
	control: SimulatorControl,
): void {
	void app.register(pageRoutes);
	void app.register(controlApi(control, amazon), { prefix: '/_simulator' });
}
