import { describe, expect, it } from 'vitest';
import type { Fault } from '../../simulator/index.mts';
import {
	control,
	execute,
	n8nDoes,
	newCredential,
	outputOf,
	useRealN8n,
	userId,
} from './support/realN8n.mts';
import { event, message } from './support/workflow.mts';

useRealN8n();

type Setting = Omit<Fault, 'match'>;

/** What an event, or a message, comes to when the first call of its service meets the fault. */
async function meet(service: 'proactiveEvents' | 'skillMessaging', fault: Setting) {
	control.addFault({ match: { service }, times: 1, ...fault });
	const settings = { onError: 'continueRegularOutput' };
	const more = { credential: await newCredential(), settings };
	const options = { timeout: 1, maxRetries: 1 };
	const isEvent = service === 'proactiveEvents';
	const node = isEvent
		? event({ options }, more)
		: message({ userId: userId('network'), options }, more);
	const execution = await execute('Network', node);
	return outputOf(execution, node.name)[0];
}

describe('a connection that breaks', () => {
	it.each<[string, Setting]>([
		['before the event was processed', { reset: 'beforeProcessing' }],
		['after it was processed', { reset: 'afterProcessing' }],
		['for longer than the timeout', { delayMs: 3000 }],
	])('%s is tried again for an event', async (_title, fault) => {
		expect(await meet('proactiveEvents', fault)).toMatchObject({ accepted: true, attempts: 2 });
	});

	it.each<[string, Setting, string]>([
		['is lost', { reset: 'beforeProcessing' }, 'NETWORK'],
		['is too slow', { delayMs: 3000 }, 'TIMEOUT'],
	])('and %s is told for a message, which is not repeated', async (_title, fault, code) => {
		expect(await meet('skillMessaging', fault)).toMatchObject({ error: { code, attempts: 1 } });
	});

	it('an answer that is cut off counts by its status', async () => {
		expect(await meet('proactiveEvents', { truncate: true, status: 400 })).toMatchObject(
			n8nDoes('losesStatusOfBrokenAnswers')
				? { accepted: true, attempts: 2 }
				: { error: { code: 'REJECTED', statusCode: 400 } },
		);
	});
});
