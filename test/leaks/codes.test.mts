import { expect, test } from 'vitest';
import type { FailureCode } from '../../nodes/shared/alexa/lib/failure.ts';
import { event } from '../engine/support/amazon.mts';
import type { RunNode } from '../engine/support/run.mts';
import { KINDS, USER } from './support/canaries.mts';
import { ECHOES } from './support/echoes.mts';
import type { Reply } from './support/hostileAmazon.mts';
import { MODES, type Path, useLeakSearch } from './support/leakSearch.mts';
import { EVENT, MESSAGE, TILE, UPDATE } from './support/senders.mts';

const { amazon, send } = useLeakSearch();

const [secret, token] = KINDS["Amazon's"];

interface Case extends Path {
	node?: RunNode;
	lwa?: Reply;
	api?: Reply;
}

const alexaSays = (status: number): Reply => ({ status, ...ECHOES['its message']!([token, USER]) });

const resultThatRepeats = (text: string) => ({
	deviceId: 'one',
	type: 'INVALID_DEVICE',
	message: `${text} ${USER.text}`,
});

const lwaSays = (error: string): Reply => ({
	status: 400,
	body: JSON.stringify({ error, error_description: secret.text }),
});

/** A way to each code; the compiler misses a new one here. */
const CASES: Record<Exclude<FailureCode, 'CANCELLED' | 'FORBIDDEN_HOST'>, Case> = {
	INVALID_INPUT: { item: { user: `${USER.text} ` } },
	EXPRESSION: { node: event({ creatorName: '={{ $($json.user).first().json.name }}' }) },
	LWA_INVALID_CLIENT: { lwa: lwaSays('invalid_client') },
	LWA_INVALID_SCOPE: { lwa: lwaSays('invalid_scope') },
	LWA_UNAUTHORIZED_CLIENT: { lwa: lwaSays('unauthorized_client') },
	LWA_INVALID_RESPONSE: { lwa: lwaSays(secret.text) },
	LWA_UNAVAILABLE: { lwa: lwaSays('server_error') },
	NOT_AUTHORIZED: { node: MESSAGE, api: alexaSays(403) },
	NOT_SUBSCRIBED_OR_NOT_AUTHORIZED: { api: alexaSays(403) },
	UNKNOWN_USER: { api: alexaSays(404) },
	DUPLICATE_REFERENCE_ID: { node: UPDATE, api: alexaSays(409) },
	NOTIFICATION_LIMIT: { api: alexaSays(432) },
	NOT_DELIVERED: {
		node: TILE,
		api: { status: 200, body: JSON.stringify({ results: [resultThatRepeats(token.text)] }) },
	},
	THROTTLED: { api: alexaSays(429) },
	SERVICE_UNAVAILABLE: { api: alexaSays(503) },
	NETWORK: { api: { break: 'reset' } },
	TIMEOUT: { api: { break: 'silent' } },
	REJECTED: { api: alexaSays(400) },
};

const all = Object.entries(CASES).flatMap(([code, path]) =>
	MODES.map((mode) => ({ code, mode, path })),
);

test.each(all)('$code, $mode: nothing leaks', async ({ code, mode, path }) => {
	const { node = EVENT, lwa, api, ...more } = path;
	Object.assign(amazon, { ...(lwa && { lwa }), ...(api && { api }) });
	const { leaks, codes } = await send(node, { ...more, mode });
	expect([codes, leaks]).toEqual([[code], []]);
});
