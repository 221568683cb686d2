import { accepted, apiRefusal, type SimulatedResponse } from '../server/responses.mts';
import type { Region } from '../server/hosts.mts';
import { tellMessage } from '../skill/happenings.mts';
import type { AmazonState } from '../state/amazonState.mts';
import { skillMessagingScope } from '../state/clients.mts';
import { shortUserId } from '../state/users.mts';
import { isObject, type Call } from './call.mts';
import { failed, passed } from './checks.mts';
import { apiRefusals, inspect } from './inspect.mts';

/**
 * "6 KB" in the SDK and the reference; whether 6000 or 6144, bytes or characters, is not said. The lenient
 * reading in UTF-8 bytes is taken: a careful client stays below 6000 and never meets it.
 */
export const maximumDataBytes = 6144;

const defaultExpirySeconds = 3600;

/** POST /v1/skillmessages/users/{userId}. */
export const sendMessage = (
	amazon: AmazonState,
	call: Call,
	region: Region,
	userId: string,
): SimulatedResponse =>
	inspect(amazon, call, {
		scope: skillMessagingScope,
		...apiRefusals('The skill messaging authentication token is expired or not valid'),
		look: (body) => [
			{
				name: 'Body',
				problems: messageProblems(body),
				fine: `texts in data, ${maximumDataBytes} bytes at most`,
			},
		],
		serve: (clientId) => queue(amazon, call, { region, userId, clientId }),
	});

// Which is looked at first, the body or the user, is not documented.
function queue(
	amazon: AmazonState,
	call: Call,
	address: { region: Region; userId: string; clientId: string },
): SimulatedResponse {
	const { region, userId } = address;
	const unknown = amazon.users.whyUnknown(userId, region);
	if (unknown) {
		const refusal = apiRefusal(404, 'The passed userId does not exist', unknown);
		return { ...refusal, checks: [failed('User', unknown)] };
	}
	const { data, expiresAfterSeconds = defaultExpirySeconds } = call.body as {
		data: Record<string, string>;
		expiresAfterSeconds?: number;
	};
	tellMessage(amazon, address, { data, expiresAfterSeconds });
	const outcome = `queued for the skill of ${shortUserId(userId)} for ${expiresAfterSeconds} s`;
	const user = `${shortUserId(userId)} is in ${region}; the message is for the skill's code, so no device shows it`;
	return { ...accepted(outcome), checks: [passed('User', user)] };
}

function messageProblems(body: unknown): string[] {
	if (!isObject(body)) return ['/ must be object'];
	const { data, expiresAfterSeconds, ...rest } = body;
	// Unknown members: undocumented. Refused, as the contract of the events does, so that a misspelt one is seen.
	const problems = Object.keys(rest).map((name) => `/${pointerPart(name)} is not a known member`);
	problems.push(...dataProblems(data));
	if (expiresAfterSeconds !== undefined && !isExpiry(expiresAfterSeconds)) {
		problems.push('/expiresAfterSeconds must be an integer from 60 to 86400');
	}
	return problems;
}

function dataProblems(data: unknown): string[] {
	if (data === undefined) return ['/data is missing'];
	if (!isObject(data)) return ['/data must be object'];
	const problems = Object.keys(data)
		.filter((key) => typeof data[key] !== 'string')
		.map((key) => `/data/${pointerPart(key)} must be string`);
	const bytes = Buffer.byteLength(JSON.stringify(data));
	if (bytes > maximumDataBytes)
		problems.push(`/data has ${bytes} bytes, more than ${maximumDataBytes}`);
	return problems;
}

function isExpiry(value: unknown): boolean {
	return typeof value === 'number' && Number.isInteger(value) && value >= 60 && value <= 86_400;
}

function pointerPart(name: string): string {
	return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
