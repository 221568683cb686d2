import { describe, expect, it, test } from 'vitest';
import type { Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import type { ClientSettings } from '../../simulator/index.mts';
import {
	control,
	execute,
	n8nDoes,
	newCredential,
	newSkill,
	outputOf,
	rest,
	useRealN8n,
} from './support/realN8n.mts';
import { event } from './support/workflow.mts';
import { testCredential, updateCredential } from './support/restCalls.mts';

useRealN8n();

describe('the credential test', () => {
	const messagesOnly: Partial<ClientSettings> = { scopes: ['alexa:skill_messaging'] };
	const cases: Array<[string, Partial<ClientSettings>, Json, string, string]> = [
		['the right values', {}, {}, 'OK', 'Connection successful!'],
		[
			'a wrong secret',
			{},
			{ clientSecret: 'example-wrong' },
			'Error',
			'does not know this Client ID and Client Secret',
		],
		['an unentitled scope', messagesOnly, {}, 'Error', 'each event under "publications"'],
		[
			'the same skill, tested for messages',
			messagesOnly,
			{ testService: 'skillMessaging' },
			'OK',
			'Connection successful!',
		],
		['another product', { kind: 'foreign' }, {}, 'Error', 'belong to another Amazon product'],
		[
			'a custom token URL without TLS',
			{},
			{
				endpoints: 'custom',
				tokenUrl: 'http://example.com/token',
				apiBaseUrl: 'https://example.com',
			},
			'Error',
			'"Token URL" must start with https://',
		],
	];
	it.each(cases)('tells %s', async (_name, skill, data, status, words) => {
		const result = await testCredential(rest, await newCredential(data, newSkill(skill)));
		expect(result).toEqual({ status, message: expect.stringContaining(words) });
	});
});

test('a token that Amazon has revoked is renewed once it is refused', async () => {
	const credential = await newCredential();
	await execute('Before', event({ stage: 'live' }, { credential }));
	control.revokeTokens();
	const execution = await execute('After', event({ stage: 'live' }, { credential }));
	expect(outputOf(execution, 'Event')).toMatchObject([{ accepted: true }]);
	const sent = control.requests({ service: 'proactiveEvents' });
	expect(sent.map(({ status }) => status)).toEqual([202, 403, 202]);
});

describe('allowed domains without the token endpoint', () => {
	const domains = 'api.eu.amazonalexa.com';
	const limits = { allowedHttpRequestDomains: 'domains', allowedDomains: domains };
	const settings = { onError: 'continueRegularOutput' };

	async function sendLimited() {
		const credential = await newCredential(limits);
		return { credential, execution: await execute('Limited', event({}, { credential, settings })) };
	}

	it('are named as the cause where n8n holds the exchange to them; older ones do so for the HTTP Request node only', async () => {
		const { execution } = await sendLimited();
		const [outcome] = outputOf(execution, 'Event');
		const named = (outcome?.error as Json | undefined)?.code === 'FORBIDDEN_HOST';
		expect([named, control.requests().length]).toEqual(
			n8nDoes('holdsExchangesToDomains') ? [true, 0] : [false, 2],
		);
	});

	it('do not hinder once it is added', async () => {
		const { credential } = await sendLimited();
		const data = { ...credential.data, allowedDomains: `${domains},api.amazon.com` };
		await updateCredential(rest, { ...credential, data });
		const execution = await execute('Widened', event({}, { credential, settings }));
		expect(outputOf(execution, 'Event')).toMatchObject([{ accepted: true }]);
	});
});
