import { describe, expect, it } from 'vitest';
import type { Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import {
	control,
	execute,
	newCredential,
	outputOf,
	useRealN8n,
	userId,
	users,
} from './support/realN8n.mts';
import { items, unicast } from './support/workflow.mts';

useRealN8n();

const SUBSCRIBED = userId('subscribed');
const NOBODY = userId('nobody');

/** One that cannot be sent, one that Amazon refuses, one that arrives. */
const MIXED = [
	{ n: 1, user: NOBODY },
	{ n: 2, user: '' },
	{ n: 3, user: SUBSCRIBED },
];

async function send(onError: string, list: Json[], parameters: Json = {}) {
	control.setUser(NOBODY, { region: 'eu', subscriptions: [] });
	const settings = { onError };
	const sending = unicast(parameters, { credential: await newCredential(), settings });
	return await execute(onError, items(list), sending);
}

const sentTo = () =>
	control.requests({ service: 'proactiveEvents' }).map((request) => request.userId);

describe('On Error: Stop Workflow', () => {
	it('sends nothing if one item is invalid, and names the field', async () => {
		const { status, data } = await send('stopWorkflow', MIXED);
		expect([status, data.resultData.error?.description, sentTo()]).toEqual([
			'error',
			expect.stringContaining('User ID'),
			[],
		]);
	});

	it('says how many were sent before a failure', async () => {
		const list = [{ user: SUBSCRIBED }, { user: NOBODY }, { user: SUBSCRIBED }];
		const { data } = await send('stopWorkflow', list, { options: { concurrency: 1 } });
		expect([sentTo().length, data.resultData.error?.description]).toEqual([
			2,
			expect.stringContaining('Sent: 1, failed: 1, not sent: 1.'),
		]);
	});
});

describe('On Error: Continue', () => {
	it('gives one item for each, with the input and the code of what failed', async () => {
		const execution = await send('continueRegularOutput', MIXED);
		expect(outputOf(execution, 'Event')).toMatchObject([
			{ n: 1, error: { code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED', statusCode: 403 } },
			{ n: 2, error: { code: 'INVALID_INPUT' } },
			{ accepted: true, userId: SUBSCRIBED },
		]);
	});
});

describe('On Error: Continue (using error output)', () => {
	it('gives what failed to the error output, with its input and code', async () => {
		const execution = await send('continueErrorOutput', MIXED);
		expect([outputOf(execution, 'Event', 0), outputOf(execution, 'Event', 1)]).toMatchObject([
			[{ accepted: true, userId: SUBSCRIBED }],
			[
				{ n: 1, error: { code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED', statusCode: 403 } },
				{ n: 2, error: { code: 'INVALID_INPUT' } },
			],
		]);
	});
});

describe('Retry On Fail', () => {
	const customers = users(10);
	const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 100 };

	async function sendWithFault(fault: object) {
		control.addFault({ match: { userId: userId('user5') }, ...fault });
		const parameters = { options: { concurrency: 2, maxRetries: 0 } };
		const sending = unicast(parameters, { credential: await newCredential(), settings });
		return await execute('Retry On Fail', items(customers), sending);
	}

	const notified = () =>
		control
			.pending()
			.map((notification) => notification.userId)
			.sort();

	it.each([
		['that Amazon did not process', { status: 500 }],
		['whose request Amazon had processed', { status: 500, process: true }],
	])('notifies nobody twice after a 500 %s', async (_name, fault) => {
		const execution = await sendWithFault(fault);
		expect(outputOf(execution, 'Event')).toHaveLength(10);
		expect(notified()).toEqual(customers.map(({ user }) => user).sort());
	});

	it('marks what had arrived before as a duplicate', async () => {
		const execution = await sendWithFault({ status: 500 });
		const duplicates = outputOf(execution, 'Event').map(({ duplicate }) => duplicate);
		expect([duplicates[0], duplicates[9]]).toEqual([true, false]);
	});
});
