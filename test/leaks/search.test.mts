import { describe, expect, test } from 'vitest';
import { useLogged } from './support/logged.mts';
import { core, workflowModule } from '../engine/support/engine.mts';
import { findIn, needlesOf, USER } from './support/canaries.mts';
import { disguisesOf } from './support/disguises.mts';
import { leaksIn } from './support/places.mts';

const logged = useLogged();

const find = (text: string) => findIn(text, needlesOf([USER]))?.canary;

describe('the search finds', () => {
	test.each(Object.entries(disguisesOf(USER.text)))('a canary %s', (_form, text) => {
		expect(find(`some ${text} text`)).toBe('user ID');
	});

	test.each<[string, unknown]>([
		['the cause of a cause', new Error('a', { cause: new Error('b', { cause: USER.text }) })],
		['a member that is not enumerable', Object.defineProperty({}, 'a', { value: USER.text })],
		['a key', { [USER.text]: 1 }],
		['bytes', { a: Buffer.from(USER.text) }],
		['a set', new Set([USER.text])],
	])('a canary in %s', (_where, value) => {
		expect(leaksIn(value, [USER])).not.toEqual([]);
	});

	test('a canary in a place that it shares with one where it may be', () => {
		const json = { userId: USER.text };
		const found = leaksIn({ output: { json }, error: json }, [USER]);
		expect(found).toEqual([expect.stringContaining('user ID at error.userId')]);
	});

	test('what n8n logs', () => {
		workflowModule.LoggerProxy.debug('said', { to: USER.text });
		expect(leaksIn(logged, [USER])).toHaveLength(1);
	});

	test('what a node logs', () => {
		const context = Object.create(core.WebhookContext.prototype) as { logger: typeof console };
		context.logger.debug(USER.text);
		expect(leaksIn(logged, [USER])).toHaveLength(1);
	});

	test('what goes to the console', () => {
		console.debug(USER.text);
		expect(leaksIn(logged, [USER])).toHaveLength(1);
	});
});

test.each(['amzn1.ask.account.', 'Canary', 'an ordinary text'])(
	'the search does not find what is no canary: %s',
	(text) => {
		expect(find(text)).toBeUndefined();
	},
);
