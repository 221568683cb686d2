import type { FastifyInstance } from 'fastify';

/** An address rather than a name: a name can be made to lead to this machine by whoever owns it. */
const ADDRESS = /^(localhost|\d{1,3}(\.\d{1,3}){3}|\[[\da-f:]+\])(:\d+)?$/i;

/** Pages of others, open in the same browser, get no control: the simulator sends what they would ask it to send. */
export function refuseForeignPages(app: FastifyInstance): void {
	app.addHook('onRequest', async (request, reply) => {
		const { host = '', origin } = request.headers;
		const isOwn = origin === undefined || /^https?:\/\/(.*)$/.exec(origin)?.[1] === host;
		if (ADDRESS.test(host) && isOwn) return undefined;
		const message = 'The control is for pages of the simulator itself, at localhost or an address';
		return reply.code(403).send({ message });
	});
}
