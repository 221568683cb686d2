import { describe, expect, it } from 'vitest';
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
