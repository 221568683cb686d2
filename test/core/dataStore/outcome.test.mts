import { describe, expect, it } from 'vitest';
import type { DataStoreTarget } from '../../../nodes/shared/alexa/dataStore/commands.ts';
import { DeviceOutcomes } from '../../../nodes/shared/alexa/dataStore/outcome.ts';
import type { Failure } from '../../../nodes/shared/alexa/lib/failure.ts';

const UNTIL = '2030-05-14T12:00:00.000Z';
const BODY = {
	commands: [{ type: 'CLEAR' as const }],
	target: { type: 'USER' as const, id: 'amzn1.ask.account.EXAMPLE' },
};

const results = (...types: string[]) => ({
	results: types.map((type, index) => ({ deviceId: `device-${index}`, type })),
});

function outcomesOf(
	responses: readonly unknown[],
	attemptDeliveryUntil?: string,
	target: DataStoreTarget = BODY.target,
): DeviceOutcomes {
	const outcomes = new DeviceOutcomes({
		...BODY,
		target,
		...(attemptDeliveryUntil !== undefined && { attemptDeliveryUntil }),
	});
	for (const response of responses) outcomes.add(response);
	return outcomes;
}

const FAILURE: Failure = { code: 'TIMEOUT', message: '', description: '', attempts: 2 };

const OK = 'SUCCESS';
const OFF = 'DEVICE_UNAVAILABLE';
const NONE = 'INVALID_DEVICE';
const queued = (...types: string[]) => ({ ...results(...types), queuedResultId: 'q1' });

describe('the outcome of a request', () => {
	it.each([
		[results(OK), 'delivered', 1, 0, 0],
		[results(OK, OK), 'delivered', 2, 0, 0],
		[results(OK, NONE), 'partly', 1, 0, 1],
		[results(OK, OFF), 'partly', 1, 0, 1],
		[queued(OK, OFF), 'partly', 1, 1, 0],
		[{ ...queued(OK, OFF), queuedResultId: '' }, 'partly', 1, 0, 1],
		[{ results: [{ type: OK }, { type: OK }] }, 'delivered', 2, 0, 0],
		[queued(OFF), 'queued', 0, 1, 0],
		[queued(OFF, NONE), 'queued', 0, 1, 1],
		[JSON.stringify(results(OK)), 'delivered', 1, 0, 0],
	])(
		'%j → %s: %i delivered, %i queued, %i failed',
		(response, status, delivered, waits, failed) => {
			expect(outcomesOf([response], UNTIL).outcome).toMatchObject({
				status,
				delivered,
				queued: waits,
				failed,
			});
		},
	);

	it('names until when Alexa keeps trying, only if a device is queued', () => {
		expect(outcomesOf([queued(OFF)], UNTIL).outcome).toMatchObject({
			queuedResultId: 'q1',
			keepTryingUntil: UNTIL,
		});
		expect(outcomesOf([results(OK)], UNTIL).outcome).toMatchObject({
			queuedResultId: null,
			keepTryingUntil: null,
		});
	});

	it.each([
		[[queued(OFF)], undefined],
		[[queued(OFF), { ...queued(OFF), queuedResultId: 'q2' }], ['q2']],
	])('%j → further queues: %j', (responses, more) => {
		const { outcome } = outcomesOf(responses, UNTIL);
		expect([outcome?.queuedResultId, outcome?.moreQueuedResultIds]).toEqual(['q1', more]);
	});

	it('has the devices that were asked for and are missing in the response', () => {
		const target = { type: 'DEVICES' as const, items: ['device-0', 'device-1'] };
		expect(outcomesOf([results(OK)], UNTIL, target).outcome).toMatchObject({
			status: 'partly',
			devices: [
				{ deviceId: 'device-0', type: OK },
				{ deviceId: 'device-1', type: 'NO_RESULT', message: '' },
			],
		});
	});

	it('does not repeat the user ID', () => {
		const id = 'example-user-of-no-known-shape';
		const response = { results: [{ type: OK, message: `It has ${id}.` }] };
		const { outcome } = outcomesOf([response], UNTIL, { type: 'USER', id });
		expect(outcome?.devices).toMatchObject([{ message: 'It has ….' }]);
	});

	it('says of a device that Alexa did not queue to send again', () => {
		const whatToDo = expect.stringContaining('Send the data again later') as string;
		expect(outcomesOf([results(OK, OFF)], UNTIL).outcome?.devices[1]).toMatchObject({ whatToDo });
	});

	it('says of each device what to do', () => {
		expect(outcomesOf([results(OK, OFF)]).outcome?.devices).toMatchObject([
			{ deviceId: 'device-0', type: OK, whatToDo: 'Nothing to do.' },
			{ deviceId: 'device-1', whatToDo: expect.stringContaining('"Keep Trying For"') },
		]);
	});
});

