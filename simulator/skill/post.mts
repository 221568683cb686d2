import http from 'node:http';
import https from 'node:https';
import { signingAuthority } from './signingAuthority.mts';

/** What came back, as bytes. */
export interface SkillResponse {
	status: number;
	headers: http.IncomingHttpHeaders;
	body: Buffer;
}

export interface PostOptions {
	timeoutMs: number;
	signal: AbortSignal;
}

/** More than any answer to Alexa may have. */
const LONGEST_BODY_BYTES = 1_000_000;

/** A signed request as Alexa's servers send it: in one piece, to this address and no other. */
export async function post(
	url: string,
	body: string,
	{ timeoutMs, signal }: PostOptions,
): Promise<SkillResponse> {
	const bytes = Buffer.from(body);
	const authority = await signingAuthority();
	const tooLate = AbortSignal.timeout(timeoutMs);
	const options = {
		method: 'POST',
		agent: false,
		signal: AbortSignal.any([signal, tooLate]),
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			Accept: 'application/json',
			'Accept-Charset': 'utf-8',
			...authority.sign(bytes),
			'Content-Length': bytes.length,
			'User-Agent': 'Apache-HttpClient/4.5.14 (Java/1.8.0_412)',
		},
	} as const;
	try {
		return await exchange(url, options, bytes);
	} catch (error) {
		if (signal.aborted) throw new Error('given up, because the simulator was reset or closed');
		if (tooLate.aborted) throw new Error(`no answer within ${timeoutMs / 1000} s`);
		throw error;
	}
}

function exchange(
	url: string,
	options: https.RequestOptions,
	bytes: Buffer,
): Promise<SkillResponse> {
	const { request } = url.startsWith('https:') ? https : http;
	return new Promise((resolve, reject) => {
		const outgoing = request(url, options, (incoming) => {
			const chunks: Buffer[] = [];
			let length = 0;
			incoming.on('data', (chunk: Buffer) => {
				chunks.push(chunk);
				length += chunk.length;
				if (length > LONGEST_BODY_BYTES) incoming.destroy(new Error('the answer has no end'));
			});
			incoming.on('error', reject);
			incoming.on('end', () =>
				resolve({
					status: incoming.statusCode ?? 0,
					headers: incoming.headers,
					body: Buffer.concat(chunks),
				}),
			);
		});
		outgoing.on('error', reject);
		outgoing.end(bytes);
	});
}
