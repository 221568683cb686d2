import { services } from 'ask-sdk-model';
import { describe, expect, it } from 'vitest';
import { readJsonFile, schemaNames } from '../contract/support/schemas.mts';
import { clock, useSimulator, type EventRequest } from './helpers.mts';
import { sdkConfiguration } from './sdkConfiguration.mts';

const { control, url } = await useSimulator();

const messages = () =>
	new services.skillMessaging.SkillMessagingServiceClient(...sdkConfiguration(url));

describe('the official SDK clients cannot tell it from Amazon', () => {
	const inEachStage = schemaNames.flatMap((name) => [
		[name, 'LIVE'] as const,
		[name, 'DEVELOPMENT'] as const,
	]);

	it.each(inEachStage)('takes the published example of %s in the stage %s', async (name, stage) => {
		const request = readJsonFile<EventRequest>(`examples/requests/${name}.json`);
		clock.now = Date.parse(String(request.timestamp));
		const events = new services.proactiveEvents.ProactiveEventsServiceClient(
			...sdkConfiguration(url),
		);
		// The SDK types the request by classes of its own.
		const answer = await events.callCreateProactiveEvent(request as never, stage);
		expect(answer).toMatchObject({ statusCode: 202, body: undefined });
		expect(control.pending()).toHaveLength(1);
	});

	it('SkillMessagingServiceClient sends a message to a user whose id needs encoding', async () => {
		const userId = 'amzn1.ask.account.A/B+C D%41é';
		const data = { door: 'open' };
		const answer = await messages().callSendSkillMessage(userId, { data });
		expect(answer).toMatchObject({ statusCode: 202, body: undefined });
		expect(control.requests({ service: 'skillMessaging' })).toMatchObject([
			{ userId, status: 202, body: { data } },
		]);
	});

	it('SkillMessagingServiceClient finds the 403 for a token that was revoked', async () => {
		const client = messages();
		await client.sendSkillMessage('user-1', { data: {} });
		control.revokeTokens();
		await expect(client.sendSkillMessage('user-1', { data: {} })).rejects.toMatchObject({
			name: 'ServiceError',
			statusCode: 403,
			response: { message: expect.any(String) },
		});
	});
});