describe('a device that was busy', () => {
	it.each(['CONCURRENCY_ERROR', 'INTERNAL_ERROR'])(
		'%s → it is tried again, and no other',
		(type) => {
			expect(outcomesOf([results(OK, type)]).again).toEqual({
				type: 'DEVICES',
				items: ['device-1'],
			});
		},
	);

	it.each([OK, OFF, NONE, 'PENDING_REQUEST_COUNT_EXCEEDS_LIMIT', 'SOMETHING_NEW'])(
		'%s → it is not tried again',
		(type) => {
			expect(outcomesOf([results(type)]).again).toBeUndefined();
		},
	);

	it('without an ID → it is not tried again', () => {
		expect(outcomesOf([{ results: [{ type: 'INTERNAL_ERROR' }] }]).again).toBeUndefined();
	});

	it('says why it was not tried again, and no other says so', () => {
		const outcomes = outcomesOf([results(OK, 'INTERNAL_ERROR')]);
		outcomes.noteRetryFailure({ ...FAILURE, message: 'No time', description: 'Wait.' });
		expect(outcomes.outcome?.devices.map(({ whatToDo }) => whatToDo)).toEqual([
			'Nothing to do.',
			'No time. Wait.',
		]);
	});

	it('has the result of the last try', () => {
		const second = { results: [{ deviceId: 'device-1', type: OK }] };
		const { outcome, again } = outcomesOf([results(OK, 'CONCURRENCY_ERROR'), second]);
		expect([outcome?.status, outcome?.delivered, again]).toEqual(['delivered', 2, undefined]);
	});
});

describe('nothing delivered and nothing queued', () => {
	it('fails for what stopped the retries, where something did', () => {
		const outcomes = outcomesOf([results('INTERNAL_ERROR')]);
		outcomes.noteRetryFailure(FAILURE);
		expect(outcomes.failure(1, null)).toBe(FAILURE);
	});

	it('has no request ID where Alexa gave none', () => {
		expect(outcomesOf([results(NONE)]).failure(1, null)).not.toHaveProperty('requestId');
	});

	it.each([
		[results(), 'Alexa reached no device of this user', 'Widget Gallery'],
		[results(NONE), 'The device did not get the data', 'does not have the widget'],
		[results(OFF), 'The device did not get the data', '"Keep Trying For"'],
		[results(NONE, OFF), 'None of the 2 devices got the data', 'is offline'],
		[{ results: 'none' }, "Alexa's response lists no devices", 'proxy'],
		['<html>', "Alexa's response lists no devices", 'proxy'],
		[results('SOMETHING_NEW'), 'The device did not get the data', 'SOMETHING_NEW'],
	])('%j → NOT_DELIVERED: %s', (response, message, advice) => {
		const outcomes = outcomesOf([response]);
		expect(outcomes.outcome).toBeUndefined();
		expect(outcomes.failure(1, 'request-1')).toMatchObject({
			code: 'NOT_DELIVERED',
			message,
			description: expect.stringContaining(advice),
			requestId: 'request-1',
		});
	});
});
