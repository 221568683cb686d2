import { isPlainObject } from '../input/json';
import type { FailureCode } from '../lib/failure';

/** Why there was no response. */
export type NoResponse =
	/** Refused connection, unknown host: nothing was sent. */
	| 'notSent'
	/** Reset, closed: Amazon may have processed the call. */
	| 'connectionLost'
	| 'timeout'
	/** TLS, proxy or a guard of n8n's: the same will happen again. */
	| 'blocked';

/** What one API call gave. */
export type ApiResponse =
	| {
			kind: 'response';
			statusCode: number;
			headers: Readonly<Record<string, unknown>>;
			body: unknown;
	  }
	| { kind: 'noResponse'; reason: NoResponse; detail: string }
	/** The credential had no token to send; nothing was sent. */
	| { kind: 'refused'; code: FailureCode; message: string; description: string }
	| { kind: 'canceled' };

/** What a response means for the request, as the retry policy tells them apart. */
export type Situation = 'accepted' | FailureSituation;

export type FailureSituation =
	| 'throttled'
	| 'unavailable'
	| 'html'
	| 'serverFault'
	| 'final'
	| NoResponse;

/** 407 comes from a proxy; n8n's helper returns it as if Alexa had sent it. */
const SITUATION_BY_STATUS: ReadonlyMap<number, Situation> = new Map([
	[407, 'blocked'],
	[429, 'throttled'],
	[500, 'serverFault'],
	[502, 'serverFault'],
	[503, 'unavailable'],
	[504, 'serverFault'],
]);

/** Amazon answers 202 without a body, the development stage sometimes 200; a gateway's HTML page is no acceptance. */
export function situationOf(
	response: Extract<ApiResponse, { kind: 'response' | 'noResponse' }>,
): Situation {
	if (response.kind === 'noResponse') return response.reason;
	if (response.statusCode < 200 || response.statusCode > 299) {
		return SITUATION_BY_STATUS.get(response.statusCode) ?? 'final';
	}
	return isHtml(response) ? 'html' : 'accepted';
}

const isHtml = ({ headers, body }: { headers: Readonly<Record<string, unknown>>; body: unknown }) =>
	typeof body === 'string' &&
	body.trim() !== '' &&
	(String(headers['content-type'] ?? '')
		.toLowerCase()
		.includes('text/html') ||
		/^\s*<(!doctype|html)/i.test(body));

/** Amazon's are UUIDs; a server that puts something else there is not believed. */
const REQUEST_ID = /^[\w-]{1,64}$/;

/** The id that Amazon's support asks for. None where it is part of a secret that was sent. */
export const requestIdOf = (
	response: ApiResponse,
	secrets: ReadonlyArray<string | undefined>,
): string | undefined => {
	const id = response.kind === 'response' ? response.headers['x-amzn-requestid'] : undefined;
	if (typeof id !== 'string' || !REQUEST_ID.test(id)) return undefined;
	return hideSecrets(id, secrets) === id ? id : undefined;
};

/** A part of a secret is worth as much to anyone who has the rest; gateways cut off what they repeat. */
const PART_CHARACTERS = 12;

/** The text with every part of a secret that is long enough replaced, also percent-encoded and in other letter case. */
export function hideSecrets(text: string, secrets: ReadonlyArray<string | undefined>): string {
	const forms = secrets
		.flatMap((secret) => (secret ? [...new Set([secret, encodeURIComponent(secret)])] : []))
		.map((form) => form.toLowerCase());
	const searched = inSmallLetters(text);
	const isPart = (from: number, to: number) =>
		forms.some((form) => form.includes(searched.slice(from, to)));
	let shown = '';
	let shownTo = 0;
	for (let at = 0; at + PART_CHARACTERS <= text.length; ) {
		let end = at + PART_CHARACTERS;
		if (!isPart(at, end)) {
			at++;
			continue;
		}
		while (end < text.length && isPart(at, end + 1)) end++;
		shown += `${text.slice(shownTo, at)}…`;
		shownTo = at = end;
	}
	return shown + text.slice(shownTo);
}

/** All texts of a JSON value with the secrets replaced. */
export function hideSecretsIn(value: unknown, secrets: ReadonlyArray<string | undefined>): unknown {
	if (typeof value === 'string') return hideSecrets(value, secrets);
	if (Array.isArray(value)) return value.map((each: unknown) => hideSecretsIn(each, secrets));
	if (!isPlainObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, each]) => [key, hideSecretsIn(each, secrets)]),
	);
}

/** Some letters become two, and then positions would not fit. */
const inSmallLetters = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
