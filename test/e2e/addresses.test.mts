import { expect, it } from 'vitest';
import { event, message } from '../../scripts/n8n/rest/workflow.mts';
import { control, execute, newCredential, useRealN8n, userId } from './support/realN8n.mts';

useRealN8n();

const requestLines = () =>
	control.requests().map(({ method, host, path, status }) => `${method} ${host}${path} ${status}`);

it.each([
	['na', 'api.amazonalexa.com'],
	['eu', 'api.eu.amazonalexa.com'],
	['fe', 'api.fe.amazonalexa.com'],
])('the addresses of the region %s are those of %s', async (region, host) => {
	const credential = await newCredential({ region });
	await execute(
		`Region ${region}`,
		event({ stage: 'live' }, { credential }),
		message({ userId: userId('one') }, { credential }),
	);
	expect(requestLines()).toEqual([
		'POST api.amazon.com/auth/o2/token 200',
		`POST ${host}/v1/proactiveEvents 202`,
		'POST api.amazon.com/auth/o2/token 200',
		`POST ${host}/v1/skillmessages/users/${encodeURIComponent(userId('one'))} 202`,
	]);
});
