import type { IWebhookFunctions } from 'n8n-workflow';
import { ok, type Result } from '../shared/alexa/lib/result';
import type { Download } from '../shared/alexa/skillRequest/verify/certificateStore';
import { refuse, type Refusal } from '../shared/alexa/skillRequest/verify/refusal';
import { readNetworkError } from '../shared/n8n/http/networkErrors';
import { clock } from '../shared/n8n/runtime/clock';

/** Alexa waits 8 seconds for the whole response. */
const TIMEOUT_MS = 5_000;
/** Amazon's file has about 6 kB. */
const MAX_BYTES = 64 * 1024;

/** What n8n's request helper gives for `encoding: 'stream'`. */
type ByteStream = AsyncIterable<Buffer> & { destroy(): void };

interface StreamedResponse {
	statusCode: number;
	body: ByteStream;
}

/**
 * Downloads through n8n's request helper, which heeds proxies. It has no limit of size and its timeout ends with the
 * headers of the response, so the body is read as a stream and counted.
 */
export const downloadBy =
	({ helpers }: Pick<IWebhookFunctions, 'helpers'>): Download =>
	async (url) => {
		const startedMs = clock.now();
		try {
			const response = (await helpers.httpRequest({
				url,
				method: 'GET',
				encoding: 'stream',
				returnFullResponse: true,
				disableFollowRedirect: true,
				ignoreHttpStatusErrors: true,
				timeout: TIMEOUT_MS,
			})) as StreamedResponse;
			if (response.statusCode === 200) {
				return await readWithin(TIMEOUT_MS - (clock.now() - startedMs), response.body);
			}
			response.body.destroy();
			return refuse('CERTIFICATE_DOWNLOAD_FAILED', `the server answered ${response.statusCode}`);
		} catch (error) {
			return refuse('CERTIFICATE_DOWNLOAD_FAILED', why(error));
		}
	};

async function readWithin(leftMs: number, body: ByteStream): Promise<Result<string, Refusal>> {
	const late = clock
		.sleep(Math.max(leftMs, 0))
		.then(() => refuse('CERTIFICATE_DOWNLOAD_FAILED', SLOW));
	const read = await Promise.race([readAll(body), late]);
	body.destroy();
	return read;
}

const SLOW = `it took more than ${TIMEOUT_MS / 1000} seconds`;

async function readAll(body: ByteStream): Promise<Result<string, Refusal>> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	try {
		for await (const chunk of body) {
			bytes += chunk.length;
			if (bytes > MAX_BYTES) return refuse('CERTIFICATE_TOO_LARGE');
			chunks.push(chunk);
		}
	} catch (error) {
		return refuse('CERTIFICATE_DOWNLOAD_FAILED', why(error));
	}
	return ok(Buffer.concat(chunks).toString('latin1'));
}

/** The code of the network error, such as ECONNREFUSED. */
function why(error: unknown): string {
	const thrown = readNetworkError(error);
	return thrown.kind === 'noResponse' && thrown.detail !== '' ? thrown.detail : 'no response';
}
