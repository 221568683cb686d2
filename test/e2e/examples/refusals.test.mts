import { expect, it } from 'vitest';
import { DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

const BOOKED = { bookingId: 77, status: 'booked', time: '2030-05-14T10:00:00Z', userId: DEMO_USER };
const MESSAGE = { from: 'Jane', userId: DEMO_USER };
const SHIPPED = { orderId: 1042, status: 'shipped', userId: DEMO_USER };
const SCORED = {
	matchId: 'final',
	homeTeam: 'Harriers',
	awayTeam: 'Rovers',
	homeScore: 1,
	awayScore: 0,
	scoringTeam: 'Harriers',
};
const MOVED = {
	reminderId: 'alert-1',
	scheduledTime: '2030-05-14T10:00:00.000',
	userId: DEMO_USER,
};

/** What each template says, and what it cannot use: besides nothing at all, a good body with these changes. */
const REFUSED: Array<[name: string, said: string, good: object, changes: object[]]> = [
	[
		'appointment-confirmation',
		'Send the userId of the customer, a bookingId',
		BOOKED,
		[
			{ bookingId: undefined },
			{ userId: {} },
			{ time: '14.5.2030 10 Uhr' },
			{ time: '2001-05-14T10:00:00' },
			{ status: 'lost' },
		],
	],
	[
		'message-alert',
		'Send the userId of the customer, and as from',
		MESSAGE,
		[{ from: undefined }, { from: ' ' }, { from: 'J'.repeat(101) }, { userId: {} }],
	],
	[
		'order-status',
		'Send the userId of the customer, an orderId',
		SHIPPED,
		[{ orderId: undefined }, { userId: {} }, { status: 'lost' }, { status: '__proto__' }],
	],
	[
		'score-updates',
		'Send a matchId',
		SCORED,
		[
			{ matchId: '' },
			{ homeTeam: undefined },
			{ awayScore: undefined },
			{ homeScore: -1 },
			{ scoringTeam: 'Wanderers' },
		],
	],
	[
		'reminder-update',
		'Send the userId of the customer',
		MOVED,
		[
			{ reminderId: { a: 1 } },
			{ scheduledTime: 'soon' },
			{ scheduledTime: '2030-02-30T10:00:00.000' },
			{ userId: undefined },
		],
	],
];

it.each(REFUSED)(
	'%s answers what it cannot use with 400 and what to send',
	async (name, said, good, changes) => {
		const call = await publishExample(name);
		for (const body of [undefined, ...changes.map((change) => ({ ...good, ...change }))]) {
			const { status, data } = await call(body);
			expect([body, status, data]).toEqual([
				body,
				400,
				expect.objectContaining({ message: expect.stringContaining(said) as unknown }),
			]);
		}
		expect(control.requests()).toEqual([]);
	},
);

it.each([
	['message-alert', { ...MESSAGE, count: 1.5 }, 'Message Count'],
	['order-status', { ...SHIPPED, expectedArrival: 'soon' }, 'Expected Arrival'],
	['score-updates', { ...SCORED, points: 'two' }, 'Score Earned'],
])('%s answers %o with 400 and the field to correct: %s', async (name, body, field) => {
	const call = await publishExample(name);
	expect(await call(body)).toMatchObject({
		status: 400,
		data: { code: 'INVALID_INPUT', whatToDo: expect.stringContaining(field) as unknown },
	});
	expect(control.requests()).toEqual([]);
});
