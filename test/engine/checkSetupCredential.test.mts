import { describe, expect, test } from 'vitest';
import { skipWaits, useAmazon } from './support/amazon.mts';
import { checkEvents, EVENT_CHECKS, finding } from './support/check.mts';
import { engineDoes } from './support/engine.mts';
import { run } from './support/run.mts';

const { amazon, credential, exchanges } = useAmazon();

describe('a refused exchange is a problem in the report and never an error', () => {
	test.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'a wrong secret in the mode %s',
		async (onError) => {
			amazon.control.setClients([]);
			const node = checkEvents({}, { onError });
			const { output, error } = await run({ store: credential(), nodes: [node] });
			expect(error).toBeUndefined();
			expect(output()).toHaveLength(EVENT_CHECKS);
			expect(output(undefined, 1)).toEqual([]);
			expect(finding(output(), 'Token exchange')).toMatchObject({
				result: 'problem',
				explanation: expect.stringMatching(/Code: LWA_INVALID_CLIENT\.$/),
				fix: expect.stringMatching(/\S/),
			});
		},
	);

	test('with a network that cannot be reached', async () => {
		skipWaits();
		const store = credential({ tokenUrl: 'http://127.0.0.1:9/auth/o2/token' });
		const { output } = await run({ store, nodes: [checkEvents()] });
		expect(finding(output(), 'Token exchange')?.fix).toContain('(ECONNREFUSED)');
	});
});

describe('a credential that cannot be used', () => {
	test('is a problem where none is chosen', async () => {
		const { output, error } = await run({
			store: credential(),
			nodes: [checkEvents({}, { credentials: {} })],
		});
		expect(error).toBeUndefined();
		expect(output()).toHaveLength(EVENT_CHECKS);
		expect(finding(output(), 'Token exchange')).toMatchObject({
			result: 'problem',
			explanation: 'The Alexa LWA credential cannot be read.',
			fix: expect.stringContaining('Choose the credential in this node again'),
			details: 'None',
		});
		expect(exchanges()).toBe(0);
	});

	test.each([
		[{ clientSecret: '' }, 'Token exchange', '"Client Secret" must not be empty'],
		[{ region: 'us' }, 'Region and host', '"Region" must be one of na, eu, fe'],
	])('with %o names its field', async (changes, check, words) => {
		const { output } = await run({ store: credential(changes), nodes: [checkEvents()] });
		expect(finding(output(), check)).toMatchObject({
			result: 'problem',
			explanation: expect.stringContaining(words),
			fix: expect.stringContaining('in the credential'),
		});
	});

	test('restricted to other domains cannot get a token, where n8n enforces them', async () => {
		const allowedDomains = 'api.eu.amazonalexa.com';
		const store = credential({ allowedHttpRequestDomains: 'domains', allowedDomains });
		const { output } = await run({ store, nodes: [checkEvents()] });
		const problem = {
			result: 'problem',
			explanation: expect.stringContaining('FORBIDDEN_HOST'),
			fix: expect.stringContaining('to "Allowed HTTP Request Domains"'),
		};
		const isHeld = engineDoes('holdsExchangesToDomains');
		expect(finding(output(), 'Token exchange')).toMatchObject(isHeld ? problem : { result: 'ok' });
		expect(amazon.control.requests()).toHaveLength(isHeld ? 0 : 1);
	});

	test.each([
		{ allowedHttpRequestDomains: 'domains', allowedDomains: '127.0.0.1' },
		{ allowedHttpRequestDomains: 'none' },
	])('but %o hinders nothing', async (limits) => {
		const { output } = await run({ store: credential(limits), nodes: [checkEvents()] });
		expect(finding(output(), 'Token exchange')).toMatchObject({ result: 'ok' });
	});
});
