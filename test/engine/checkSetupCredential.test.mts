import { describe, expect, test } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import { skipWaits, useAmazon } from './support/amazon.mts';
import { checkEvents, checkMessages, EVENT_CHECKS, finding } from './support/check.mts';
import { engineDoes } from './support/engine.mts';
import { run } from './support/run.mts';

const { amazon, credential, exchanges } = useAmazon();

describe('a refused exchange is a problem in the report and never an error', () => {
	const REFUSALS: Array<[code: string, prepare: () => void]> = [
		['LWA_INVALID_CLIENT', () => amazon.control.setClients([])],
		[
			'LWA_INVALID_SCOPE',
			() => amazon.control.setClients([{ ...exampleClient, scopes: ['another'] }]),
		],
		[
			'LWA_UNAUTHORIZED_CLIENT',
			() => amazon.control.setClients([{ ...exampleClient, kind: 'foreign' }]),
		],
		[
			'LWA_INVALID_RESPONSE',
			() => amazon.control.addFault({ match: { service: 'lwa' }, html: true }),
		],
		[
			'LWA_UNAVAILABLE',
			() => amazon.control.addFault({ match: { service: 'lwa' }, status: 503, times: Infinity }),
		],
		[
			'LWA_UNAVAILABLE',
			() =>
				amazon.control.addFault({
					match: { service: 'lwa' },
					reset: 'beforeProcessing',
					times: Infinity,
				}),
		],
	];
	const MODES = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

	test.each(REFUSALS.flatMap(([code, prepare]) => MODES.map((mode) => ({ code, mode, prepare }))))(
		'$code in the mode $mode',
		async ({ code, mode, prepare }) => {
			skipWaits();
			prepare();
			const node = checkEvents({}, { onError: mode });
			const { output, error } = await run({ store: credential(), nodes: [node] });
			expect(error).toBeUndefined();
			expect(output()).toHaveLength(EVENT_CHECKS);
			expect(output(undefined, 1)).toEqual([]);
			expect(finding(output(), 'Token exchange')).toMatchObject({
				result: 'problem',
				explanation: expect.stringMatching(new RegExp(`Code: ${code}\\.$`)),
				fix: expect.stringMatching(/\S/),
			});
		},
	);

	test('with a network that cannot be reached the clock is unknown, too', async () => {
		skipWaits();
		const store = credential({ tokenUrl: 'http://127.0.0.1:9/auth/o2/token' });
		const { output } = await run({ store, nodes: [checkMessages()] });
		expect(finding(output(), 'Token exchange')?.fix).toContain('(ECONNREFUSED)');
		expect(finding(output(), 'Clock difference')).toMatchObject({ result: 'unknown' });
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
		expect(finding(output(), 'Token exchange')).toEqual({
			check: 'Token exchange',
			result: 'problem',
			explanation: 'The Alexa LWA credential cannot be read.',
			fix: expect.stringContaining('Choose the credential in this node again'),
		});
		expect(exchanges()).toBe(0);
	});

	test.each([
		[{ clientSecret: '' }, 'Token exchange', '"Client Secret" must not be empty'],
		[{ tokenUrl: 'http://example.com/token' }, 'Token exchange', '"Token URL" must start with'],
		[{ apiBaseUrl: 'example' }, 'Region and host', '"API Base URL" must be an absolute URL'],
		[{ region: 'us' }, 'Region and host', '"Region" must be one of na, eu, fe'],
	])('with %o names its field', async (changes, check, words) => {
		const { output } = await run({ store: credential(changes), nodes: [checkEvents()] });
		expect(finding(output(), check)).toMatchObject({
			result: 'problem',
			explanation: expect.stringContaining(words),
			fix: expect.stringContaining('in the credential'),
		});
	});

	test.each(['api.eu.amazonalexa.com', ''])(
		'restricted to the domains "%s" may not ask for a token',
		async (allowedDomains) => {
			const store = credential({ allowedHttpRequestDomains: 'domains', allowedDomains });
			const { output } = await run({ store, nodes: [checkEvents()] });
			const problem = {
				result: 'problem',
				explanation: expect.stringContaining('FORBIDDEN_HOST'),
				fix: expect.stringContaining('"Allowed HTTP Request Domains" must contain'),
			};
			const isHeld = engineDoes('holdsExchangesToDomains');
			expect(finding(output(), 'Token exchange')).toMatchObject(
				isHeld ? problem : { result: 'ok' },
			);
			expect(amazon.control.requests()).toHaveLength(isHeld ? 0 : 1);
		},
	);

	test.each([
		{ allowedHttpRequestDomains: 'domains', allowedDomains: '127.0.0.1' },
		{ allowedHttpRequestDomains: 'none' },
	])('but %o hinders nothing', async (limits) => {
		const { output } = await run({ store: credential(limits), nodes: [checkEvents()] });
		expect(finding(output(), 'Token exchange')).toMatchObject({ result: 'ok' });
	});
});
