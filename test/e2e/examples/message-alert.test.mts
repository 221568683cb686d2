import { expect, it } from 'vitest';
import { announced, DEMO_USER, publishExample, refusal } from '../support/example.mts';
import { control, useRealN8n, userId } from '../support/realN8n.mts';

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
	[true, 'You have 1 new flagged urgent message from Jane.'],
	['false', 'You have 1 new unread message from Jane.'],
	[false, 'You have 1 new unread message from Jane.'],
	['no', 'You have 1 new unread message from Jane.'],
])('as urgent and flagged, %j makes Alexa say: %s', async (flag, spoken) => {
	const call = await publishExample('message-alert');
	expect(await call({ ...MESSAGE, urgent: flag, flagged: flag })).toMatchObject({
		status: 200,
		data: { spoken },
	});
});

it.each([
	['nothing', undefined],
	['a list', [MESSAGE]],
	['a text', 'hello'],
	['no sender', { ...MESSAGE, from: undefined }],
	['a sender of spaces', { ...MESSAGE, from: ' ' }],
	['a sender that is no text', { ...MESSAGE, from: { name: 'Jane' } }],
	['a sender of 101 characters', { ...MESSAGE, from: 'J'.repeat(101) }],
	['no user', { ...MESSAGE, userId: undefined }],
	['a user that is no text', { ...MESSAGE, userId: {} }],
])('%s is answered with 400 and what to send', async (_name, body) => {
	const call = await publishExample('message-alert');
	expect(await call(body)).toEqual(refusal('Send the userId of the customer, and as from'));
	expect(control.requests()).toEqual([]);
});

it.each(['many', 0, -1, 1.5, ''])(
	'a count of %j is answered with 400 and the field to correct',
	async (count) => {
		const call = await publishExample('message-alert');
		const { status, data } = await call({ ...MESSAGE, count });
		expect([status, JSON.stringify(data)]).toEqual([400, expect.stringContaining('Message Count')]);
		expect(control.requests()).toEqual([]);
	},
);
