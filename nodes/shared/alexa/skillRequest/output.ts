import { REGION_NAMES, REGIONS, type Region } from '../amazon/regions';
import { toUtcText } from '../lib/time';
import type { JsonObject } from '../input/json';
import { redactTokens } from './redactTokens';
import { receivableFor } from './requestTypes';
import { memberOf, textOf } from './envelope';
import type { VerifiedRequest } from './verify/verifyRequest';

export interface OutputSettings {
	/** The token of the user's linked account and that of Alexa's API; and nothing is taken out of the request. */
	includeAccessToken: boolean;
	/** The request as it came, under `raw`; its secrets only with `includeAccessToken`. */
	includeRequest: boolean;
}

/** What a workflow gets of a request: the same members for all types, and those of its type. */
export function describeRequest(
	verified: VerifiedRequest,
	{ includeAccessToken, includeRequest }: OutputSettings,
): JsonObject {
	const { type, skillId, requestId, sentAtMs, request, system, body } = verified;
	const shown = includeAccessToken ? body : redactTokens(body);
	const apiEndpoint = textOf(system, 'apiEndpoint');
	return {
		type,
		skillId,
		userId: userIdIn(system, body),
		region: regionOf(apiEndpoint),
		apiEndpoint,
		requestId,
		timestamp: toUtcText(sentAtMs),
		locale: textOf(request, 'locale'),
		...receivableFor(type).details({
			...verified,
			body: shown,
			request: memberOf(shown, 'request'),
			system: memberOf(memberOf(shown, 'context'), 'System'),
		}),
		...(includeAccessToken && tokensIn(verified)),
		...(includeRequest && { raw: shown }),
	};
}

const userIdIn = (system: JsonObject, body: JsonObject): string | null =>
	textOf(memberOf(system, 'user'), 'userId') ??
	textOf(memberOf(memberOf(body, 'session'), 'user'), 'userId');

const regionOf = (apiEndpoint: string | null): Region | null =>
	REGION_NAMES.find((name) => REGIONS[name].apiBaseUrl === apiEndpoint) ?? null;

/** Of the event that tells of a linked account the token is in its body. */
function tokensIn({ request, system }: VerifiedRequest): JsonObject {
	return {
		accessToken:
			textOf(memberOf(system, 'user'), 'accessToken') ??
			textOf(memberOf(request, 'body'), 'accessToken'),
		apiAccessToken: textOf(system, 'apiAccessToken'),
	};
}
