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

it('needs no text', async () => {
	const call = await publishExample('reminder-update');
	expect(await call(CHANGE)).toMatchObject({ status: 200 });
	expect(messages()).toMatchObject([{ userId: DEMO_USER, body: { data: { text: '' } } }]);
});

it.each([
	['no reminder', { ...CHANGE, reminderId: undefined }],
	['a reminder that is no text', { ...CHANGE, reminderId: { a: 1 } }],
	['no time', { ...CHANGE, scheduledTime: undefined }],
	['a time that is none', { ...CHANGE, scheduledTime: 'soon' }],
	['a time that is a number', { ...CHANGE, scheduledTime: 20300514 }],
	['a day that does not exist', { ...CHANGE, scheduledTime: '2030-02-30T10:00:00.000' }],
	['no customer', UPDATE],
])('%s is answered with 400 and what to send', async (_name, body) => {
	const call = await publishExample('reminder-update');
	expect(await call(body)).toMatchObject({
		status: 400,
		data: {
			sent: false,
			message: expect.stringContaining('Send the userId of the customer') as unknown,
		},
	});
	expect(control.requests()).toEqual([]);
});

it('a user who has disabled the skill is answered with 502 and the cause', async () => {
	const call = await publishExample('reminder-update');
	control.setUser(userId('gone'), { region: 'na', exists: false });
	expect(await call({ ...CHANGE, userId: userId('gone') })).toMatchObject({
		status: 502,
		data: { sent: false, code: 'UNKNOWN_USER' },
	});
});
