import { expect, it } from 'vitest';
import { announced, DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n, userId } from '../support/realN8n.mts';

useRealN8n();

it('notifies everyone, and tells the skill of the one user', async () => {
	const call = await publishExample('first-notification');
	const answer = await call({ from: 'Jane', userId: userId('one') });
	expect(answer).toMatchObject({ status: 200, data: { accepted: true, userId: userId('one') } });
	expect(announced()).toMatchObject([
		{ userId: null, payload: { messageGroup: { creator: { name: 'Jane' } } } },
	]);
	const [message] = control.requests({ service: 'skillMessaging' });
	expect(message?.body).toMatchObject({ data: { notified: 'AMAZON.MessageAlert.Activated' } });
});

it('works without a body', async () => {
	const call = await publishExample('first-notification');
	expect(await call()).toMatchObject({ status: 200, data: { accepted: true, userId: DEMO_USER } });
});
