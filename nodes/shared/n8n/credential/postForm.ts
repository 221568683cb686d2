import type { IHttpRequestOptions } from 'n8n-workflow';
import type { PostForm } from '../../alexa/lwa/exchange';
import { LwaError } from '../../alexa/lwa/lwaError';

/** n8n's request helper, of the credential or of a node. */
export type HttpRequest = (options: IHttpRequestOptions) => Promise<unknown>;

/** Posts the form of an exchange through n8n's helper, which brings proxies and n8n's own protections. */
export const postFormWith =
	(httpRequest: HttpRequest): PostForm =>
	async (url, form, timeoutMs) => {
		try {
			const { statusCode, body, headers } = (await httpRequest({
				method: 'POST',
				url,
				body: form,
				headers: {
					Accept: 'application/json',
					'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8',
				},
				timeout: timeoutMs,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			})) as { statusCode: number; body: unknown; headers: Record<string, unknown> };
			return { statusCode, body, headers };
		} catch (error) {
			return isDomainRefusal(error)
				? new LwaError('FORBIDDEN_HOST')
				: new LwaError('LWA_UNAVAILABLE', networkCodeOf(error));
		}
	};

/** n8n refuses a host outside "Allowed HTTP Request Domains" of the credential, before anything is sent. */
function isDomainRefusal(error: unknown): boolean {
	const { message } = (error ?? {}) as { message?: unknown };
	return typeof message === 'string' && /domain/i.test(message) && /allow|restrict/i.test(message);
}

/** A network code; never the request itself. */
function networkCodeOf(error: unknown): string | undefined {
	const { code } = (error ?? {}) as { code?: unknown };
	return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : undefined;
}
