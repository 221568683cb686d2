import { services } from 'ask-sdk-model';
import { describe, expect, it } from 'vitest';
import { clock, eventRequest, eventsScope, exampleRequests, useSimulator } from './helpers.mts';
import { sdkConfiguration } from './sdkConfiguration.mts';

const simulator = useSimulator();
type EventBody = services.proactiveEvents.CreateProactiveEventRequest;

function clients(changes: Parameters<typeof sdkConfiguration>[1] = {}) {
	const [apiConfiguration, authenticationConfiguration] = sdkConfiguration(
		simulator.current.url,
		changes,
	);
	const { ProactiveEventsServiceClient } = services.proactiveEvents;
	const { SkillMessagingServiceClient } = services.skillMessaging;
	return {
		events: new ProactiveEventsServiceClient(apiConfiguration, authenticationConfiguration),
		messages: new SkillMessagingServiceClient(apiConfiguration, authenticationConfiguration),
		lwa: new services.LwaServiceClient({ apiConfiguration, authenticationConfiguration }),
	};
}

/** The SDK types the request by classes of its own; the bodies here come from the contract. */
const body = (changes: Record<string, unknown> = {}) =>
	eventRequest(changes) as unknown as EventBody;

describe('the official SDK clients cannot tell it from Amazon', () => {
	it.each([
		['DEVELOPMENT', 'development'],
		['LIVE', 'live'],
	] as const)(
		'ProactiveEventsServiceClient creates an event on the stage %s',
		async (sdkStage, stage) => {
			const answer = await clients({ region: 'eu' }).events.callCreateProactiveEvent(
				body(),
				sdkStage,
			);
			expect(answer).toMatchObject({ statusCode: 202, body: undefined });
			expect(answer.headers.map((header) => header.key)).toContain('x-amzn-requestid');
			expect(simulator.current.control.pending()).toMatchObject([
				{ stage, region: 'eu', referenceId: 'order~1' },
			]);
		},
	);

	it.each(exampleRequests())('takes the published example of $name', async ({ request }) => {
		clock.now = Date.parse(String(request.timestamp));
		await clients().events.createProactiveEvent(request as unknown as EventBody, 'LIVE');
		expect(simulator.current.control.pending()).toHaveLength(1);
	});

	it('SkillMessagingServiceClient sends a message to a user whose id needs encoding', async () => {
		const userId = 'amzn1.ask.account.A/B+C D%41é';
		const answer = await clients().messages.callSendSkillMessage(userId, {
			data: { door: 'open' },
		});
		expect(answer).toMatchObject({ statusCode: 202, body: undefined });
		expect(simulator.current.control.requests({ service: 'skillMessaging' })).toMatchObject([
			{ userId, status: 202, body: { data: { door: 'open' } } },
		]);
	});

	it('LwaServiceClient gets a token and keeps it for its lifetime', async () => {
		const { lwa } = clients();
		const first = await lwa.getAccessTokenForScope(eventsScope);
		expect(first).toMatch(/^Atc\|/);
		expect(await lwa.getAccessTokenForScope(eventsScope)).toBe(first);
		expect(simulator.current.control.counts().exchanges).toBe(1);
	});
});

describe('the official SDK clients find their documented errors', () => {
	const sdkError = (call: Promise<unknown>) =>
		call.then(
			() => undefined,
			(error: Error & { statusCode?: number; response?: unknown }) => error,
		);

	it.each([
		{
			status: 401,
			title: 'a wrong secret',
			changes: { clientSecret: 'wrong' },
			error: 'invalid_client',
			text: 'Authentication Failed',
		},
	])('$status for $title', async ({ status, changes, error, text }) => {
		const thrown = await sdkError(clients(changes).events.createProactiveEvent(body(), 'LIVE'));
		expect(thrown).toMatchObject({
			name: 'ServiceError',
			statusCode: status,
			message: text,
			response: { error },
		});
	});

	it('400 for a body that breaks the contract', async () => {
		const thrown = await sdkError(
			clients().events.createProactiveEvent(body({ referenceId: '' }), 'LIVE'),
		);
		expect(thrown).toMatchObject({ statusCode: 400 });
		expect(thrown?.message).toMatch(/^A required parameter is not present/);
	});

	it('409 for the same event twice', async () => {
		const { events } = clients();
		await events.createProactiveEvent(body(), 'LIVE');
		const thrown = await sdkError(events.createProactiveEvent(body(), 'LIVE'));
		expect(thrown).toMatchObject({ statusCode: 409 });
		expect(thrown?.message).toMatch(/same referenceId/);
	});

	it('432 beyond the limit on live, which the SDK does not know by name', async () => {
		simulator.current.control.setNotificationLimit(0);
		const { events } = clients();
		const thrown = await sdkError(events.createProactiveEvent(body(), 'LIVE'));
		expect(thrown).toMatchObject({ statusCode: 432, message: 'Unknown error' });
		await events.createProactiveEvent(body(), 'DEVELOPMENT');
	});

	it.each([429, 500])('%i by a scripted fault, with the text of the SDK', async (status) => {
		simulator.current.control.addFault({ match: { service: 'proactiveEvents' }, status });
		const thrown = await sdkError(clients().events.createProactiveEvent(body(), 'LIVE'));
		expect(thrown?.message).not.toBe('Unknown error');
		expect(thrown).toMatchObject({ statusCode: status, response: { message: expect.any(String) } });
	});

	it.each([
		{ status: 400, data: undefined, title: 'a message without data' },
		{ status: 404, data: {}, title: 'a message to an unknown user' },
	])('$status for $title', async ({ status, data }) => {
		simulator.current.control.setDefaultUser(undefined);
		const thrown = await sdkError(clients().messages.sendSkillMessage('user-1', { data }));
		expect(thrown).toMatchObject({ name: 'ServiceError', statusCode: status });
		expect(thrown?.message).not.toBe('Unknown error');
	});

	it('403 for a token that was revoked, and the SDK goes on using it', async () => {
		const { messages } = clients();
		await messages.sendSkillMessage('user-1', { data: {} });
		simulator.current.control.revokeTokens();
		for (const attempt of [1, 2]) {
			const thrown = await sdkError(messages.sendSkillMessage('user-1', { data: {} }));
			expect(thrown, `attempt ${attempt}`).toMatchObject({ statusCode: 403 });
		}
		expect(simulator.current.control.counts().exchanges).toBe(1);
	});
});
