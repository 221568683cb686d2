import { describe, expect, it } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import {
	clock,
	eventRequest,
	eventsScope,
	exchange,
	senders,
	tokenForm,
	unicast,
	useSimulator,
} from './helpers.mts';

const simulator = useSimulator();

/** The names of what the last request was checked for; what failed has an exclamation mark. */
const lastChecks = () =>
	simulator.current.control
		.requests()
		.at(-1)
		?.checks.map(({ name, ok }) => (ok ? name : `${name}!`));

describe('what was checked of an event', () => {
	const all = ['Access token', 'Content type', 'Body', 'Expiry', 'Localized texts', 'Audience'];
	it.each([
		{ title: 'nothing wrong', changes: {}, checks: [...all, 'Reference ID'] },
		{
			title: 'a member that is missing',
			changes: { timestamp: undefined },
			checks: ['Access token', 'Content type', 'Body!'],
		},
		{
			title: 'an expiry that is too late, and a text that is missing',
			changes: {
				expiryTime: new Date(clock.now + 90_000_000).toISOString(),
				localizedAttributes: [{ locale: 'en-US' }],
			},
			checks: ['Access token', 'Content type', 'Body', 'Expiry!', 'Localized texts!'],
		},
	])('$title: $checks', async ({ changes, checks }) => {
		const { sendEvent } = await senders(simulator.current);
		await sendEvent(eventRequest(changes));
		expect(lastChecks()).toEqual(checks);
	});

	it('ends at a user who is unknown, and at a reference id that is used', async () => {
		const { sendEvent } = await senders(simulator.current);
		simulator.current.control.setUser('gone', { region: 'na', exists: false });
		await sendEvent(eventRequest({ relevantAudience: unicast('gone') }));
		expect(lastChecks()?.at(-1)).toBe('Audience!');
		await sendEvent(eventRequest());
		await sendEvent(eventRequest());
		expect(lastChecks()?.at(-1)).toBe('Reference ID!');
	});
});

it.each<{ title: string; form: Record<string, string>; checks: string[] }>([
	{ title: 'right', form: {}, checks: ['Content type', 'Form', 'Client id and secret', 'Scope'] },
	{ title: 'a missing field', form: { scope: '' }, checks: ['Content type', 'Form!'] },
	{
		title: 'a wrong secret',
		form: { client_secret: 'wrong' },
		checks: ['Content type', 'Form', 'Client id and secret!'],
	},
	{
		title: 'a scope the skill does not have',
		form: { scope: 'alexa::other' },
		checks: ['Content type', 'Form', 'Client id and secret', 'Scope!'],
	},
])('what was checked of a token exchange, $title: $checks', async ({ form, checks }) => {
	await exchange(simulator.current, tokenForm(eventsScope, form));
	expect(lastChecks()).toEqual(checks);
	const recorded = JSON.stringify(simulator.current.control.requests());
	expect(recorded).not.toContain(exampleClient.clientSecret);
});

it('what was checked of a message', async () => {
	const { sendMessage } = await senders(simulator.current);
	await sendMessage('user-1', { data: { key: 'value' } });
	expect(lastChecks()).toEqual(['Access token', 'Content type', 'Body', 'User']);
	simulator.current.control.setDefaultUser(undefined);
	await sendMessage('user-1', { data: {} });
	expect(lastChecks()?.at(-1)).toBe('User!');
});

it('a scripted fault is named after what the service had checked', async () => {
	const { sendEvent } = await senders(simulator.current);
	simulator.current.control.addFault({ match: {}, status: 503 });
	await sendEvent(eventRequest());
	expect(lastChecks()).toEqual(['Scripted fault!']);
	simulator.current.control.addFault({ match: {}, status: 503, process: true });
	await sendEvent(eventRequest());
	expect([lastChecks()?.at(0), lastChecks()?.at(-1)]).toEqual(['Access token', 'Scripted fault!']);
});
