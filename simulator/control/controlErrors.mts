import type { FastifyInstance } from 'fastify';
import { NoSuchDevice, WrongDevice } from '../devices/deviceChange.mts';
import { WrongAddress } from '../skill/skillAddresses.mts';

/** What the control refuses is 400 with a sentence; what it does not have is 404. */
export function answerControlErrors(app: FastifyInstance): void {
	app.setNotFoundHandler((_request, reply) => reply.code(404).send({ message: 'No such control' }));
	app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
		const refused =
			error instanceof WrongDevice ||
			error instanceof WrongAddress ||
			(error.statusCode !== undefined && error.statusCode < 500);
		const isMissing = error instanceof NoSuchDevice;
		return reply.code(isMissing ? 404 : refused ? 400 : 500).send({ message: error.message });
	});
}
