import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
	control,
	execute,
	newCredential,
	outputOf,
	rest,
	useRealN8n,
	userId,
	users,
} from './support/realN8n.mts';
import {
	event,
	items,
	manualTrigger,
	message,
	fanOut,
	unicast,
	chain,
} from './support/workflow.mts';

useRealN8n();

const EVENTS_SCOPE = 'alexa::proactive_events';
const MESSAGES_SCOPE = 'alexa:skill_messaging';

/** The scopes that tokens were minted for, in order. */
const mintedScopes = () =>
	control
		.requests({ service: 'lwa' })
		.filter(({ status }) => status === 200)
		.map(({ outcome }) => /a token for (\S+),/.exec(outcome)?.[1]);

const statuses = () => control.requests({ service: 'proactiveEvents' }).map(({ status }) => status);

const slowly = (delayMs: number) =>
	control.addFault({ match: { service: 'proactiveEvents' }, delayMs, times: Infinity });

describe('on a cold credential', () => {
	it('two nodes of a workflow make one exchange for each scope', async () => {
		const credential = await newCredential();
		const { id } = await rest.createWorkflow(
			fanOut(
				'Two branches',
				manualTrigger(),
				event({}, { credential, name: 'Event A' }),
				event({}, { credential, name: 'Event B' }),
				message({ userId: userId('one') }, { credential }),
			),
		);
		const { status } = await rest.runWorkflow(id, 'Manual Trigger');
		expect([status, mintedScopes()]).toEqual(['success', [EVENTS_SCOPE, MESSAGES_SCOPE]]);
		// The same event of two nodes is two notifications.
		expect(control.pending()).toHaveLength(2);
	});

	it('two executions at once make one exchange', async () => {
		const credential = await newCredential();
		// Both wait for the token at the same time.
		control.addFault({ match: { service: 'lwa' }, delayMs: 1_000 });
		slowly(50);
		const { id } = await rest.createWorkflow(
			chain('At once', manualTrigger(), items(users(20)), unicast({}, { credential })),
		);
		const executions = await Promise.all([1, 2].map(() => rest.runWorkflow(id, 'Manual Trigger')));
		expect(executions.map((each) => outputOf(each, 'Event').length)).toEqual([20, 20]);
		expect(mintedScopes()).toEqual([EVENTS_SCOPE]);
	});

	it('the next run makes none', async () => {
		const credential = await newCredential();
		await execute('Cold', event({}, { credential }));
		await execute('Warm', event({}, { credential }));
		expect([mintedScopes(), statuses()]).toEqual([[EVENTS_SCOPE], [202, 202]]);
	});
});

describe('a token that expires', () => {
	it('between two runs is renewed before anything is sent', async () => {
		control.setTokenLifetime(4);
		const credential = await newCredential();
		await execute('Before', event({}, { credential }));
		await sleep(4_100);
		await execute('After', event({}, { credential }));
		expect([mintedScopes().length, statuses()]).toEqual([2, [202, 202]]);
	});

	it('during a run is renewed ahead of its end', async () => {
		control.setTokenLifetime(6);
		slowly(500);
		const credential = await newCredential();
		const sending = unicast({ options: { concurrency: 2 } }, { credential });
		await execute('During', items(users(20)), sending);
		expect(statuses()).toEqual(Array(20).fill(202));
		expect(mintedScopes().length).toBeGreaterThanOrEqual(2);
	});

	it('earlier than announced is renewed once it is refused', async () => {
		const credential = await newCredential();
		await execute('Before', event({ stage: 'live' }, { credential }));
		control.revokeTokens();
		const execution = await execute('After', event({ stage: 'live' }, { credential }));
		expect(outputOf(execution, 'Event')).toMatchObject([{ accepted: true, attempts: 2 }]);
		expect([mintedScopes().length, statuses()]).toEqual([2, [202, 403, 202]]);
	});
});
