import { REGION_NAMES, REGIONS, type Region } from '../amazon/regions';
import type { JsonObject } from '../input/json';
import { toUtcText } from '../lib/time';
import { memberOf, textOf } from './envelope';
import { redactTokens } from './redactTokens';
import { receivableFor } from './requestTypes';
import type { VerifiedRequest } from './verify/verifyRequest';

export interface OutputSettings {
	/** Leaves out what few workflows need, so that an output has at most ten members. */
	simplify: boolean;
	/** The token of the user's linked account and that of Alexa's API; and nothing is taken out of the request. */
	includeAccessToken: boolean;
	/** The request as it came, under `raw`; its secrets only with `includeAccessToken`. */
	includeRequest: boolean;
}

/** The output for a request: the same members for all types, and those of its type. */
export function describeRequest(
	verified: VerifiedRequest,
	{ simplify, includeAccessToken, includeRequest }: OutputSettings,
): JsonObject {
	const receivable = receivableFor(verified);
	const { type, skillId, requestId, sentAtMs, request, system, body } = verified;
	const shown = includeAccessToken ? body : redactTokens(body);
	const apiEndpoint = textOf(system, 'apiEndpoint');
	const details = receivable.details({
		...verified,
		body: shown,
		request: memberOf(shown, 'request'),
		system: memberOf(memberOf(shown, 'context'), 'System'),
	});
	const whole: JsonObject = {
		type,
		skillId,
		userId: userIdIn(system, body),
		region: regionOf(apiEndpoint),
		apiEndpoint,
		requestId,
		timestamp: toUtcText(sentAtMs),
		locale: textOf(request, 'locale'),
		...details,
	};
	return {
		...(simplify ? without(whole, [...RAW_MEMBERS, ...(receivable.rawDetails ?? [])]) : whole),
		...(includeAccessToken && tokensIn(verified)),
		...(includeRequest && { raw: shown }),
	};
}

/** What Simplify leaves out of every output. */
const RAW_MEMBERS = ['skillId', 'apiEndpoint'];

const without = (whole: JsonObject, names: readonly string[]): JsonObject =>
	Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)));

const userIdIn = (system: JsonObject, body: JsonObject): string | null =>
	textOf(memberOf(system, 'user'), 'userId') ??
	textOf(memberOf(memberOf(body, 'session'), 'user'), 'userId');

const regionOf = (apiEndpoint: string | null): Region | null =>
	REGION_NAMES.find((name) => REGIONS[name].apiBaseUrl === apiEndpoint) ?? null;

/** The event of a linked account has the token in its body. */
function tokensIn({ request, system }: VerifiedRequest): JsonObject {
	return {
		accessToken:
			textOf(memberOf(system, 'user'), 'accessToken') ??
			textOf(memberOf(request, 'body'), 'accessToken'),
		apiAccessToken: textOf(system, 'apiAccessToken'),
	};
}
