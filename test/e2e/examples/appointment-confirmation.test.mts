import { expect, it } from 'vitest';
import { announced, DEMO_USER, publishExample } from '../support/example.mts';
import { useRealN8n, userId } from '../support/realN8n.mts';

useRealN8n();

const BOOKED = {
	bookingId: 77,
	status: 'booked',
	subject: 'an eye test',
	time: '2030-05-14T10:00:00Z',
	userId: DEMO_USER,
};

it.each([
	['booked', 'CONFIRMED'],
	['moved', 'RESCHEDULED'],
	['canceled', 'CANCELED'],
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

it('booking, customer and time are enough', async () => {
	const call = await publishExample('appointment-confirmation');
	const answer = await call({ bookingId: 'A-1', userId: DEMO_USER, time: '2030-05-14 10:00' });
	expect(answer).toMatchObject({ status: 200 });
	expect(announced()).toMatchObject([
		{ userId: DEMO_USER, payload: { state: { confirmationStatus: 'CONFIRMED' } } },
	]);
});
