import { expect, test } from 'vitest';
import { codesOf, unicast, useAmazon, users } from './support/amazon.mts';
import { run } from './support/run.mts';

const { credential, sent } = useAmazon();

test('continue: a credential that cannot be read fails each item', async () => {
	const node = unicast({}, { onError: 'continueRegularOutput' });
	const { output } = await run({
		store: credential(),
		items: users(2),
		nodes: [{ ...node, credentials: {} }],
	});
	expect(codesOf(output())).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
	expect(JSON.stringify(output())).not.toContain('..');
});

test('stop: a credential that was deleted is reported in the words of n8n', async () => {
	const { error } = await run({
		store: credential(),
		items: users(1),
		nodes: [{ ...unicast(), credentials: {} }],
	});
	expect(error?.message).toContain('Node does not have any credentials set');
});

test.each([
	['region', { region: 'EU' }, '"Region" must be one of na, eu, fe'],
	['client id', { clientId: '' }, '"Client ID" must not be empty'],
])(
	'a credential with a wrong %s is reported once, not for each item',
	async (_title, changes, text) => {
		const { error } = await run({
			store: credential(changes),
			items: users(5),
			nodes: [unicast()],
		});
		expect(error?.message).toBe('The Alexa LWA credential has a problem');
		expect(error?.description?.split(text)).toHaveLength(2);
		expect(sent()).toEqual([]);
	},
);
