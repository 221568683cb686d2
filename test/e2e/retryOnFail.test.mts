import { expect, it } from 'vitest';
import { items, unicast } from '../../scripts/n8n/rest/workflow.mts';
import {
	control,
	execute,
	newCredential,
	outputOf,
	useRealN8n,
	userId,
	users,
} from './support/realN8n.mts';

useRealN8n();

it('Retry On Fail after a 500 whose request Amazon had processed → nobody is notified twice, and what had arrived is marked as a duplicate', async () => {
	const customers = users(10);
	const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 100 };
	control.addFault({ match: { userId: userId('user5') }, status: 500, process: true });
	const parameters = { options: { concurrency: 2, maxRetries: 0 } };
	const sending = unicast(parameters, { credential: await newCredential(), settings });
	const execution = await execute('Retry On Fail', items(customers), sending);
	const duplicates = outputOf(execution, 'Event').map(({ duplicate }) => duplicate);
	expect([duplicates.length, duplicates[0], duplicates[9]]).toEqual([10, true, false]);
	const notified = control.pending().map((notification) => notification.userId);
	expect(notified.sort()).toEqual(customers.map(({ user }) => user).sort());
});
