import { expect, it } from 'vitest';
import { announced, DEMO_USER, publishExample } from '../support/example.mts';
import { useRealN8n, userId } from '../support/realN8n.mts';

useRealN8n();

it('says who wrote how many messages, and whether they are urgent', async () => {
	const call = await publishExample('message-alert');
	const body = { from: 'Jane Doe', count: 2, urgent: true, userId: userId('one') };
	expect(await call(body)).toMatchObject({
		status: 200,
		data: { notified: true, spoken: 'You have 2 new unread urgent messages from Jane Doe.' },
	});
	expect(announced()).toMatchObject([
		{
			userId: userId('one'),
			payload: {
				state: { status: 'UNREAD', freshness: 'NEW' },
				messageGroup: { creator: { name: 'Jane Doe' }, count: 2, urgency: 'URGENT' },
			},
		},
	]);
});

it('works without a body', async () => {
	const call = await publishExample('message-alert');
	expect(await call()).toMatchObject({
		status: 200,
		data: { spoken: 'You have 1 new unread message from your app.' },
	});
	expect(announced()).toMatchObject([{ userId: DEMO_USER }]);
});

it('answers a count that is no number with 400 and the field to correct', async () => {
	const call = await publishExample('message-alert');
	const { status, data } = await call({ count: 'many' });
	expect([status, JSON.stringify(data)]).toEqual([400, expect.stringContaining('Message Count')]);
});
