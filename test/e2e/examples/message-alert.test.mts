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

const MESSAGE = { from: 'Jane', userId: DEMO_USER };

it.each([
	['true', 'You have 1 new flagged urgent message from Jane.'],
	['false', 'You have 1 new unread message from Jane.'],
])('as urgent and flagged, %j makes Alexa say: %s', async (flag, spoken) => {
	const call = await publishExample('message-alert');
	expect(await call({ ...MESSAGE, urgent: flag, flagged: flag })).toMatchObject({
		status: 200,
		data: { spoken },
	});
});
