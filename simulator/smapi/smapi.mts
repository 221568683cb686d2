import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { SmapiState, type SkillImport } from './smapiState.mts';

interface SmapiAccount {
	/** What the ASK CLI must send: `ask deploy` without "Bearer", `ask smapi` with it. */
	accessToken: string;
	vendorId: string;
}

export interface Smapi {
	readonly url: string;
	/** Every request, in order: `POST /v1/skills/uploads`. */
	readonly calls: readonly string[];
	readonly imports: readonly SkillImport[];
	close(): Promise<void>;
}

const CLIENT = {
	clientId: 'amzn1.application-oa2-client.00000000000000000000000000000000',
	clientSecret: 'amzn1.oa2-cs.v1.simulated',
};

/**
 * As much of the Skill Management API as `ask deploy --target skill-metadata` and `ask smapi get-skill-credentials`
 * call, for one developer. Paths, statuses and members are those of ask-smapi-model 1.24.0.
 */
export async function startSmapi(account: SmapiAccount): Promise<Smapi> {
	const state = new SmapiState();
	const calls: string[] = [];
	const app = fastify({ bodyLimit: 16 * 1024 * 1024 });
	// A package comes without a type of its own, and a request without a body with one.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.addHook('onRequest', async ({ method, url, headers }, reply) => {
		calls.push(`${method} ${url}`);
		// The address of an upload is its own permission.
		const token = headers.authorization?.replace(/^Bearer /i, '');
		if (url.startsWith('/upload/') || token === account.accessToken) return undefined;
		return refuse(reply, 401, 'Token is invalid/expired');
	});
	addUploads(app, state);
	addImports(app, state, account.vendorId);
	app.get<{ Params: { skillId: string } }>(
		'/v1/skills/:skillId/credentials',
		({ params }, reply) =>
			state.hasCredentials(params.skillId)
				? reply.send({ skillMessagingCredentials: CLIENT })
				: refuse(reply, 404, 'Resource not found.'),
	);
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	return { url, calls, imports: state.imports, close: () => app.close() };
}

const refuse = (reply: FastifyReply, status: number, message: string) =>
	reply.code(status).send({ message });

const HOUR_MS = 3_600_000;

function addUploads(app: FastifyInstance, state: SmapiState): void {
	app.post('/v1/skills/uploads', ({ host, protocol }, reply) =>
		reply.code(201).send({
			uploadUrl: `${protocol}://${host}/upload/${state.createUpload()}`,
			expiresAt: new Date(Date.now() + HOUR_MS).toISOString(),
		}),
	);
	app.put<{ Params: { id: string }; Body: Buffer }>('/upload/:id', ({ params, body }, reply) =>
		state.upload(params.id, body) ? reply.send() : refuse(reply, 403, 'Access denied'),
	);
}

function addImports(app: FastifyInstance, state: SmapiState, vendorId: string): void {
	const importInto = (reply: FastifyReply, body: Buffer, skillId?: string) => {
		const { location, vendorId: named } = JSON.parse(body.toString('utf8')) as Record<
			string,
			string
		>;
		if (skillId === undefined && named !== vendorId) return refuse(reply, 403, 'Unknown vendor.');
		const done = state.import(location?.split('/').at(-1) ?? '', skillId);
		if (done === undefined) return refuse(reply, 400, 'The location contains no package.');
		return reply.code(202).header('location', `/v1/skills/imports/${done.importId}`).send();
	};
	app.post<{ Body: Buffer }>('/v1/skills/imports', ({ body }, reply) => importInto(reply, body));
	app.post<{ Params: { skillId: string }; Body: Buffer }>(
		'/v1/skills/:skillId/imports',
		({ params: { skillId }, body }, reply) =>
			state.hasSkill(skillId)
				? importInto(reply, body, skillId)
				: refuse(reply, 404, 'Resource not found.'),
	);
	app.get<{ Params: { importId: string } }>('/v1/skills/imports/:importId', ({ params }, reply) => {
		const done = state.importOf(params.importId);
		return done === undefined
			? refuse(reply, 404, 'Resource not found.')
			: reply.send(statusOf(done));
	});
}

/** Of an import that has ended: here it has at once. */
function statusOf({ skillId, errors }: SkillImport) {
	const status = errors.length === 0 ? 'SUCCEEDED' : 'FAILED';
	return {
		status,
		...(errors.length > 0 && {
			errors: errors.map((message) => ({ code: 'INVALID_REQUEST', message })),
		}),
		skill: { skillId, resources: [{ name: 'Manifest', action: 'CREATE', status }] },
	};
}
