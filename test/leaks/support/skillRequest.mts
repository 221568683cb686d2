import { bodyOf, type Genuine } from '../../receive/support/genuine.mts';
import { bytes } from '../../receive/support/forge.mts';
import { canary, USER } from './canaries.mts';

/** The tokens that Alexa hands to a skill: of the linked account, of its own API, and that of permissions. */
export const LINKED = canary(
	'access token',
	'Atza|',
	'IQEB-LinkedCanary_0123456789-abcdef_ItsEnd-x3Rt',
);
export const API = canary(
	'access token',
	'eyJ0eXAiOiJKV1Qi.',
	'w8n-ApiCanary_0123456789-abcdefghij_ItsEnd-b6Yh',
);
export const CONSENT = canary(
	'access token',
	'Atza|',
	'mQ5u-ConsentCanary_0123456789-abcdef_ItsEnd-p9Vd',
);

/** The code that a skill can exchange for a token. */
export const GRANT = canary('access token', 'AN', 'GrantCanary_0123456789-abcdef_ItsEnd-c7Wq');

export const TRIGGER_CANARIES = [LINKED, API, CONSENT, GRANT, USER];

const USER_PART = {
	userId: USER.text,
	accessToken: LINKED.text,
	permissions: { consentToken: CONSENT.text, scopes: {} },
};

const VALUES: Readonly<Record<string, unknown>> = {
	user: USER_PART,
	accessToken: LINKED.text,
	apiAccessToken: API.text,
};

/** A request of Alexa with canaries in all places where it has tokens and user ids. */
export function withCanaries(genuine: Genuine): Buffer {
	const envelope = JSON.parse(bodyOf(genuine).toString()) as {
		context: { System: object };
		request: object;
	};
	const person = { personId: 'amzn1.ask.person.EXAMPLE', accessToken: LINKED.text };
	Object.assign(envelope.context.System, { person });
	Object.assign(envelope.request, {
		payload: { accessToken: '', consentToken: CONSENT.text, refresh_token: LINKED.text },
		grant: { type: 'OAuth2.AuthorizationCode', code: GRANT.text },
	});
	return bytes(replaced(envelope));
}

function replaced(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(replaced);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [key, VALUES[key] ?? replaced(member)]),
	);
}
