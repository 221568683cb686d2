import { describe, expect, test } from 'vitest';
import { codesOf, event, unicast, useAmazon, userId } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

const keyed = { referenceKey: 'order-17' };

describe('two notifications never share the default reference id', () => {
	test.each([
		['without an id', [undefined, undefined]],
		['with an empty id', ['', '']],
		['with the same id', ['copied', 'copied']],
	])('two nodes %s, same content → both are accepted as new', async (_title, [first, second]) => {
		const nodes = [
			event({}, { name: 'One', id: first as string }),
			event({}, { name: 'Two', id: second as string }),
		];
		const { output } = await run({ store: credential(), nodes, fanOut: true });
		for (const name of ['One', 'Two']) {
			expect(output(name)[0]?.json).toMatchObject({ accepted: true, duplicate: false });
		}
		expect(amazon.control.pending()).toHaveLength(2);
	});

	test('the same execution again, as Retry On Fail does → accepted as a duplicate', async () => {
		const store = credential();
		await run({ store, nodes: [event()] });
		const { output } = await run({ store, nodes: [event()] });
		expect(output()[0]?.json).toMatchObject({ accepted: true, duplicate: true });
		expect(amazon.control.pending()).toHaveLength(1);
	});
});

describe('the same event with the same key is one notification', () => {
	const text = (creatorName: string) => ({ ...keyed, creatorName });

	test('Update in another node → replaces what Send has sent', async () => {
		const nodes = [
			event(text('Jane'), { name: 'One' }),
			event({ ...text('Max'), operation: 'update' }, { name: 'Two' }),
		];
		const { output } = await run({ store: credential(), nodes });
		expect(output('Two')[0]?.json).toMatchObject({ accepted: true, duplicate: false });
		expect(amazon.control.pending()).toHaveLength(1);
	});

	test('Send again, same text → not accepted, a duplicate, and a hint that names Update', async () => {
		const store = credential();
		await run({ store, nodes: [event(text('Jane'))] });
		const { output, hints, error } = await run({
			store,
			nodes: [event(text('Jane'), { name: 'Other', id: 'other' })],
			executionId: '2',
		});
		expect(error).toBeUndefined();
		expect(output()[0]?.json).toMatchObject({ accepted: false, duplicate: true });
		expect(hints).toEqual([expect.stringContaining('use the operation "Send or Update"')]);
	});

	test('stop mode, a key in use among others → the run goes on, and a later failure does not count it as sent', async () => {
		const store = credential();
		const users = ['a', 'b', 'c'].map((name) => ({ user: userId(name) }));
		await run({ store, items: users.slice(0, 1), nodes: [unicast(text('Jane'))] });
		amazon.control.setUser(userId('c'), { region: 'na', subscriptions: [] });
		const { error } = await run({
			store,
			items: users,
			nodes: [unicast({ ...text('Jane'), options: { concurrency: 1 } })],
			executionId: '2',
		});
		expect(error?.description).toContain('Sent: 1, failed: 1, not sent: 0.');
	});

	test('Update of what was heard → DUPLICATE_REFERENCE_ID', async () => {
		const store = credential();
		const items = [{ user: userId('a') }];
		const first = await run({ store, items, nodes: [unicast(text('Jane'))] });
		amazon.control.markRead(userId('a'), String(first.output()[0]?.json.referenceId));
		const update = { ...text('Max'), operation: 'update' };
		const node = unicast(update, { onError: 'continueRegularOutput' });
		const { output } = await run({ store, items, nodes: [node], executionId: '2' });
		expect(codesOf(output())).toEqual(['DUPLICATE_REFERENCE_ID']);
		expect(sent()).toHaveLength(2);
	});
});
