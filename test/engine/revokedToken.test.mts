import { expect, test } from 'vitest';
import type { IDataObject } from 'n8n-workflow';
import { codesOf, unicast, useAmazon, userId, users } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential } = useAmazon();

const continuing = unicast({ options: { concurrency: 1 } }, { onError: 'continueRegularOutput' });

const errorsOf = (items: Array<{ json: IDataObject }>) =>
	items.map(({ json }) => json.error as IDataObject);

async function revokeAfterFirstRun() {
	const store = credential();
	await run({ store, items: users(1), nodes: [continuing] });
	amazon.control.revokeTokens();
	return store;
}

test('a token revoked within a minute of its use → each refusal says that it may be the token', async () => {
	const store = await revokeAfterFirstRun();
	const { output } = await run({ store, items: users(5), nodes: [continuing], executionId: '2' });
	expect(codesOf(output())).toEqual(Array(5).fill('NOT_SUBSCRIBED_OR_NOT_AUTHORIZED'));
	expect(errorsOf(output())).toEqual(
		Array(5).fill(
			expect.objectContaining({
				tokenMayBeRevoked: true,
				description: expect.stringContaining('it may have revoked the access token'),
			}),
		),
	);
});

test('users who have not subscribed among others who have → nothing is said of the token', async () => {
	for (const index of [1, 2]) {
		amazon.control.setUser(userId(`user${index}`), { region: 'na', subscriptions: [] });
	}
	const { output } = await run({ store: credential(), items: users(5), nodes: [continuing] });
	const refused = errorsOf(output()).filter(Boolean);
	expect(refused).toHaveLength(2);
	expect(refused.some(({ tokenMayBeRevoked }) => tokenMayBeRevoked)).toBe(false);
});

test('stop mode → the error says it too', async () => {
	const store = await revokeAfterFirstRun();
	const node = unicast({ options: { concurrency: 5 } });
	const { error } = await run({ store, items: users(5), nodes: [node], executionId: '2' });
	expect(error?.description).toContain('it may have revoked the access token');
});
