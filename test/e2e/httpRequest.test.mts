import { expect, it } from 'vitest';
import { httpRequest } from './support/httpRequest.mts';
import { control, execute, newCredential, useRealN8n, userId } from './support/realN8n.mts';

useRealN8n();

const MESSAGES_PATH = `/v1/skillmessages/users/${encodeURIComponent(userId('one'))}`;

// n8n 1 stops at an empty answer of the type JSON; that it arrived is what matters here.
const settings = { onError: 'continueRegularOutput' };

it('the HTTP Request node gets the token of the service whose path it calls', async () => {
	const credential = await newCredential();
	await execute('Known path', httpRequest(credential, userId('one'), { settings }));
	const [exchange, call] = control.requests();
	expect(exchange?.outcome).toContain('a token for alexa:skill_messaging,');
	const { tokenFingerprint } = exchange!;
	expect(call).toMatchObject({ path: MESSAGES_PATH, status: 202, tokenFingerprint });
});
