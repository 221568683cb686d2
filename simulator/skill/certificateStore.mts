import type { FastifyInstance } from 'fastify';
import type { SimulatedResponse } from '../server/responses.mts';
import type { Serve } from '../server/apiRoutes.mts';
import type { AmazonState } from '../state/amazonState.mts';
import { CHAIN_PATH, signingAuthority } from './signingAuthority.mts';

const BUCKET = '/echo.api/';

/** s3.amazonaws.com, as far as Alexa's certificates are there. */
export function addCertificateStore(app: FastifyInstance, amazon: AmazonState, serve: Serve): void {
	app.all('/s3/*', async (request, reply) => {
		const path = request.url.replace(/^\/s3/, '').split('?', 1)[0] ?? '';
		const isChain = request.method === 'GET' && path === CHAIN_PATH;
		if (isChain) amazon.counters.certificateDownload();
		const answer = isChain ? await chain() : noSuch(path, request.id);
		return serve(request, reply, { service: 's3' }, () => answer);
	});
}

async function chain(): Promise<SimulatedResponse> {
	const { chainPem } = await signingAuthority();
	return {
		status: 200,
		body: chainPem,
		// What S3 says of a file whose kind nobody has told it.
		contentType: 'binary/octet-stream',
		outcome: 'the certificates with which the signature of a request is checked',
	};
}

/** In the form of S3's error responses. */
function noSuch(path: string, requestId: string): SimulatedResponse {
	const [code, message] = path.startsWith(BUCKET)
		? ['NoSuchKey', 'The specified key does not exist.']
		: ['NoSuchBucket', 'The specified bucket does not exist'];
	return {
		status: 404,
		body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId></Error>`,
		contentType: 'application/xml',
		outcome: `${code}: only ${CHAIN_PATH} is here, by GET`,
	};
}
