import { describe, expect, test } from 'vitest';
import { readOptions } from '../../scripts/skill/options.mts';

const ALL = ['de-DE', 'en-US', 'ja-JP'];
const read = (...args: string[]) => readOptions(args, ALL);
const ENDPOINT = 'https://n8n.example.com/webhook/1234/alexa';

test('without options: no address, each language with its name, all languages', () => {
	expect(read()).toEqual({
		endpoint: undefined,
		certificate: 'Trusted',
		name: undefined,
		locales: ALL,
		folder: 'alexa-skill',
	});
});

test('with all options', () => {
	expect(
		read(
			...['--endpoint', ENDPOINT, '--certificate', 'wildcard', '--name', ' My House '],
			...['--locales', 'ja_jp, de-DE,de-de', '--folder', 'mine'],
		),
	).toEqual({
		endpoint: ENDPOINT,
		certificate: 'Wildcard',
		name: 'My House',
		locales: ['de-DE', 'ja-JP'],
		folder: 'mine',
	});
});

describe('refused with the reason', () => {
	test.each([
		['--endpoint', 'n8n.example.com', 'is not an address'],
		['--endpoint', 'http://n8n.example.com/x', 'does not start with https://'],
		['--endpoint', 'https://n8n.example.com:5678/x', 'names a port: Alexa uses 443 alone'],
		['--endpoint', 'https://me:you@n8n.example.com/x', 'contains a user name or a password'],
		['--endpoint', 'https://n8n.example.com/x#y', 'contains a part after "#"'],
		['--endpoint', 'https://localhost/x', 'cannot be reached by Alexa'],
		['--endpoint', 'https://192.168.0.7/x', 'cannot be reached by Alexa'],
		['--endpoint', 'https://n8n.example.com/webhook-test/1/alexa', 'is the test URL'],
		['--endpoint', 'https://n8n.example.com/webhook/…/alexa', 'is shortened: copy all of it'],
		['--endpoint', 'https://n8n.example.com', 'has no path'],
		['--name', 'My\nHouse', 'contains line breaks or control characters'],
		['--certificate', 'Own', '"Own" is unknown: use Trusted, Wildcard, SelfSigned'],
		['--name', 'x', '"x" is too short: use 2 to 50 characters'],
		['--name', 'x'.repeat(51), 'is too long: use 2 to 50 characters'],
		['--locales', 'en-US,xx-XX', 'contains xx-XX: use a list of de-DE, en-US, ja-JP'],
	])('%s %s: %s', (option, value, reason) => {
		expect(() => read(option, value)).toThrow(reason);
	});

	test('options that npm kept: what to type instead', () => {
		const env = { npm_config_endpoint: ENDPOINT };
		expect(() => readOptions([], ALL, env)).toThrow(
			'npm kept --endpoint to itself: put "--" before the options',
		);
		expect(readOptions(['--endpoint', ENDPOINT], ALL, env).endpoint).toBe(ENDPOINT);
	});
});
