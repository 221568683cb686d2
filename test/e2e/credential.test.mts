import { describe, expect, it } from 'vitest';
import type { Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import type { ClientSettings } from '../../simulator/index.mts';
import { newCredential, newSkill, rest, useRealN8n } from './support/realN8n.mts';
import { testCredential } from './support/restCalls.mts';

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
