import { expect, it } from 'vitest';
import { announced, DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n, userId } from '../support/realN8n.mts';

useRealN8n();

it('notifies everyone, and tells the skill of the one user', async () => {
	const call = await publishExample('first-notification');
	const answer = await call({ from: 'Jane', userId: userId('one') });
	const data = { accepted: true, everyoneNotified: true, userId: userId('one') };
	expect(answer).toMatchObject({ status: 200, data });
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

it('says that everyone was notified already when the skill cannot be told', async () => {
	const call = await publishExample('first-notification');
	control.setUser(userId('gone'), { region: 'na', exists: false });
	expect(await call({ from: 'Jane', userId: userId('gone') })).toMatchObject({
		status: 502,
		data: {
			accepted: false,
			everyoneNotified: true,
			code: 'UNKNOWN_USER',
			message: expect.any(String) as string,
			whatToDo: expect.any(String) as string,
		},
	});
	expect(announced()).toHaveLength(1);
});

it('says that nobody was notified when Amazon refuses, and does not tell the skill', async () => {
	const call = await publishExample('first-notification');
	control.addFault({ match: { service: 'proactiveEvents' }, status: 403, times: Infinity });
	expect(await call({ from: 'Jane' })).toMatchObject({
		status: 502,
		data: { accepted: false, everyoneNotified: false, code: 'NOT_AUTHORIZED' },
	});
	expect(control.requests({ service: 'skillMessaging' })).toEqual([]);
});
