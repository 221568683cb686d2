import { expect, it } from 'vitest';
import { announced, DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n, userId } from '../support/realN8n.mts';

useRealN8n();

const BOOKED = {
	bookingId: 77,
	status: 'booked',
	subject: 'an eye test',
	time: '2030-05-14T10:00:00Z',
};

it.each([
	['booked', 'CONFIRMED'],
	['moved', 'RESCHEDULED'],
	['cancelled', 'CANCELED'],
	['requested', 'REQUESTED'],
])('an appointment that is %s is announced as %s', async (status, confirmationStatus) => {
	const call = await publishExample('appointment-confirmation');
	const answer = await call({ ...BOOKED, status, userId: userId('one') });
	expect(answer).toMatchObject({ status: 200, data: { notified: true } });
	expect(announced()).toMatchObject([
		{
			userId: userId('one'),
			name: 'AMAZON.Occasion.Updated',
			payload: {
				state: { confirmationStatus },
				occasion: { occasionType: 'APPOINTMENT', bookingTime: '2030-05-14T10:00:00.000Z' },
			},
		},
	]);
});

it('the day and time alone are enough', async () => {
	const call = await publishExample('appointment-confirmation');
	expect(await call({ time: '2030-05-14 10:00' })).toMatchObject({ status: 200 });
	expect(announced()).toMatchObject([{ userId: DEMO_USER }]);
});

it.each([
	['no time', { ...BOOKED, time: undefined }, 'Booking Time'],
	['an unknown status', { ...BOOKED, status: 'lost' }, 'Confirmation Status'],
])('%s is answered with 400 and the field to correct', async (_name, body, field) => {
	const call = await publishExample('appointment-confirmation');
	const { status, data } = await call(body);
	expect([status, JSON.stringify(data)]).toEqual([400, expect.stringContaining(field)]);
	expect(control.requests()).toEqual([]);
});
