import type { FastifyInstance } from 'fastify';
import { pageFile } from './pageFiles.mts';

/** The page takes nothing from elsewhere, and nobody shows it in a frame. */
const headers = {
	'content-security-policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"connect-src 'self'",
		'img-src data:',
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; '),
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-cache',
};

/** `/echo` and its files; `/` leads there. */
export async function pageRoutes(app: FastifyInstance): Promise<void> {
	app.get('/', (_request, reply) => reply.redirect('/echo'));
	for (const path of ['/echo', '/echo/:name']) {
		app.get<{ Params: { name?: string } }>(path, async (request, reply) => {
			const file = await pageFile(request.params.name ?? '');
			if (!file) return reply.code(404).headers(headers).send({ message: 'No such file' });
			reply.headers(headers).header('content-type', `${file.contentType};charset=UTF-8`);
			return reply.send(Buffer.from(file.body));
		});
	}
}
