import { describe, expect, it } from 'vitest';
import { AMAZON_TOKEN_URL } from '../../../nodes/shared/alexa/amazon/endpoints.ts';
import { formOf } from '../../../nodes/shared/alexa/lwa/exchange.ts';
import { hashGrant, parseClient, readCredential } from '../../../nodes/shared/alexa/lwa/grant.ts';
import { GRANT } from '../support/lwa.mts';

describe('the form of an exchange', () => {
	it('has the four members that Amazon documents', () => {
		expect(Object.fromEntries(new URLSearchParams(formOf(GRANT)))).toEqual({
			grant_type: 'client_credentials',
			client_id: GRANT.clientId,
			client_secret: GRANT.clientSecret,
			scope: GRANT.scope,
		});
	});

	it.each([
		['&', '%26'],
		['+', '%2B'],
		['%', '%25'],
		['=', '%3D'],
		[' ', '%20'],
		['é', '%C3%A9'],
		[':', '%3A'],
		['\n', '%0A'],
	])('writes %j as %s', (character, encoded) => {
		expect(formOf({ ...GRANT, clientSecret: `a${character}b` })).toContain(
			`client_secret=a${encoded}b&`,
		);
	});

	it('comes whole out of a form parser, whatever the secret contains', () => {
		const clientSecret = 'a+b&c%=d é;#?"\'';
		expect(new URLSearchParams(formOf({ ...GRANT, clientSecret })).get('client_secret')).toBe(
			clientSecret,
		);
	});
});

describe('the hash of a grant', () => {
	it('is the same for the same values and reveals none of them', () => {
		expect(hashGrant(GRANT)).toBe(hashGrant({ ...GRANT }));
		expect(hashGrant(GRANT)).toMatch(/^[0-9a-f]{64}$/);
	});

	it.each(['tokenUrl', 'clientId', 'clientSecret', 'scope'] as const)('differs by %s', (name) => {
		expect(hashGrant({ ...GRANT, [name]: 'other' })).not.toBe(hashGrant(GRANT));
	});

	it('differs where two values run into each other', () => {
		const one = { ...GRANT, clientId: 'ab', clientSecret: 'c' };
		expect(hashGrant({ ...one, clientId: 'a', clientSecret: 'bc' })).not.toBe(hashGrant(one));
	});
});

describe('the client id and secret', () => {
	it('lose the spaces and line breaks that copying adds', () => {
		expect(parseClient({ clientId: ' example-id\n', clientSecret: '\texample-secret ' })).toEqual({
			ok: true,
			value: { clientId: 'example-id', clientSecret: 'example-secret' },
		});
	});

	it.each<[string, unknown, string, string]>([
		['empty', ' ', 'empty', 'must not be empty'],
		['missing', undefined, 'empty', 'must not be empty'],
		['a number', 12_345, '"(hidden)"', 'must be text'],
		[
			'broken',
			'example\ud83d',
			'"(hidden)"',
			'must not contain half of an emoji (a lone surrogate)',
		],
	])('are refused when they are %s, and not shown', (_title, raw, value, rule) => {
		expect(parseClient({ clientId: raw, clientSecret: raw })).toEqual({
			ok: false,
			error: [
				{ field: 'Client ID', path: 'client_id', value, rule },
				{ field: 'Client Secret', path: 'client_secret', value, rule },
			],
		});
	});

	it.each(['clientId', 'clientSecret'])('are refused when only the %s is missing', (name) => {
		const client = { clientId: 'example-id', clientSecret: 'example-secret', [name]: '' };
		expect(parseClient(client)).toMatchObject({ ok: false, error: [{ value: 'empty' }] });
	});
});

describe('a credential', () => {
	const client = { clientId: 'example-id', clientSecret: 'example-secret' };
	const endpoints = expect.objectContaining({ tokenUrl: AMAZON_TOKEN_URL }) as object;

	it.each<[string, Record<string, unknown>, object, string[]]>([
		['that is good: all that it says', {}, { client, endpoints, region: 'eu' }, []],
		[
			'without a secret: all but the client',
			{ clientSecret: '' },
			{ endpoints, region: 'eu' },
			['Client Secret'],
		],
		[
			'with endpoints that are none: all but those',
			{ endpoints: 'other' },
			{ client, region: 'eu' },
			['Endpoints'],
		],
		[
			'with nothing that is good: the default region, and every problem',
			{ clientId: 5, clientSecret: '', endpoints: 'other', region: 'mars' },
			{ region: 'na' },
			['Client ID', 'Client Secret', 'Region', 'Endpoints'],
		],
	])('%s', (_title, changes, said, fields) => {
		const { problems, ...rest } = readCredential({ ...client, region: 'eu', ...changes });
		expect([rest, problems.map(({ field }) => field)]).toStrictEqual([said, fields]);
	});
});
