import type { FastifyInstance } from 'fastify';
import type { SendToSkill, SimulatorControl } from '../control/control.mts';
import type { SkillAddresses } from './skillAddresses.mts';
import * as schemas from './skillSchemas.mts';

/** What Alexa sends to the skill, over HTTP. */
export function skillApi(control: SimulatorControl) {
	return async (app: FastifyInstance): Promise<void> => {
		app.get('/skill-addresses', async () => control.skillAddresses());
		app.put<{ Body: SkillAddresses }>(
			'/skill-addresses',
			{ schema: { body: schemas.skillAddresses } },
			async (request) => {
				control.setSkillAddresses(request.body);
				return control.skillAddresses();
			},
		);
		app.post<{ Body: SendToSkill }>(
			'/skill-requests',
			{ schema: { body: schemas.skillRequest } },
			async (request) => control.sendToSkill(request.body),
		);
		app.put<{ Body: { ms: number } }>(
			'/first-retry',
			{ schema: { body: schemas.firstRetry } },
			async (request, reply) => {
				control.setFirstRetry(request.body.ms);
				return reply.code(204).send();
			},
		);
		app.get('/deliveries', async () => control.deliveries());
		app.get('/signing-root', async (_request, reply) =>
			reply.type('text/plain').send(await control.signingRoot()),
		);
	};
}
