import { services } from 'ask-sdk-model';
import { expect, test } from 'vitest';
import { sdkConfiguration } from '../simulator/sdkConfiguration.mts';
import { event, useAmazon } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

/** From Amazon's guide to the SDK: a snow storm, told by "Foo", to everyone, on the development stage. */
test("the event of Amazon's SDK guide is sent as the SDK sends it", async () => {
	const timestamp = new Date().toISOString();
	const expiryTime = new Date(Date.now() + 3_600_000).toISOString();
	const client = new services.proactiveEvents.ProactiveEventsServiceClient(
		...sdkConfiguration(amazon.url),
	);
	await client.createProactiveEvent(
		{
			timestamp,
			referenceId: 'unique~id~of~this~event',
			expiryTime,
			event: {
				name: 'AMAZON.WeatherAlert.Activated',
				payload: { weatherAlert: { source: 'localizedattribute:source', alertType: 'SNOW_STORM' } },
			},
			localizedAttributes: [{ locale: 'en-US', source: 'Foo' }],
			relevantAudience: { type: 'Multicast', payload: {} },
		} as never,
		'DEVELOPMENT',
	);
	const [theirs] = sent();
	amazon.control.reset();
	await run({
		store: credential(),
		nodes: [
			event({
				resource: 'weatherAlert',
				alertType: 'SNOW_STORM',
				additionalFields: { source: 'Foo' },
				options: {
					locales: ['en-US'],
					timestamp,
					expiryTime,
					referenceId: 'unique~id~of~this~event',
				},
			}),
		],
	});
	const [ours] = sent();
	expect(theirs?.status).toBe(202);
	expect(ours?.body).toEqual(theirs?.body);
	expect(ours?.path).toBe(theirs?.path);
});
