import { expect, it } from 'vitest';
import { DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n, userId } from '../support/realN8n.mts';

useRealN8n();

const UPDATE = { reminderId: 'alert-1', scheduledTime: '2030-05-14T10:00:00.000' };
const CHANGE = { ...UPDATE, userId: DEMO_USER };

const messages = () =>
	control.requests({ service: 'skillMessaging' }).map(({ userId, body }) => ({ userId, body }));

it('tells the skill which reminder to move, and to when', async () => {
	const call = await publishExample('reminder-update');
	const answer = await call({ ...CHANGE, text: 'Dentist', userId: userId('one') });
	expect(answer).toMatchObject({ status: 200, data: { sent: true } });
	const data = { task: 'updateReminder', ...UPDATE, text: 'Dentist' };
	expect(messages()).toEqual([
		{ userId: userId('one'), body: { data, expiresAfterSeconds: 3600 } },
	]);
});

it('a user who has disabled the skill is answered with 502 and the cause', async () => {
	const call = await publishExample('reminder-update');
	control.setUser(userId('gone'), { region: 'na', exists: false });
	expect(await call({ ...CHANGE, userId: userId('gone') })).toMatchObject({
		status: 502,
		data: { sent: false, code: 'UNKNOWN_USER' },
	});
});
