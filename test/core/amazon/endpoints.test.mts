import { describe, expect, it } from 'vitest';
import { parseEndpoints } from '../../../nodes/shared/alexa/amazon/endpoints.ts';

const TOKEN_URL = 'https://auth.example.com/auth/o2/token';

const custom = (changes: Record<string, unknown>) =>
	parseEndpoints({
		endpoints: 'custom',
		tokenUrl: TOKEN_URL,
		apiBaseUrl: 'https://api.example.com',
		...changes,
	});

const apiBaseUrls = (apiBaseUrl: unknown) => {
	const result = custom({ apiBaseUrl });
	return result.ok ? result.value.apiBaseUrls : result.error;
};

const problemsWith = (changes: Record<string, unknown>) => {
	const result = custom(changes);
	return result.ok ? [] : result.error;
};

describe('the addresses', () => {
	it.each(['amazon', undefined, ''])("are Amazon's own: %j", (endpoints) => {
		expect(parseEndpoints({ endpoints, tokenUrl: 'http://left.over', apiBaseUrl: 'x' })).toEqual({
			ok: true,
			value: {
				tokenUrl: 'https://api.amazon.com/auth/o2/token',
				apiBaseUrls: {
					na: 'https://api.amazonalexa.com',
					eu: 'https://api.eu.amazonalexa.com',
					fe: 'https://api.fe.amazonalexa.com',
				},
			},
		});
	});

	it.each<[string, string, string]>([
		['as typed', 'https://api.example.com', 'https://api.example.com'],
		['without a trailing slash', 'https://api.example.com/', 'https://api.example.com'],
		['without several of them', 'https://api.example.com/alexa//', 'https://api.example.com/alexa'],
		['without spaces around it', ' https://api.example.com\n', 'https://api.example.com'],
		[
			'with the region in the host',
			'https://api.{region}.example.com',
			'https://api.eu.example.com',
		],
		[
			'with the region in the path, twice',
			'https://example.com/{region}/{region}',
			'https://example.com/eu/eu',
		],
		['plain on localhost', 'http://localhost:8080', 'http://localhost:8080'],
		['plain on 127.0.0.1', 'http://127.0.0.1:8080/{region}', 'http://127.0.0.1:8080/eu'],
		['plain on another loopback address', 'http://127.1.2.3', 'http://127.1.2.3'],
		['plain on IPv6 loopback', 'http://[::1]:8080', 'http://[::1]:8080'],
	])('can be custom, %s', (_title, typed, eu) => {
		expect(apiBaseUrls(typed)).toMatchObject({ eu });
	});

	it('keep the token URL as typed', () => {
		expect(custom({})).toMatchObject({ value: { tokenUrl: TOKEN_URL } });
	});
});

const REFUSED: Array<[string, string, RegExp]> = [
	['nothing', '', /absolute URL/],
	['a host alone', 'api.example.com', /absolute URL|must start with https/],
	['a user name', 'https://user@api.example.com', /user name or password/],
	['a user name and password', 'https://user:example@api.example.com', /user name or password/],
	['a password alone', 'https://:example@api.example.com', /user name or password/],
	['a query', 'https://api.example.com/?a=b', /query/],
	['an empty query', 'https://api.example.com?', /query/],
	['a fragment', 'https://api.example.com/#a', /fragment/],
	['plain http', 'http://api.example.com', /must start with https/],
	['plain http to a host in the local network', 'http://192.168.0.1', /must start with https/],
	['plain http to all addresses', 'http://0.0.0.0', /must start with https/],
	[
		'plain http to a name that starts like loopback',
		'http://localhost.example.com',
		/must start with https/,
	],
	[
		'plain http to a name that starts like an address',
		'http://127.0.0.1.example.com',
		/must start with https/,
	],
	['another protocol', 'ftp://api.example.com', /must start with https/],
	['a file', 'file:///etc/example', /must start with https/],
	['a script', 'javascript:alert(1)', /must start with https/],
];

describe.each([
	['Token URL', 'tokenUrl'],
	['API Base URL', 'apiBaseUrl'],
])('the %s', (field, path) => {
	it.each(REFUSED)('is refused with %s', (_title, typed, rule) => {
		expect(problemsWith({ [path]: typed })).toEqual([
			expect.objectContaining({ field, path, rule: expect.stringMatching(rule) }),
		]);
	});

	it.each([
		'https://user:example-pass@api.example.com',
		'https://user:p@example-pass@api.example.com',
		'https:\\\\user:example-pass@api.example.com',
		'https:user:example-pass@api.example.com',
		'https:/user:example-pass@api.example.com',
		'https://user:example-pass/x@api.example.com',
	])('does not show the password of %s', (typed) => {
		expect(JSON.stringify(problemsWith({ [path]: typed }))).not.toContain('example-pass');
	});

	it.each([
		['a space', 'https://api.example.com/a b'],
		['a line break', 'https://api.exa\nmple.com'],
		['a tab', 'https://api.exa\tmple.com'],
	])('is refused with %s inside', (_title, typed) => {
		expect(problemsWith({ [path]: typed })).toHaveLength(1);
	});
});

it('the token URL has no region to put in', () => {
	expect(problemsWith({ tokenUrl: 'https://auth.example.com/{region}/token' })).toHaveLength(1);
});

it('both addresses are reported at once', () => {
	const problems = problemsWith({ tokenUrl: 'x', apiBaseUrl: 'http://api.example.com' });
	expect(problems.map(({ field }) => field)).toEqual(['Token URL', 'API Base URL']);
});

it('one problem is reported once, though it is the same in all three regions', () => {
	expect(problemsWith({ apiBaseUrl: 'http://{region}.example.com' })).toHaveLength(1);
});

it('others than the two that can be chosen are refused', () => {
	const result = parseEndpoints({ endpoints: 'other' });
	expect(result.ok ? [] : result.error).toEqual([
		{ field: 'Endpoints', path: 'endpoints', value: '"other"', rule: 'must be amazon or custom' },
	]);
});

it.each([undefined, null, '', '  '])('an address that is %j is reported as empty', (typed) => {
	const problems = problemsWith({ tokenUrl: typed, apiBaseUrl: typed });
	expect(problems.map(({ field, value }) => [field, value])).toEqual([
		['Token URL', 'empty'],
		['API Base URL', 'empty'],
	]);
});
